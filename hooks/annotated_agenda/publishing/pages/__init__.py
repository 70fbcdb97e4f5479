"""What each kind of page prints; no page imports another."""
