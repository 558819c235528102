"""Which files an export makes, and what stands in each."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from backcoach.domain.person import Person
from backcoach.domain.records import Period
from backcoach.exchange.csv_tables import TableNames, parts_table, sessions_table
from backcoach.exchange.fhir_bundle import fhir_bundle, patient
from backcoach.exchange.fhir_terms import Wording
from backcoach.exchange.json_export import json_document
from backcoach.storage.content import Content
from backcoach.storage.records_store import RecordsStore

TABLES = ("sessions.csv", "parts.csv")


@dataclass(frozen=True, slots=True)
class Source:
    """Where an export takes its records and their names from, and which it takes."""

    store: RecordsStore
    content: Content
    period: Period
    now: datetime


def out_paths(asked: Namespace) -> tuple[Path, ...]:
    """The files that an export makes."""
    if asked.format == "csv":
        return tuple(asked.out / name for name in TABLES)
    return (asked.out,)


def period_of(asked: Namespace) -> Period:
    """The days that were asked for; all of them where none were."""
    return Period(asked.first or date.min, asked.last or date.max)


def file_texts(asked: Namespace, source: Source) -> tuple[Iterator[str], ...]:
    """What stands in each of those files, in pieces."""
    match asked.format:
        case "csv":
            return _tables(source)
        case "fhir":
            return (_bundle(source, named=asked.names),)
        case _:
            return (_document(source),)


def _document(source: Source) -> Iterator[str]:
    store, period = source.store, source.period
    return json_document(
        store.persons(),
        store.screenings(period),
        store.agreements(period),
        store.sessions(period),
        source.now,
    )


def _tables(source: Source) -> tuple[Iterator[str], ...]:
    stretches = {each.id: each.name for each in source.content.techniques.values()}
    names = TableNames({each.id: _called(each) for each in source.store.persons()}, stretches)
    return (
        sessions_table(source.store.sessions(source.period), names),
        parts_table(source.store.sessions(source.period), names),
    )


def _called(person: Person) -> str:
    return person.label or QCoreApplication.translate("ExportCommand", "Me")


def _bundle(source: Source, *, named: bool) -> Iterator[str]:
    store, screening = source.store, source.content.screening
    wording = Wording(
        {name: question.text for name, question in screening.questions.items()},
        {each.id: each.name for each in source.content.techniques.values()},
        {cue.id: cue.text for cue in screening.stop_cues},
    )
    return fhir_bundle(
        [patient(person, named=named) for person in store.persons()],
        store.screenings(source.period),
        store.sessions(source.period),
        wording,
        source.now,
    )
