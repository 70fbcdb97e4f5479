"""The paragraphs of translations put beside those of the source."""
