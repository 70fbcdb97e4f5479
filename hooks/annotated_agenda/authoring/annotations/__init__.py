"""The Markdown of an annotation becomes paragraphs with anchors and citations."""
