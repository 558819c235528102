"""Cues to be heard, all of them optional."""
