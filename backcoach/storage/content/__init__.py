"""Reads the content in `assets/`."""
