"""Texts to read."""
