"""Finds what is wrong in a history, and repairs it."""
