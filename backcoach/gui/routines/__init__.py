"""Routines: the list and the builder."""
