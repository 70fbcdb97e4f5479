"""Official documents (Word, PDF, text) -> docs/: file, blocks, agenda, aligned languages, pages, report."""
