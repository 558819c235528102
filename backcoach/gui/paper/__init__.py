"""Handouts and reports."""
