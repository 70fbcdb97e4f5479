"""The timetable in one language: its lines, its days, and the clock that says what is on now."""
