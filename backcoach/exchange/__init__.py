"""Records turned into text for other programs, and back. No Qt, no database, no files."""
