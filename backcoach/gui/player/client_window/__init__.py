"""The window that a client looks at."""
