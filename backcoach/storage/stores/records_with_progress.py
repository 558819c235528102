"""Reads everything that is kept, and reports how far it is."""

from collections.abc import Iterator
from uuid import UUID

from backcoach.domain.merging.records import DateRange
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import SessionRecord
from backcoach.overrides import override
from backcoach.storage.files.progress import ProgressCallback
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.records_store import RecordsStore

# Each session has a safety check beside it, or goes into two tables.
_TELLINGS = 2


class RecordsWithProgress(RecordsStore):
    """Reads all records and reports the share that was read; `sessions` is how many there are.

    Raises:
        StorageError: `on_progress` broke it off, or the file cannot be read or written.
    """

    def __init__(
        self,
        database: Database,
        person_id: UUID | None,
        on_progress: ProgressCallback,
        sessions: int,
    ) -> None:
        super().__init__(database, person_id)
        self._on_progress = on_progress
        self._expected = _TELLINGS * max(1, sessions)
        self._told = 0

    @override
    def screenings(self, period: DateRange) -> Iterator[ScreeningRecord]:
        for record in super().screenings(period):
            self._tell()
            yield record

    @override
    def sessions(self, period: DateRange) -> Iterator[SessionRecord]:
        for record in super().sessions(period):
            self._tell()
            yield record

    def _tell(self) -> None:
        self._told += 1
        if not self._on_progress(min(1.0, self._told / self._expected)):
            raise StorageError(Trouble.BROKEN_OFF, self._database.path)
