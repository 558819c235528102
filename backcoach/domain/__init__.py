"""What is true without a screen: no Qt, no files, no clock of its own."""
