"""A session from the choice to the end."""
