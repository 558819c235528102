"""`backcoach report`: prints a history on a page or two."""

from argparse import Namespace
from datetime import date, datetime
from uuid import UUID

from backcoach.cli.outcome import DONE, RefusedError
from backcoach.cli.sheet_output import refuse_sheet_place, write_out
from backcoach.cli.stored_history import has_begun, person_named
from backcoach.domain.history.history_report import ReportParts
from backcoach.domain.history.report_records import DaysBack, ReportRecords
from backcoach.domain.merging.records import DateRange
from backcoach.gui.paper.sheet_file import usual_paper
from backcoach.gui.services.library import Library
from backcoach.paper.report_sheet import fitted_sheet
from backcoach.paper.sheet import Paper
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.content.paths import assets_dir, data_place
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.report_store import ReportStore
from backcoach.words.translation import translate


def run(asked: Namespace, now: datetime) -> int:
    """Write what was asked for and return the exit status."""
    period = _period(asked, now.date())
    refuse_sheet_place(asked)
    folder = data_place(asked.data_dir)
    if not has_begun(folder, expected=asked.data_dir is not None):
        raise RefusedError(
            translate("ReportCommand", "No history has begun yet. Nothing was written.")
        )
    with open_for_reading(folder, now) as database:
        records = ReportStore(database).read(_person_id(asked, database, now), period, now)
    _write(asked, records, now.date())
    return DONE


def _write(asked: Namespace, records: ReportRecords, today: date) -> None:
    content = Library(assets_dir()).content
    parts = ReportParts(
        label=not asked.no_name, notes=not asked.no_notes, safety_check=asked.safety_check
    )
    paper = Paper(asked.paper) if asked.paper else usual_paper()
    named = (content.screening, content.techniques)
    said = translate(
        "ReportCommand",
        "The report is written to {0}. Anyone who opens it can read it: "
        "keep it where only you can.",
    )
    write_out(fitted_sheet(records, named, parts, today, paper), asked.out, said)


def _period(asked: Namespace, today: date) -> DateRange:
    last = asked.last or today
    first = asked.first or DaysBack.QUARTER.until(last).first
    if first > last:
        raise RefusedError(
            translate(
                "ReportCommand", "The day after --from must not be later than the one after --to."
            )
        )
    return DateRange(first, last)


def _person_id(asked: Namespace, database: Database, now: datetime) -> UUID:
    people = PersonStore(database)
    if asked.person is None:
        return people.me(now).id
    return person_named(asked.person, (*people.all(), *people.archived())).id
