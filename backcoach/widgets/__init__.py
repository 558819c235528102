"""Painted parts of the window that know only the domain and the figure."""
