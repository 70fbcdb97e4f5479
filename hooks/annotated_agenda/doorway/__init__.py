"""The doorway to MkDocs: nothing else imports it."""
