"""Saves one session while it is played, a side at a time."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from backcoach.domain.person import Person
from backcoach.domain.session import PartRecord, SessionRecord
from backcoach.gui.services.history import History
from backcoach.gui.services.history_thread import HistoryThread


class SessionKeeper(QObject):
    """Holds the record of a running session and sends each change to the history.

    The whole record is written each time, as it stands by then: whatever could not be written
    before, or is tried again later, can neither be missing nor undo what came after it. `client` is
    whose session it is, None for the owner.
    """

    def __init__(
        self, history_thread: HistoryThread, record: SessionRecord, client: Person | None
    ) -> None:
        super().__init__()
        self._history_thread = history_thread
        self._client = client
        self._record = record
        self._save()

    @property
    def record(self) -> SessionRecord:
        return self._record

    @Slot(object)
    def keep_part(self, part: PartRecord) -> None:
        self._record = replace(self._record, parts=(*self._record.parts, part))
        self._save()

    def finish(
        self,
        record: SessionRecord,
        then: Callable[[], None] | None = None,
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Save how it ended, and call `then` once that is safely on disk, or else `otherwise`."""
        self._record = record
        self._save(then, otherwise)

    def _save(
        self,
        then: Callable[[], None] | None = None,
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        def keep(history: History) -> None:
            record = self._record
            person_id = history.people.ensure_person(
                record.person_id, record.started_at, self._client
            )
            history.sessions.finish(replace(record, person_id=person_id))

        self._history_thread.write(keep, then, otherwise)
