"""Copies of the history, and opening it."""
