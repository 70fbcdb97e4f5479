"""Annotated Agenda: publish an intergovernmental meeting from its annotated agenda."""
