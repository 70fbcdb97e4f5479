"""One language's view of a meeting: its wording, terms, addresses, agenda, documents, citations, days."""
