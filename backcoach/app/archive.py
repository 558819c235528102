"""The history on a thread of its own, so that a slow disk never stops a breath."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.storage.opening import Opening
from backcoach.storage.person_store import PersonStore
from backcoach.storage.screening_store import ScreeningStore
from backcoach.storage.session_store import SessionStore
from backcoach.storage.storage_error import StorageError

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
    database = opening.database
    return History(opening, PersonStore(database), ScreeningStore(database), SessionStore(database))


@dataclass(frozen=True, slots=True)
class Troubled:
    """A piece of work that the world stood in the way of, and how to try it again."""

    error: StorageError
    retry: Callable[[], None]


class Archive(QObject):
    """Does one piece of work after the other, and hands each result back to the window's thread.

    The history is opened by the first piece of work, and again by the next one where that failed.
    """

    troubled = Signal(object)
    _finished = Signal(object)

    def __init__(self, open_history: Callable[[], Opening], executor: Executor) -> None:
        super().__init__()
        self._open_history = open_history
        self._executor = executor
        self._history: History | None = None
        self._finished.connect(self._deliver)

    def ask(self, work: Callable[[History], T], then: Callable[[T], None] | None = None) -> None:
        """Do a piece of work there and call `then` with its result here."""
        future = self._executor.submit(lambda: work(self._opened()))
        future.add_done_callback(lambda done: self._finished.emit((done, work, then)))

    def close(self) -> None:
        """Finish all work and let the file go."""
        self._executor.submit(self._close)
        self._executor.shutdown()

    def _opened(self) -> History:
        if self._history is None:
            self._history = history_of(self._open_history())
        return self._history

    def _close(self) -> None:
        if self._history is not None:
            self._history.opening.database.close()

    @Slot(object)
    def _deliver(self, answer: tuple[Future[Any], Callable[[History], T], Any]) -> None:
        done, work, then = answer
        try:
            result = done.result()
        except StorageError as error:
            self.troubled.emit(Troubled(error, lambda: self.ask(work, then)))
        else:
            if then is not None:
                then(result)
