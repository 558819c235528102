"""What the desktop around the window does for a session, on each system in its own way."""
