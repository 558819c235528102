"""Stretches put in a row."""
