"""The history in charts."""
