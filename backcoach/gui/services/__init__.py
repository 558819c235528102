"""What every part of the window shares: history, content, settings, look, questions."""
