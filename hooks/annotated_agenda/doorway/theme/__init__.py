"""Templates, styles, scripts and words: those of the project before those of the program."""
