"""The thin layer that builds everything once and joins it."""
