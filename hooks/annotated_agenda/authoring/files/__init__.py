"""The files under docs/: read, validated one by one, pinned and recorded."""
