"""One store for each kind of record, all SQL inside."""
