"""Blocks -> an agenda: masthead, items, annotations, documents, timetable, annexes."""
