"""Files -> blocks: a reader for each format."""
