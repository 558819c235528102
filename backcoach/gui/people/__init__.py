"""The people who stretch here: the list, one person, and their doses."""
