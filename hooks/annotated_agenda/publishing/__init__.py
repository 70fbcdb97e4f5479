"""What readers get: a Meeting becomes the views that the templates print."""
