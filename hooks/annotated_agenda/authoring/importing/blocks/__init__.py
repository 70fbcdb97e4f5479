"""A document as neutral blocks: paragraphs and tables with their place in the source file."""
