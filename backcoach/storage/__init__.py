"""Files and the database. No Qt."""
