"""The person's data: export, import, backups and the integrity check."""
