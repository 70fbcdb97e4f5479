"""The command line, `annotated-agenda …`: a module for each command."""
