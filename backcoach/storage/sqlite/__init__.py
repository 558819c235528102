"""The database file: connections, migrations, identity."""
