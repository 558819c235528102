"""BackCoach: a calm desktop coach for gentle back stretches."""

__version__ = "0.1.0"
