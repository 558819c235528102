"""The safety check, from its first page to what it permits."""
