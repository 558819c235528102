"""Private files, written whole, and the settings."""
