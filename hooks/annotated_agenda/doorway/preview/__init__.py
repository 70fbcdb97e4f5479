"""`mkdocs serve`: pages printed when a browser asks for them."""
