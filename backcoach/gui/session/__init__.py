"""A session, from choosing a stretch to the end."""
