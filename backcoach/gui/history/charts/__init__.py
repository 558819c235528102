"""Charts of what the sessions add up to."""
