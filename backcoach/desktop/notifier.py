"""Lets the desktop show a reminder, whatever other program is in front."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple, Protocol, TypeAlias

from backcoach.overrides import override


class NoticeAnswer(Enum):
    """What was done about a notice; `UNSHOWN`: the desktop shows none."""

    OPENED = auto()
    LATER = auto()
    UNSHOWN = auto()


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
    """Shows nothing, and says so: the window alone tells."""

    def __init__(self, told: Callable[[NoticeAnswer], None]) -> None:
        self._told = told

    @override
    def show(self, notice: DesktopNotice) -> None:
        self._told(NoticeAnswer.UNSHOWN)

    @override
    def hide(self) -> None:
        pass
