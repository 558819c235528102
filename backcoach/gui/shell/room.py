"""The rooms of the program that the rail leads to."""

from enum import Enum


class Room(Enum):
    """In the order of the rail. A value is the name of its button and of its icon."""

    TODAY = "home"
    STRETCHES = "stretches"
    ROUTINES = "routines"
    HISTORY = "history"
    LEARN = "learn"
    PEOPLE = "two_people"
    SETTINGS = "settings"
