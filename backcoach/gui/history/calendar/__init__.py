"""The history as a calendar of one year."""
