"""What a meeting is: its agenda, its sittings, its documents. Standard library only."""
