"""Looks after the history file: copies it each day, and offers a copy after damage."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from backcoach.gui.services.history import History
from backcoach.gui.services.history_thread import HistoryThread
from backcoach.gui.services.long_work import LongWork
from backcoach.gui.services.notice import Notice
from backcoach.storage.backups.backup import Backup, Backups
from backcoach.storage.backups.opening import BACKUPS, Opening
from backcoach.storage.files.storage_error import StorageError

# What an offer says is imported when one is made, which is seldom.
# ruff: noqa: PLC0415


class _Holding(NamedTuple):
    """A copy, and how many sessions it holds."""

    backup: Backup
    sessions: int


class HistoryCare(QObject):
    """Says what had to be done for the history, and does what the person chooses."""

    brought_back = Signal()

    def __init__(
        self,
        history_thread: HistoryThread,
        folder: Path,
        now: Callable[[], datetime],
        say: Callable[[Notice], None],
        long_work: LongWork,
    ) -> None:
        super().__init__()
        self._history_thread = history_thread
        self._backups = Backups(folder / BACKUPS)
        self._now = now
        self._say = say
        self._long_work = long_work

    def copy_daily(self) -> None:
        """Make today's copy, if there is none yet."""
        now, words = self._now(), self.tr("Making today's copy of your history")

        def copy(history: History) -> None:
            if history.opening.database.read_only:
                return
            on_progress = self._long_work.progress(words)
            self._backups.make_daily(history.opening.database, now, on_progress)

        self._history_thread.run(copy)

    def tell(self, opening: Opening) -> None:
        """Say what was found when the history was opened, if anything was amiss."""
        if opening.quarantined is not None:
            words = self.tr("Your history was damaged. It is kept as {0}. A new one has begun.")
            said = words.format(opening.quarantined.name)
        elif opening.backup is not None:
            said = self.tr("Your history was gone, so a new one has begun.")
        else:
            return
        if opening.backup is None:
            self._say(Notice(said))
            return
        backup = opening.backup
        self._history_thread.run_on_file(
            lambda: (_held_by(backup), _fullest(self._backups)),
            lambda found: self._offer(said, *found),
        )

    def _offer(self, said: str, newest: _Holding | None, fullest: _Holding | None) -> None:
        """Offer the newest copy, and name another one that holds more."""
        if newest is None:
            self._say(Notice(said))
            return
        from backcoach.words.amount_words import sessions_text
        from backcoach.words.time_words import long_day

        if fullest is not None and fullest.sessions > newest.sessions:
            more = self.tr("The copy of {0} holds more: {1}. You find it in Settings, Your data.")
            day = long_day(fullest.backup.made_at.date())
            said = f"{said} {more.format(day, sessions_text(fullest.sessions))}"
        offer = self.tr("Bring back the copy of {0}, with {1}")
        day = long_day(newest.backup.made_at.date())
        words = offer.format(day, sessions_text(newest.sessions))
        self._say(Notice(said, words, partial(self._bring_back, newest.backup)))

    def _bring_back(self, backup: Backup) -> None:
        now = self._now()

        def restore(history: History) -> None:
            self._backups.restore(history.opening.database, backup, now)

        self._history_thread.restore(restore, lambda _none: self._say_brought_back())

    def _say_brought_back(self) -> None:
        self.brought_back.emit()
        self._say(Notice(self.tr("Your history is back as it was in that copy.")))


def _held_by(backup: Backup) -> _Holding | None:
    """How many sessions a copy holds; None where it cannot be brought back."""
    from backcoach.storage.backups.backup_contents import backup_contents

    with suppress(StorageError):
        return _Holding(backup, backup_contents(backup.path).sessions)
    return None


def _fullest(backups: Backups) -> _Holding | None:
    """The copy with the most sessions, and the newest of these."""
    found: list[_Holding | None] = []
    with suppress(StorageError):
        found = [_held_by(backup) for backup in backups.all()]
    return max(filter(None, found), key=lambda held: held.sessions, default=None)
