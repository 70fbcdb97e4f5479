"""What authors write: docs/ becomes a Meeting and a list of Problems."""
