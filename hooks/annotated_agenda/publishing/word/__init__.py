"""The agenda as a Word document in the templates of the United Nations, for Conference Services."""
