"""Lets the desktop show a reminder, whatever other program is in front."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple, Protocol, TypeAlias

from backcoach.overrides import override


class NoticeAnswer(Enum):
    """What was done about a notice of the desktop."""

    OPENED = auto()
    LATER = auto()


class DesktopNotice(NamedTuple):
    """What it says, and the words on its two buttons. Anyone near the screen can read it."""

    title: str
    text: str
    open_words: str
    later_words: str


class Notifier(Protocol):
    """Shows one notice at a time. None of its methods waits or raises."""

    def show(self, notice: DesktopNotice) -> None:
        """Show it, in place of one that is still there."""

    def hide(self) -> None:
        """Take it away, if it is there."""


OpenNotifier: TypeAlias = Callable[[Callable[[NoticeAnswer], None]], Notifier]


class NoNotifier(Notifier):
    """Shows nothing: the window alone tells."""

    @override
    def show(self, notice: DesktopNotice) -> None:
        pass

    @override
    def hide(self) -> None:
        pass
