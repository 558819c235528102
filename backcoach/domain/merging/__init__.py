"""Two histories brought together."""
