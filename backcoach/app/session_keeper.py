"""Keeps one session on record while it is played, a side at a time."""

from collections.abc import Callable
from dataclasses import replace

from backcoach.app.archive import Archive
from backcoach.domain.session import PartRecord, SessionRecord


class SessionKeeper:
    """Holds the record of a running session and sends each change to the archive."""

    def __init__(self, archive: Archive, record: SessionRecord) -> None:
        self._archive = archive
        self._record = record
        archive.ask(lambda history: history.sessions.begin(record))

    @property
    def record(self) -> SessionRecord:
        """The session as it stands now."""
        return self._record

    def keep_part(self, part: PartRecord) -> None:
        """Keep one more side that has ended."""
        key, position = self._record.id, len(self._record.parts)
        self._record = replace(self._record, parts=(*self._record.parts, part))
        self._archive.ask(lambda history: history.sessions.add_part(key, position, part))

    def finish(self, record: SessionRecord, then: Callable[[], None]) -> None:
        """Keep the whole record, and call `then` once it is safely on disk."""
        self._record = record
        self._archive.ask(lambda history: history.sessions.finish(record), lambda _: then())
