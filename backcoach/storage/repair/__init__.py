"""Finds what is wrong in a history, and puts it right."""
