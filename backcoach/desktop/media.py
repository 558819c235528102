"""Lets the desktop's media keys and its lock screen steer a session."""

from enum import Enum, auto
from typing import Protocol

from backcoach.overrides import override


class MediaCommand(Enum):
    """What a media key asks for. TOGGLE pauses or goes on."""

    TOGGLE = auto()
    PLAY = auto()
    PAUSE = auto()
    STOP = auto()
    NEXT = auto()
    PREVIOUS = auto()


class Media(Protocol):
    """Is to the desktop what a music player is. None of its methods waits or raises."""

    def show(self, *, playing: bool) -> None:
        """Say that a session is open, and whether it plays."""

    def hide(self) -> None:
        """Say that there is no session."""


class NoMedia(Media):
    """Tells the desktop nothing: keys are heard by the window alone."""

    @override
    def show(self, *, playing: bool) -> None:
        pass

    @override
    def hide(self) -> None:
        pass
