"""Walks through the real window and takes pictures."""
