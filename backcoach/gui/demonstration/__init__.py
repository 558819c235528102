"""A stretch shown for someone to watch."""
