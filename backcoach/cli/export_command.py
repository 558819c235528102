"""`backcoach export`: writes the history for other programs."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from backcoach.cli.outcome import DONE, LEFT_OUT, RefusedError, say
from backcoach.cli.output_place import refuse_place
from backcoach.cli.stored_history import has_begun, person_named
from backcoach.domain.merging.records import DateRange
from backcoach.exchange.csv_tables import TableStyle
from backcoach.exchange.fhir_bundle import BundleKind
from backcoach.exchange.reminders import calendar_of
from backcoach.gui.data.export_files import ExportChoice, Format, out_paths, write_export
from backcoach.gui.data.reminder_choice import own_zone, reminder_for, whose_reminder
from backcoach.gui.services.library import Library
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.content.paths import assets_dir, data_place
from backcoach.storage.files.private_file import write_private_file
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.repair.finding import Finding
from backcoach.storage.repair.rescue import read_what_can_be_read
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.records_store import RecordsStore, Span
from backcoach.words.finding_words import finding_line
from backcoach.words.translation import translate

# Arguments that one format alone knows.
_FOR_ONE_FORMAT = {
    "days": "ics",
    "at": "ics",
    "floating": "ics",
    "names": "fhir",
    "transaction": "fhir",
    "semicolons": "csv",
}


def run(asked: Namespace, now: datetime) -> int:
    """Write what was asked for and return the exit status."""
    _refuse_misfits(asked)
    tables = out_paths(_choice(asked, None)) if asked.format == "csv" else ()
    refuse_place(asked.out, asked.data_dir, force=asked.force, tables=tables)
    folder = data_place(asked.data_dir)
    if asked.format == "ics":
        _export_reminders(asked, folder, now)
        return DONE
    if not has_begun(folder, expected=asked.data_dir is not None):
        say(translate("ExportCommand", "No history has begun yet. Nothing was written."))
        return LEFT_OUT
    read = read_what_can_be_read(folder, now, lambda held: _write(asked, held, now))
    say(_written(asked.out, read.result))
    return _told_what_is_wrong(read.findings) if read.findings else DONE


def _write(asked: Namespace, database: Database, now: datetime) -> Span:
    person_id = None
    if asked.person is not None:
        person_id = person_named(asked.person, RecordsStore(database).persons()).id
    return write_export(_choice(asked, person_id), database, Library(assets_dir()).content, now)


def _told_what_is_wrong(findings: Iterable[Finding]) -> int:
    """Say why there may be less in the file than was once kept; return the exit status."""
    say(
        translate(
            "ExportCommand",
            "Your history is damaged. What cannot be read is left out. This was found:",
        )
    )
    for finding in findings:
        say(finding_line(finding))
    say(translate("ExportCommand", "To mend your history, say: backcoach check --mend."))
    return LEFT_OUT


def _choice(asked: Namespace, person_id: UUID | None) -> ExportChoice:
    period = DateRange(asked.first or date.min, asked.last or date.max)
    tables = TableStyle.SEMICOLONS if asked.semicolons else TableStyle.COMMAS
    bundle = BundleKind.TRANSACTION if asked.transaction else BundleKind.COLLECTION
    return ExportChoice(
        Format(asked.format), asked.out, period, person_id, asked.names, tables, bundle
    )


def _export_reminders(asked: Namespace, folder: Path, now: datetime) -> None:
    whose = _whose(asked, folder, now)
    zone = None if asked.floating else own_zone()
    reminder = reminder_for(asked.days, asked.at, whose, zone)
    write_private_file(asked.out, [calendar_of(reminder, now)])
    sentence = translate(
        "ExportCommand", "Reminders are written to {0}. Open it with your calendar."
    )
    say(sentence.format(asked.out))


def _whose(asked: Namespace, folder: Path, now: datetime) -> UUID | None:
    """Whose reminder it is. A history that cannot be read keeps nobody from being reminded."""
    if asked.person is None and not has_begun(folder, expected=False):
        return None
    try:
        with open_for_reading(folder, now) as database:
            persons = RecordsStore(database).persons()
    except StorageError:
        if asked.person is not None:
            raise
        return None
    chosen = None if asked.person is None else person_named(asked.person, persons).id
    return whose_reminder(chosen, persons)


def _refuse_misfits(asked: Namespace) -> None:
    """Refuse arguments that do not fit together."""
    reminding = asked.format == "ics"
    if reminding and not (asked.days and asked.at):
        raise RefusedError(
            translate("ExportCommand", "Say on which --days and --at what time to be reminded.")
        )
    sentence = translate("ExportCommand", "{0} is for --format {1} alone.")
    for name, form in _FOR_ONE_FORMAT.items():
        if getattr(asked, name) and asked.format != form:
            raise RefusedError(sentence.format(f"--{name}", form))
    if asked.first and asked.last and asked.first > asked.last:
        raise RefusedError(
            translate(
                "ExportCommand", "The day after --from must not be later than the one after --to."
            )
        )


def _written(out: Path, span: Span) -> str:
    if span.first is None or span.last is None:
        return translate("ExportCommand", "Written to {0}. It holds no session.").format(out)
    sentence = translate(
        "ExportCommand",
        "Written to {0}. Sessions: {1}, from {2} to {3}. "
        "Anyone who opens it can read it: keep it where only you can.",
    )
    return sentence.format(out, span.count, span.first, span.last)
