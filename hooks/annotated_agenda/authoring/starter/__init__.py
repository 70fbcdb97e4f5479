"""A project to begin with: what `annotated-agenda new` writes."""
