"""What only several files together show to be wrong, or worth knowing."""
