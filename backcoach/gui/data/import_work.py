"""The work of an import, done on the history's thread."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from backcoach.domain.merging.ahead import later_than_tomorrow
from backcoach.domain.merging.merge import Merge, OtherOwner, WhoseRecordsError, merge
from backcoach.domain.merging.records import Records
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.json_import import MOST_BYTES, read_document
from backcoach.gui.services.collector import many_records
from backcoach.gui.services.history import History
from backcoach.storage.backups.backup import Backup, Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS
from backcoach.storage.files.progress import ProgressCallback
from backcoach.storage.files.regular_file import open_regular
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.words.import_words import document_words
from backcoach.words.translation import translate

# About the share of the work that is done once the file is read, understood and compared.
_READ, _UNDERSTOOD, _COMPARED = 0.2, 0.7, 1.0
# Measured: how many instructions of the database an imported record takes.
_INSTRUCTIONS = 800


@dataclass(frozen=True, slots=True)
class Looked:
    """What is in a file, and what would come of it: a `refusal` says why nothing can.

    Without a `merge` or a `refusal`, it must first be said who the owner of the other history is.
    `ahead` counts what is dated later than tomorrow.
    """

    records: Records = field(default_factory=Records)
    merge: Merge | None = None
    refusal: str = ""
    ahead: Mapping[str, int] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of its sessions; None without any."""
        days = [session.started_at.date() for session in self.records.sessions]
        return (min(days), max(days)) if days else None

    def as_owner(self, history: History, who: OtherOwner, label: str) -> "Looked":
        """The same, compared again with what is here now."""
        try:
            with many_records():
                here = RecordsStore(history.opening.database).here(self.records)
                return replace(self, merge=merge(self.records, here, who, label))
        except WhoseRecordsError:
            return replace(self, merge=None)


@dataclass(frozen=True, slots=True)
class Brought:
    """What was imported, and the copy of what was there before.

    There is no copy of an empty history, nor if nothing has changed.
    """

    merge: Merge
    backup: Backup | None


def look_into(path: Path, history: History, now: datetime, on_progress: ProgressCallback) -> Looked:
    """Read a file and compare it with what is here. Nothing is changed.

    Raises:
        StorageError: `on_progress` broke it off, or the history cannot be read.
    """
    try:
        with open_regular(path) as file:
            text = file.read(MOST_BYTES + 1)
        _go_on(on_progress, _READ, path)
        with many_records():
            records = read_document(text)
            looked = Looked(records, ahead=later_than_tomorrow(records, now))
    except OSError as fault:
        words = translate("ImportWork", "The file cannot be read: {0}. Nothing was changed here.")
        return Looked(refusal=words.format(fault.strerror or fault))
    except DocumentError as fault:
        return Looked(refusal=_refusal(fault))
    _go_on(on_progress, _UNDERSTOOD, path)
    compared = looked.as_owner(history, OtherOwner.UNSAID, "")
    _go_on(on_progress, _COMPARED, path)
    return compared


def bring_in(
    looked: Looked,
    history: History,
    now: datetime,
    on_progress: ProgressCallback,
    *,
    replacing: bool,
) -> Brought:
    """Import all of it, once there is a copy of what was here.

    Raises:
        StorageError: `on_progress` broke it off, or the disk is at fault. The history is as it was.
    """
    database = history.opening.database
    if looked.merge is None:
        raise ValueError("it was not said whose records they are")
    if not (looked.merge.brings_new or (replacing and looked.merge.waits)):
        return Brought(looked.merge, None)
    blank = RecordsStore(database).here(Records()).is_blank
    folder = Backups(database.path.parent / BACKUPS)
    backup = None if blank else folder.make(database, now, Occasion.IMPORT)
    try:
        with many_records(), database.counting(_share_of(looked.merge, on_progress)):
            keep_merge(database, looked.merge, now, replacing=replacing)
    except StorageError as fault:
        if backup is not None and fault.trouble is Trouble.BROKEN_OFF:
            with suppress(OSError):
                backup.path.unlink()
        raise
    return Brought(looked.merge, backup)


def _share_of(coming: Merge, on_progress: ProgressCallback) -> Callable[[int], bool]:
    records = sum(len(kind.new) + len(kind.differing) for kind in coming.kinds)
    expected = _INSTRUCTIONS * max(1, records)
    return lambda done: on_progress(min(1.0, done / expected))


def _go_on(on_progress: ProgressCallback, share: float, path: Path) -> None:
    if not on_progress(share):
        raise StorageError(Trouble.BROKEN_OFF, path)


def _refusal(fault: DocumentError) -> str:
    if fault.fault is Fault.TOO_LARGE:
        return translate(
            "ImportWork",
            "The file is too large. Take it out in parts, some years at a time. "
            "Nothing was changed here.",
        )
    return document_words(fault)
