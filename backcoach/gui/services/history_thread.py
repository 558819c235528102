"""The history on a thread of its own, so that a slow disk never stops the window."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.gui.services.history import History
from backcoach.storage.files.storage_error import StorageError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from backcoach.storage.backups.opening import Opening

T = TypeVar("T")


class PendingWrite(NamedTuple):
    """Something to be written, and what to call once it is safe."""

    work: Callable[[History], object]
    then: Callable[[], object] | None = None


class Troubled(NamedTuple):
    """Work that failed because of the disk or the file, and how to try it again."""

    error: StorageError
    retry: Callable[[], None]


class HistoryThread(QObject):
    """Does one piece of work after another, and hands each result back to the window's thread.

    The history is opened by the first piece of work, and again by the next one after a fault. If
    the file turned out to be damaged, `open_history` is told so. Whatever was written since the
    start is then written once more, for it may be another file by now.

    Once bringing it up to date was broken off, nothing opens it until someone asks to try again.

    `troubled` carries a `Troubled`. `worked` tells that nothing is left to be written, `rested`
    that a piece of work is over, well or not.
    """

    opened = Signal(object)
    troubled = Signal(object)
    worked = Signal()
    rested = Signal()
    _finished = Signal(object)

    def __init__(
        self, open_history: Callable[[bool], Opening], new_executor: Callable[[], Executor]
    ) -> None:
        super().__init__()
        self._open_history = open_history
        self._new_executor = new_executor
        self._history: History | None = None
        self._suspect = False
        self._broken_off: StorageError | None = None
        self._pending: deque[PendingWrite] = deque()
        self._safe: deque[Callable[[], object]] = deque()
        self._kept: list[Callable[[History], object]] = []
        self._finished.connect(self._deliver)

    @cached_property
    def _executor(self) -> Executor:
        return self._new_executor()

    @property
    def has_pending(self) -> bool:
        return bool(self._pending)

    def run(self, work: Callable[[History], T], then: Callable[[T], object] | None = None) -> None:
        """Do work on the history's thread, and call `then` with its result on the window's."""
        future = self._executor.submit(self._do, work)
        future.add_done_callback(lambda done: self._finished.emit((done, work, then)))

    def write(
        self, work: Callable[[History], object], then: Callable[[], object] | None = None
    ) -> None:
        """Write something after all that came before it, and call `then` once it is safe.

        What cannot be written stays pending and is tried again with the next write. So writing the
        same thing twice must change nothing.
        """
        self._pending.append(PendingWrite(work, then))
        self.run(self._flush)

    def flush(self, then: Callable[[], None]) -> None:
        """Write what could not be written before, and call `then` once nothing is pending."""
        self.run(self._flush, lambda _: then())

    def restore(
        self, work: Callable[[History], T], then: Callable[[T], object], *, older: bool = False
    ) -> None:
        """Replace this history by another one, and write to it what was written since the start.

        Not so where the person chose an `older` one: they want to be rid of what came since.
        """

        def put(history: History) -> T:
            result = work(history)
            if older:
                self._kept.clear()
            self._pend_again()
            self._flush(history)
            return result

        self.run(put, then)

    def run_exclusive(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Work on the file itself, while nobody has it open."""

        def apart(_history: History) -> T:
            self._let_go()
            return work()

        self.run(apart, then)

    def close(self) -> None:
        """Finish all work, then close the file."""
        self._executor.submit(self._let_go)
        self._executor.shutdown()

    def _do(self, work: Callable[[History], T]) -> T:
        """Work on the history; if it is damaged, once more on the one that replaces it."""
        try:
            return self._try(work)
        except StorageError as error:
            if error.trouble is not Trouble.DAMAGED:
                raise
        return self._try(work)

    def _try(self, work: Callable[[History], T]) -> T:
        try:
            return work(self._open())
        except StorageError as error:
            self._let_go()
            self._suspect |= error.trouble is Trouble.DAMAGED
            raise

    def _open(self) -> History:
        if self._history is None:
            self._history = History(self._opening())
            self._suspect = False
            self._pend_again()
            self.opened.emit(self._history.opening)
            with suppress(StorageError):  # told with the next write
                self._flush(self._history)
        return self._history

    def _opening(self) -> Opening:
        if self._broken_off is not None:
            raise self._broken_off
        try:
            return self._open_history(self._suspect)
        except StorageError as error:
            if error.trouble is Trouble.BROKEN_OFF:
                self._broken_off = error
            raise

    def _pend_again(self) -> None:
        self._pending.extendleft(PendingWrite(work) for work in reversed(self._kept))
        self._kept.clear()

    def _flush(self, history: History) -> None:
        while self._pending:
            first = self._pending[0]
            try:
                first.work(history)
            except StorageError:
                raise
            except Exception:
                self._pending.popleft()  # our own fault must not hold up the rest
                raise
            self._kept.append(first.work)
            if first.then is not None:
                self._safe.append(first.then)
            self._pending.popleft()

    def _let_go(self) -> None:
        if self._history is not None:
            self._history.opening.database.close()
            self._history = None

    def _try_again(self, work: Callable[[History], T], then: Callable[[T], object] | None) -> None:
        self._broken_off = None
        self.run(work, then)

    @Slot(object)
    def _deliver(self, answer: tuple[Future[Any], Callable[[History], Any], Any]) -> None:
        done, work, then = answer
        self.rested.emit()
        while self._safe:
            self._safe.popleft()()
        try:
            result = done.result()
        except StorageError as error:
            self.troubled.emit(Troubled(error, lambda: self._try_again(work, then)))
            return
        if not self._pending:
            self.worked.emit()
        if then is not None:
            then(result)
