"""`backcoach import`: takes in an exported file, after a preview of its changes."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from backcoach.cli.outcome import DONE, LEFT_OUT, RefusedError, say
from backcoach.cli.stored_history import has_begun, history_alone
from backcoach.domain.merging.ahead import later_than_tomorrow
from backcoach.domain.merging.merge import Here, Merge, OtherOwner, WhoseRecordsError, merge
from backcoach.domain.merging.records import Records
from backcoach.exchange.document_error import DocumentError
from backcoach.exchange.json_import import MOST_BYTES, read_document
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS
from backcoach.storage.content.paths import data_dir, data_place
from backcoach.storage.files.regular_file import open_regular
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.words.ahead_words import ahead_words
from backcoach.words.import_words import document_words, merge_lines
from backcoach.words.translation import translate


def run(asked: Namespace, now: datetime) -> int:
    """Take in a file, or say what would come of it, and return the exit status."""
    coming = _records_in(asked.file)
    begun = has_begun(data_place(asked.data_dir), expected=False)
    if asked.dry_run and not begun:
        return _told(asked, _merged(asked, coming, Here()), coming, now)
    with history_alone(data_dir(asked.data_dir), now) as database:
        merged = _merged(asked, coming, RecordsStore(database).here(coming))
        if not asked.dry_run:
            _keep(asked, database, merged, now, begun=begun)
    return _told(asked, merged, coming, now)


def _records_in(path: Path) -> Records:
    try:
        with open_regular(path) as file:
            return read_document(file.read(MOST_BYTES + 1))
    except OSError as fault:
        sentence = translate("ImportCommand", "The file {0} cannot be read: {1}.")
        raise RefusedError(sentence.format(path, fault.strerror or fault)) from fault
    except DocumentError as fault:
        raise RefusedError(f"{path}: {document_words(fault)}") from fault


def _merged(asked: Namespace, coming: Records, here: Here) -> Merge:
    owner = OtherOwner.ME if asked.mine else OtherOwner.UNSAID
    if asked.label is not None:
        owner = OtherOwner.SOMEONE_ELSE
    try:
        return merge(coming, here, owner, asked.label or "")
    except WhoseRecordsError as fault:
        sentence = translate(
            "ImportCommand",
            "The file comes from another computer. Say --mine if its owner is you, "
            "or --as NAME to keep them as someone else. Nothing was changed here.",
        )
        raise RefusedError(sentence) from fault


def _keep(
    asked: Namespace, database: Database, merged: Merge, now: datetime, *, begun: bool
) -> None:
    """Take the records in, if there is anything to take, once there is a copy of what was here."""
    if not (merged.brings_new or (asked.replace and merged.waits)):
        return
    if begun:
        backup = Backups(database.path.parent / BACKUPS).make(database, now, Occasion.IMPORT)
        say(
            translate("ImportCommand", "Before that, your history was copied to {0}.").format(
                backup.path
            )
        )
    keep_merge(database, merged, now, replacing=asked.replace)


def _told(asked: Namespace, merged: Merge, coming: Records, now: datetime) -> int:
    say(
        translate("ImportCommand", "This would come. Nothing was changed.")
        if asked.dry_run
        else translate("ImportCommand", "It is done.")
    )
    for line in merge_lines(merged, replacing=asked.replace):
        say(line)
    if words := ahead_words(later_than_tomorrow(coming, now)):
        say(words)
    return LEFT_OUT if merged.waits and not asked.replace else DONE
