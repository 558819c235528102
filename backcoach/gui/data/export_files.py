"""Writes the files of an export."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain
from pathlib import Path
from uuid import UUID

from backcoach.domain.merging.records import DateRange
from backcoach.exchange.csv_tables import TableNames, TableStyle, parts_table, sessions_table
from backcoach.exchange.fhir_bundle import BundleKind, fhir_bundle, patient
from backcoach.exchange.fhir_goal import goal_resources
from backcoach.exchange.fhir_terms import Wording
from backcoach.exchange.json_export import json_document
from backcoach.storage.content.content import Content
from backcoach.storage.files.private_file import make_private_folder, write_private_files
from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.records_store import RecordsStore, Span
from backcoach.storage.stores.records_with_progress import RecordsWithProgress
from backcoach.words.person_words import called

TABLES = ("sessions.csv", "parts.csv")


class Format(StrEnum):
    """The kind of files that are written."""

    JSON = "json"
    CSV = "csv"
    FHIR = "fhir"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is exported, and where to: a file, or a folder for the tables.

    `person_id` is the only person whose records are exported; None for everyone. `named` writes
    people's labels into a health record, which has only their numbers otherwise. `tables` is how
    tables are written, `bundle` what a health record is for.
    """

    format: Format
    out: Path
    period: DateRange
    person_id: UUID | None = None
    named: bool = False
    tables: TableStyle = TableStyle.COMMAS
    bundle: BundleKind = BundleKind.COLLECTION


def out_paths(choice: ExportChoice) -> tuple[Path, ...]:
    if choice.format is Format.CSV:
        return tuple(choice.out / name for name in TABLES)
    return (choice.out,)


def write_export(
    choice: ExportChoice,
    database: Database,
    content: Content,
    now: datetime,
    on_progress: ProgressCallback = no_progress,
) -> Span:
    """Write the files in place of any that are there; return what they hold of sessions.

    Raises:
        StorageError: the history cannot be read, a file cannot be written, or `on_progress` broke
        it off. Older files are left as they were.
    """
    span = RecordsStore(database, choice.person_id).span(choice.period)
    store = RecordsWithProgress(database, choice.person_id, on_progress, span.count)
    if choice.format is Format.CSV:
        make_private_folder(choice.out)
    texts = _texts(choice, store, content, now)
    write_private_files(zip(out_paths(choice), texts, strict=True))
    return span


def _texts(
    choice: ExportChoice, store: RecordsStore, content: Content, now: datetime
) -> tuple[Iterator[str], ...]:
    match choice.format:
        case Format.CSV:
            return _tables(choice, store, content)
        case Format.FHIR:
            return (_bundle(choice, store, content, now),)
        case Format.JSON:
            return (_document(choice.period, store, now),)


def _document(period: DateRange, store: RecordsStore, now: datetime) -> Iterator[str]:
    return json_document(store.stream(period), now)


def _tables(
    choice: ExportChoice, store: RecordsStore, content: Content
) -> tuple[Iterator[str], ...]:
    stretches = {each.id: each.name for each in content.techniques.values()}
    names = TableNames({each.id: called(each) for each in store.persons()}, stretches)
    return (
        sessions_table(store.sessions(choice.period), names, choice.tables),
        parts_table(store.sessions(choice.period), names, choice.tables),
    )


def _bundle(
    choice: ExportChoice, store: RecordsStore, content: Content, now: datetime
) -> Iterator[str]:
    screening = content.screening
    wording = Wording(
        screening.texts,
        {each.id: each.name for each in content.techniques.values()},
        {cue.id: cue.text for cue in screening.stop_cues},
    )
    return fhir_bundle(
        chain(
            [patient(person, named=choice.named) for person in store.persons()],
            goal_resources(store.goals.all(), store.goals.checks()),
        ),
        store.screenings(choice.period),
        store.sessions(choice.period),
        wording,
        now,
        choice.bundle,
    )
