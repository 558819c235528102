"""A year of sessions, day by day."""
