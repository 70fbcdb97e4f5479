"""The meeting for other programs: data, calendars, feed, linked data."""
