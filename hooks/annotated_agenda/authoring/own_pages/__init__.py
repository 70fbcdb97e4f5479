"""Pages that authors add beside the agenda."""
