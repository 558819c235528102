"""Cues for the ear, each of them optional."""
