"""How a finished site gets to the web: into the place of the published one, whole."""
