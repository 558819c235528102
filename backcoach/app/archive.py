"""The history on a thread of its own, so that a slow disk never stops a breath."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.storage.storage_error import StorageError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from backcoach.storage.opening import Opening
    from backcoach.storage.person_store import PersonStore
    from backcoach.storage.screening_store import ScreeningStore
    from backcoach.storage.session_store import SessionStore

# The stores are imported when the history is opened: the first window must not wait for them.
# ruff: noqa: PLC0415

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class History:
    """The open history and its stores; used on the archive's own thread alone."""

    opening: Opening
    people: PersonStore
    screenings: ScreeningStore
    sessions: SessionStore


def history_of(opening: Opening) -> History:
    """Set the stores on an open database."""
    from backcoach.storage.person_store import PersonStore
    from backcoach.storage.screening_store import ScreeningStore
    from backcoach.storage.session_store import SessionStore

    database = opening.database
    return History(opening, PersonStore(database), ScreeningStore(database), SessionStore(database))


@dataclass(frozen=True, slots=True)
class Troubled:
    """A piece of work that the world stood in the way of, and how to try it again."""

    error: StorageError
    retry: Callable[[], None]


class Archive(QObject):
    """Does one piece of work after the other, and hands each result back to the window's thread.

    The history is opened by the first piece of work, and again by the next one where that failed,
    or where the file turned out to be damaged. `open_history` is told of such a suspicion.
    """

    opened = Signal(object)
    troubled = Signal(object)
    _finished = Signal(object)

    def __init__(self, open_history: Callable[[bool], Opening], executor: Executor) -> None:
        super().__init__()
        self._open_history = open_history
        self._executor = executor
        self._history: History | None = None
        self._suspect = False
        self._finished.connect(self._deliver)

    def ask(self, work: Callable[[History], T], then: Callable[[T], None] | None = None) -> None:
        """Do a piece of work on the history there, and call `then` with its result here."""
        self.ask_aside(lambda: self._with_history(work), then)

    def ask_aside(self, work: Callable[[], T], then: Callable[[T], None] | None = None) -> None:
        """The same for work that needs no history."""
        future = self._executor.submit(work)
        future.add_done_callback(lambda done: self._finished.emit((done, work, then)))

    def close(self) -> None:
        """Finish all work and let the file go."""
        self._executor.submit(self._let_go)
        self._executor.shutdown()

    def _with_history(self, work: Callable[[History], T]) -> T:
        if self._history is None:
            self._history = history_of(self._open_history(self._suspect))
            self._suspect = False
            self.opened.emit(self._history.opening)
        try:
            return work(self._history)
        except StorageError as error:
            if error.trouble is Trouble.DAMAGED:
                self._let_go()
                self._suspect = True
            raise

    def _let_go(self) -> None:
        if self._history is not None:
            self._history.opening.database.close()
            self._history = None

    @Slot(object)
    def _deliver(self, answer: tuple[Future[Any], Callable[[], T], Any]) -> None:
        done, work, then = answer
        try:
            result = done.result()
        except StorageError as error:
            self.troubled.emit(Troubled(error, lambda: self.ask_aside(work, then)))
        else:
            if then is not None:
                then(result)
