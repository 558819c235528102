"""The window: one package for each thing people do in it."""
