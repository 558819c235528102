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

# To open the history again right away would end in the same way, after as much work.
_LASTING = frozenset({Trouble.BROKEN_OFF, Trouble.UNSOUND})
PATIENCE_SECONDS = 10.0


class PendingWrite(NamedTuple):
    """Something to be written, and what to call once it is safe."""

    work: Callable[[History], object]
    then: Callable[[], object] | None = None


class Errand(NamedTuple):
    """Work to be done, and what to call with its result, or where there is none.

    What is done `on_file` needs no open history.
    """

    work: Callable[[Any], Any]
    then: Callable[[Any], object] | None = None
    otherwise: Callable[[], object] | None = None
    on_file: bool = False

    def give_up(self) -> None:
        """Tell that there is no result."""
        if self.otherwise is not None:
            self.otherwise()


class Troubled(NamedTuple):
    """Work that failed because of the disk or the file, and how to try it again."""

    error: StorageError
    retry: Callable[[], None]


class HistoryThread(QObject):
    """Does one piece of work after another, and hands each result back to the window's thread.

    The history is opened by the first piece of work, and again by the next one after a fault. If
    the file turned out to be damaged, `open_history` is told so. Whatever was written since the
    start is then written once more, for it may be another file by now.

    Once bringing it up to date was broken off, or it could not be opened for what stands in it,
    nothing opens it until someone asks to try again, or it was mended.

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
        self._unopened: Exception | None = None
        self._pending: deque[PendingWrite] = deque()
        self._safe: deque[Callable[[], object]] = deque()
        self._refused: list[PendingWrite] = []
        self._kept: list[Callable[[History], object]] = []
        self._finished.connect(self._deliver)

    @cached_property
    def _executor(self) -> Executor:
        return self._new_executor()

    @property
    def has_pending(self) -> bool:
        return bool(self._pending)

    def run(
        self,
        work: Callable[[History], T],
        then: Callable[[T], object] | None = None,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Do work on the history's thread, and call `then` with its result on the window's.

        Where there is no result, `otherwise` is called, whatever stood in the way.
        """
        self._submit(Errand(work, then, otherwise))

    def run_on_file(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Do work in its turn that needs no open history, so that nothing in it can bar the way."""
        self._submit(Errand(lambda _none: work(), then, otherwise, on_file=True))

    def write(
        self,
        work: Callable[[History], object],
        then: Callable[[], object] | None = None,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Write something after all that came before it, and call `then` once it is safe.

        What cannot be written stays pending and is tried again with the next write. So writing the
        same thing twice must change nothing.
        """
        self._pending.append(PendingWrite(work, then))
        self.run(self._flush, otherwise=otherwise)

    def flush(self, then: Callable[[], None]) -> None:
        """Write what could not be written before, and call `then` once nothing is pending."""
        self.run(self._flush, lambda _: then())

    def restore(
        self,
        work: Callable[[History], T],
        then: Callable[[T], object],
        otherwise: Callable[[], object] | None = None,
        *,
        older: bool = False,
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

        self.run(put, then, otherwise)

    def run_exclusive(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Work on the file itself, while nobody has it open; it is opened anew after that."""

        def apart() -> T:
            self._let_go()
            self._unopened = None
            result = work()
            self._pending.extend(self._refused)
            self._refused.clear()
            return result

        self.run_on_file(apart, then, otherwise)

    def close(self) -> None:
        """Finish all work and close the file, but give up where a disk hangs."""
        done = self._executor.submit(self._let_go)
        with suppress(TimeoutError):
            done.exception(PATIENCE_SECONDS)
        self._executor.shutdown(wait=False)

    def _submit(self, errand: Errand) -> None:
        do = _without_history if errand.on_file else self._do
        future = self._executor.submit(do, errand.work)
        future.add_done_callback(lambda done: self._finished.emit((done, errand)))

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
        if self._unopened is not None:
            raise self._unopened
        try:
            return self._open_history(self._suspect)
        except StorageError as error:
            if error.trouble in _LASTING:
                self._unopened = error
            raise
        except Exception as error:
            self._unopened = error
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
                # Our own fault must not hold up the rest. Once the file was mended, it may go well.
                self._refused.append(self._pending.popleft())
                raise
            self._kept.append(first.work)
            if first.then is not None:
                self._safe.append(first.then)
            self._pending.popleft()

    def _let_go(self) -> None:
        if self._history is not None:
            self._history.opening.database.close()
            self._history = None

    def _try_again(self, errand: Errand) -> None:
        """On a file opened anew: it may have been opened for reading alone meanwhile."""
        self._unopened = None
        self._executor.submit(self._let_go)
        self._submit(errand)

    @Slot(object)
    def _deliver(self, answer: tuple[Future[Any], Errand]) -> None:
        """Tell what became of a piece of work, and first what is safe by now.

        A listener at fault keeps nobody else from hearing. What nobody foresaw is raised here, and
        so is said like all that is raised in the window.
        """
        self.rested.emit()
        try:
            while self._safe:
                self._safe.popleft()()
        finally:
            self._hand_over(*answer)

    def _hand_over(self, done: Future[Any], errand: Errand) -> None:
        try:
            result = done.result()
        except StorageError as error:
            self.troubled.emit(Troubled(error, lambda: self._try_again(errand)))
            errand.give_up()
            return
        except Exception:
            errand.give_up()
            raise
        if not self._pending:
            self.worked.emit()
        if errand.then is not None:
            errand.then(result)


def _without_history(work: Callable[[Any], T]) -> T:
    return work(None)
