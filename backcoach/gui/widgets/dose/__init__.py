"""Forms for a dose: the hold, the repeats, and how often."""
