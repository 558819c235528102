"""When someone wants to be reminded."""
