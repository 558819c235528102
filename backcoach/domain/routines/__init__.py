"""Routines: stretches put in a row."""
