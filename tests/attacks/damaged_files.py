"""Histories as a failing disk or stick leaves them, drawn by number, and what becomes of each.

`python -m tests.attacks.damaged_files` attacks with all of them and prints the figures.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import TemporaryDirectory
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from backcoach.cli.check_command import FOUND, NOT_LOOKED, SOUND, check_data, repair_data
from backcoach.domain.merging.merge import OtherOwner, merge
from backcoach.domain.merging.records import DateRange
from backcoach.exchange.json_import import read_document
from backcoach.gui.data.export_files import ExportChoice, Format, write_export
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.repair.rescue import read_what_can_be_read
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.storage.stores.report_store import ReportStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from backcoach.storage.stores.totals_store import TotalsStore
from tests.exchange.any_records import ANNA, ME, PLAIN
from tests.gui.real_services import LIBRARY, records_of
from tests.storage.records import NOW, a_part, a_screening, a_session

# How many are drawn of each kind in a row of numbers.
KINDS = ("bit",) * 6 + ("byte",) * 2 + ("header",) * 6 + ("burst",) * 3
MADE = 50 * len(KINDS)
HEADER, BURST = 100, 512


def damaged(number: int) -> bytes:
    """A history with one thing wrong in it, always the same for a number."""
    chance = Random(number)  # noqa: S311 -- drawn by number, nothing is kept secret
    held = bytearray(_whole())
    match KINDS[number % len(KINDS)]:
        case "bit":
            held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
        case "byte":
            held[chance.randrange(len(held))] = chance.randrange(256)
        case "header":
            held[chance.randrange(HEADER)] = chance.randrange(256)
        case _:
            at = chance.randrange(len(held) - BURST)
            held[at : at + BURST] = chance.randbytes(BURST)
    return bytes(held)


@cache
def _whole() -> bytes:
    """Two people, their plans, and a safety check and a session on each of sixty days."""
    with TemporaryDirectory() as folder:
        with open_history(Path(folder), NOW).database as database:
            merged = merge(PLAIN, RecordsStore(database).here(PLAIN), OtherOwner.UNSAID)
            keep_merge(database, merged, NOW, replacing=False)
            for day in range(60):
                at, person = NOW + timedelta(days=day), (ME, ANNA)[day % 2].id
                check = replace(a_screening(person, at), id=_id(2 * day))
                ScreeningStore(database).save(check)
                session = replace(a_session(person, check.id, at), id=_id(2 * day + 1))
                session = replace(session, note=f"Day {day}: " + "so " * 9)
                SessionStore(database).finish(replace(session, parts=(a_part(),) * 2))
        return (Path(folder) / HISTORY).read_bytes()


def _id(number: int) -> UUID:
    """A number like others, but always the same."""
    return UUID(int=Random(number).getrandbits(128), version=4)  # noqa: S311


def attack(folder: Path, number: int) -> Iterable[str]:
    """Check, export, open, read and mend one of them; says what became of it.

    Raises:
        AssertionError: something was changed that must not be, or made worse.
    """
    content = damaged(number)
    path = _laid(folder, content)
    yield f"checked: {_checked(folder)}"
    sessions, told = _exported(folder)
    yield f"exported: {told}"
    assert path.read_bytes() == content, number
    yield f"opened: {_opened(folder, content)}"
    path = _laid(folder, content)
    yield f"mended: {_mended(folder, content, sessions)}"


def _laid(folder: Path, content: bytes) -> Path:
    rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / HISTORY).write_bytes(content)
    (folder / HISTORY).chmod(0o600)
    return folder / HISTORY


def _checked(folder: Path) -> str:
    verdict = check_data(folder, expected=True)
    assert verdict.lines
    return {SOUND: "sound", FOUND: "found", NOT_LOOKED: "not looked"}[verdict.status]


def _exported(folder: Path) -> tuple[int, str]:
    """How many sessions could be written, and whether all could."""
    out = folder.with_suffix(".json")
    choice = ExportChoice(Format.JSON, out, DateRange())
    try:
        read = read_what_can_be_read(
            folder, NOW, lambda database: write_export(choice, database, LIBRARY.content, NOW)
        )
    except StorageError as fault:
        return 0, f"refused, {fault.trouble}"
    assert len(read_document(out.read_bytes()).sessions) == read.result.count
    return read.result.count, "what could be read" if read.findings else "all"


def _opened(folder: Path, content: bytes) -> str:
    try:
        opening = open_history(folder, NOW)
    except StorageError as fault:
        assert (folder / HISTORY).read_bytes() == content
        return f"refused, {fault.trouble}"
    with opening.database as database:
        if opening.quarantined:
            assert opening.quarantined.read_bytes() == content
            return "set aside"
        try:
            _read_all(database)
        except StorageError as fault:
            return f"told in use, {fault.trouble}"
    return "read"


def _read_all(database: Database) -> None:
    """What the window reads, and what it exports."""
    people = PersonStore(database)
    sessions, totals = SessionStore(database), TotalsStore(database)
    today = NOW.date() + timedelta(days=60)
    for person in (people.me(NOW), *people.all(), *people.archived(), ME, ANNA):
        sessions.page(person.id, 100)
        sessions.last_stop(person.id, NOW)
        totals.between(person.id, NOW.date(), today)
        totals.year(person.id, NOW.year, today)
        ScreeningStore(database).latest(person.id, NOW)
        ReportStore(database).read(person.id, DateRange(), NOW)
    people.last_days()
    people.deleted(NOW)
    records_of(database)


def _mended(folder: Path, content: bytes, sessions: int) -> str:
    verdict = repair_data(folder, NOW)
    assert verdict.lines
    asides = list(folder.glob("history-damaged-*.sqlite"))
    assert all(aside.read_bytes() == content for aside in asides)
    if verdict.status != SOUND:
        assert (folder / HISTORY).read_bytes() == content
        return "not, and nothing is changed"
    with open_history(folder, NOW).database as database:
        _read_all(database)
        there = RecordsStore(database).span(DateRange()).count
    assert there >= sessions, (there, sessions)
    return "into a new file" if asides else "where it lies, or sound"


def main() -> None:
    """Attack with all, and print how often each thing came of it."""
    _alive = QCoreApplication(sys.argv)
    told: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        for number in range(MADE):
            try:
                told.update(attack(Path(folder) / "data", number))
            except Exception as fault:  # noqa: BLE001 -- what is looked for
                told[f"FAILED {number} {KINDS[number % len(KINDS)]}: {fault!r}"] += 1
    for what, count in sorted(told.items()):
        sys.stdout.write(f"{count:4} {what}\n")


if __name__ == "__main__":
    main()
