"""The ring: how far the phase is, the seconds left, and the breath inside."""
