"""What may stand in front matter and in the register: one model for each kind of file."""
