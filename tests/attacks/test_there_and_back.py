"""Whatever is kept can be taken out, and whatever is taken out comes in again as it was."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from backcoach.domain.limits import LONGEST_KEPT_NOTE, LONGEST_KEPT_WORD
from backcoach.domain.merging.merge import Here, OtherOwner, merge
from backcoach.domain.merging.records import Records
from backcoach.domain.person import Person
from backcoach.exchange.csv_tables import TableNames, parts_table, sessions_table
from backcoach.exchange.json_export import json_document
from backcoach.exchange.json_import import read_document
from backcoach.storage.repair.integrity import find_defects
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.merging import keep_merge
from tests.exchange.any_records import ANNA, ME, PLAIN, records
from tests.gui.real_services import records_of
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW

FORGET_ALL = "DELETE FROM session; DELETE FROM person; DELETE FROM routine"


@pytest.fixture
def database(tmp_path: Path):
    put_new_history(tmp_path)
    with Database(tmp_path / "history.sqlite") as database:
        yield database


def kept(database: Database, came: Records) -> Records:
    """What is in a history that had nothing but these records."""
    with database.transaction() as connection:
        connection.execute(FORGET_ALL)
    coming = merge(came, Here(), OtherOwner.UNSAID)
    keep_merge(database, coming, NOW, replacing=False)
    return records_of(database)


def taken_out(records: Records) -> bytes:
    return "".join(json_document(records, NOW)).encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(came=records())
def test_whatever_is_kept_is_taken_out_and_comes_in_again(database: Database, came) -> None:
    here = kept(database, came)

    assert not find_defects(database)
    assert read_document(taken_out(here)) == here
    assert kept(database, here) == here
    names = TableNames({}, {})
    assert len(list(sessions_table(here.sessions, names))) == len(came.sessions) + 2
    assert list(parts_table(here.sessions, names))


@pytest.mark.parametrize(
    "person",
    [
        Person(ANNA.id, "A" * LONGEST_KEPT_WORD),
        Person(ANNA.id, "Anna", note="long " * (LONGEST_KEPT_NOTE // 5)),
        Person(ANNA.id, "", archived_at=NOW.replace(year=1)),
        Person(ANNA.id, "\0\u202e=1+1\n\ud7ff🙂", archived_at=NOW.replace(year=9999)),
    ],
    ids=["label", "note", "first year", "odd signs"],
)
def test_the_longest_and_the_oddest_come_in_again(database: Database, person) -> None:
    here = kept(database, Records((ME, person)))

    assert read_document(taken_out(here)) == here == Records((ME, person))


def test_the_plain_records_come_in_again(database: Database) -> None:
    assert kept(database, PLAIN) == PLAIN
