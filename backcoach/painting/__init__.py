"""Paints figures with Qt, on the screen, on paper and into files."""
