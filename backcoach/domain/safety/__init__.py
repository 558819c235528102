"""The safety check, and what its answers permit."""
