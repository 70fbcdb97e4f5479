"""mkdocs.yml: what each of its settings does, and where its effect is."""
