"""Saves one session while it is played, a side at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Slot

from backcoach.domain.instant import shifted
from backcoach.domain.person import Person
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.session_clock import SessionClock
from backcoach.domain.playing.stopwatch import Clock
from backcoach.domain.session import PartRecord, SessionEnd, SessionRecord
from backcoach.gui.services.history import History
from backcoach.gui.services.history_thread import HistoryThread


class SessionKeeper(QObject):
    """Holds the record of a running session and sends each change to the history.

    The whole record is written each time, as it stands by then: whatever could not be written
    before, or is tried again later, can neither be missing nor undo what came after it. `client` is
    whose session it is, None for the owner.
    """

    def __init__(
        self,
        history_thread: HistoryThread,
        record: SessionRecord,
        client: Person | None,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._lasted = SessionClock(clock)
        self._history_thread = history_thread
        self._client = client
        self._record = record
        self._save()

    @property
    def record(self) -> SessionRecord:
        return self._record

    @property
    def ends_at(self) -> datetime:
        """When it ends if it ends now: by a clock that nobody can set, without the time away."""
        self._lasted.live()
        return shifted(self._record.started_at, timedelta(seconds=self._lasted.seconds))

    @Slot(object)
    def live(self, view: PlayerView) -> None:
        """Take a sign of life from the player."""
        self._lasted.live(away=view.playing is Playing.AWAY)

    @Slot(object)
    def keep_part(self, part: PartRecord) -> None:
        self._record = replace(self._record, parts=(*self._record.parts, part))
        self._save()

    def take_up(self) -> None:
        """Let a session that was over go on."""
        self._record = replace(self._record, ended=SessionEnd.UNFINISHED, ended_at=None)
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
