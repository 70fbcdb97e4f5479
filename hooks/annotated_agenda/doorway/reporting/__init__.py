"""What a build says to who runs it: warnings, progress, failures, settings without effect."""
