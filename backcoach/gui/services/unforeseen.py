"""Faults that nobody foresaw: heard in one place, whichever thread or slot they come from."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType


class Unforeseen(QObject):
    """Hears of each exception that nothing caught: in slots, timers, painting and other threads.

    `happened` carries it, for the window to say that something went wrong. The way to it is written
    to stderr without its words, which may hold what someone answered.
    """

    happened = Signal(object)

    def listen(self) -> None:
        """From now on, hear of all that nothing catches."""
        sys.excepthook = self.hear
        threading.excepthook = lambda said: self.hear(
            said.exc_type, said.exc_value, said.exc_traceback
        )
        sys.unraisablehook = lambda said: self.hear(
            said.exc_type, said.exc_value, said.exc_traceback
        )

    def hear(
        self,
        kind: type[BaseException],
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell of an exception; one that ends the program goes its way."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, fault or kind(), trace)
            return
        if sys.stderr is not None:
            sys.stderr.writelines(_way_to(kind, fault, trace))
        self.happened.emit(fault)


def _way_to(
    kind: type[BaseException], fault: BaseException | None, trace: TracebackType | None
) -> Iterator[str]:
    """Where it came from, and what it came from in turn."""
    from traceback import format_tb  # noqa: PLC0415 -- hardly ever needed

    yield f"{kind.__module__}.{kind.__qualname__}\n"
    yield from format_tb(trace)
    cause = fault and (fault.__cause__ or fault.__context__)
    if cause:
        yield from _way_to(type(cause), cause, cause.__traceback__)
