"""How a stretch is done: its steps to read, and a picture that goes on by the clock."""
