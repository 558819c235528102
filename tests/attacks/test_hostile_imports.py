"""Whatever is offered for import is refused in words, or comes in, is sound, and goes out again."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.domain.merging.merge import Here, OtherOwner, merge
from backcoach.domain.merging.records import Records
from backcoach.exchange.csv_tables import TableNames, parts_table, sessions_table
from backcoach.exchange.document_error import DocumentError
from backcoach.exchange.fhir_bundle import fhir_bundle, patient
from backcoach.exchange.fhir_terms import Wording
from backcoach.exchange.json_export import json_document
from backcoach.exchange.json_import import read_document
from backcoach.storage.repair.integrity import find_defects
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.words.import_words import document_words
from tests.attacks.hostile_imports import hostile_file
from tests.exchange.any_records import PLAIN
from tests.gui.real_services import records_of
from tests.profiles import ALL
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW

MADE = 22_000 if ALL else 250
FORGET_ALL = "DELETE FROM session; DELETE FROM person; DELETE FROM routine"
FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20\t\r\n")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    put_new_history(tmp_path)
    with Database(tmp_path / "history.sqlite") as database:
        yield database


def test_whatever_is_offered_is_refused_in_words_or_comes_in_and_goes_out_again(database) -> None:
    came = Counter(bring_in(database, number) for number in range(MADE))

    assert came.keys() == {"refused", "kept"}
    assert came["kept"] > MADE / 8


def bring_in(database: Database, number: int) -> str:
    try:
        coming = read_document(hostile_file(number))
    except DocumentError as fault:
        return "refused" if document_words(fault) else "refused without a word"
    here = kept(database, coming, beside=number % 2 == 1)
    assert not find_defects(database), number
    assert read_document("".join(json_document(here, NOW)).encode()) == here, number
    refuse_formulas(here, number)
    refuse_misfits(here)
    return "kept"


def kept(database: Database, coming: Records, *, beside: bool) -> Records:
    """What a history holds once the records came, alone or beside the plain ones."""
    with database.transaction() as connection:
        connection.execute(FORGET_ALL)
    if beside:
        keep_merge(database, merge(PLAIN, Here(), OtherOwner.ME), NOW, replacing=False)
    here = RecordsStore(database).here(coming)
    keep_merge(database, merge(coming, here, OtherOwner.ME), NOW, replacing=beside)
    return records_of(database)


def refuse_formulas(here: Records, number: int) -> None:
    names = TableNames({person.id: person.label for person in here.persons}, {})
    for table in (sessions_table, parts_table):
        for row in csv.reader("".join(table(here.sessions, names)).splitlines(keepends=True)):
            assert not [cell for cell in row if cell.startswith(FORMULA)], number


def refuse_misfits(here: Records) -> None:
    patients = [patient(person, named=True) for person in here.persons]
    bundle = "".join(fhir_bundle(patients, here.screenings, here.sessions, Wording(), NOW))
    assert json.loads(bundle)["entry"]
