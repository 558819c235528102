"""Builds the program once, and leads from one part of it to the next."""
