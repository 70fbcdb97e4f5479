"""An agenda in its languages -> the files of docs/."""
