"""What became of each paragraph of the documents, as one page for a browser."""
