"""`backcoach import`: says what would come, overwrites nothing unasked, and all or nothing."""

import json
import shutil
import tempfile
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcoach.cli.main import main
from backcoach.domain.merging.merge import OtherOwner, merge
from backcoach.domain.merging.records import DateRange, Records, RecordStream
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.json_export import json_document
from backcoach.gui.services.one_window import hold_folder
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.stores import merging
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.storage.stores.session_store import SessionStore
from backcoach.words.import_words import document_words
from tests.exchange.any_records import PLAIN
from tests.exchange.test_json_document import JSON, places
from tests.fixtures.make_history import STARTED_AT, fill
from tests.places import FIXTURES
from tests.storage.records import a_session


def everything(folder: Path) -> Records:
    with open_history(folder, STARTED_AT).database as database:
        stream = RecordsStore(database).stream(DateRange())
        return Records(*(tuple(getattr(stream, each.name)) for each in fields(RecordStream)))


def export(folder: Path, out: Path) -> Path:
    words = ["export", "--format", "json", "--force", "--out", str(out)]
    assert main(["--data-dir", str(folder), *words]) == 0
    return out


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """Another computer's data folder, with three sessions."""
    folder = tmp_path / "there"
    folder.mkdir()
    fill(folder)
    return folder


@pytest.fixture
def file(there: Path, tmp_path: Path, capsys) -> Path:
    out = export(there, tmp_path / "export.json")
    capsys.readouterr()
    return out


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "here"


@pytest.fixture
def take_in(here, file, capsys):
    """Import the file; the status and what was said."""

    def ask(*words: str) -> tuple[int, str]:
        status = main(["--data-dir", str(here), "import", str(file), *words], now=LATER)
        said = capsys.readouterr()
        return status, said.out + said.err

    return ask


def begin(folder: Path, *, with_session: bool) -> None:
    folder.mkdir()
    with open_history(folder, STARTED_AT).database as database:
        me = PersonStore(database).me(STARTED_AT)
        if with_session:
            SessionStore(database).finish(a_session(me.id))


def change(file: Path, **changed: Any) -> None:
    document = json.loads(file.read_text("utf-8"))
    document["sessions"][0] |= changed
    file.write_text(json.dumps(document), encoding="utf-8")


LATER = STARTED_AT + timedelta(days=30)
NEW = "New: people: 1, safety checks: 1, agreements: 1, sessions: 3."


def test_into_an_empty_folder_everything_comes(take_in, here, there):
    status, said = take_in()

    assert status == 0
    assert said == f"It is done.\n{NEW}\n"
    assert everything(here) == everything(there)


def test_a_dry_run_says_the_same_and_makes_nothing(take_in, here):
    status, said = take_in("--dry-run")

    assert status == 0
    assert said == f"This would come. Nothing was changed.\n{NEW}\n"
    assert not here.exists()


def test_a_dry_run_on_a_history_changes_nothing(take_in, here):
    begin(here, with_session=True)
    before = (here / HISTORY).read_bytes()

    assert take_in("--dry-run", "--mine")[0] == 0
    assert (here / HISTORY).read_bytes() == before
    assert not (here / BACKUPS).exists()


def test_what_is_here_already_is_not_taken_twice(take_in, here):
    take_in()
    before = everything(here)

    status, said = take_in()

    assert status == 0
    assert "Here already, the same: people: 1, safety checks: 1" in said
    assert everything(here) == before
    assert not (here / BACKUPS).exists()


def test_on_a_new_computer_the_owner_of_the_file_is_the_owner(take_in, here, there):
    begin(here, with_session=False)

    assert take_in()[0] == 0
    assert everything(here) == everything(there)


def test_two_owners_are_not_mixed_unasked(take_in, here):
    begin(here, with_session=True)
    before = everything(here)

    status, said = take_in()

    assert status == 2
    assert "Say --mine if its owner is you, or --as NAME" in said
    assert everything(here) == before


def test_the_owner_of_the_file_may_be_me(take_in, here):
    begin(here, with_session=True)

    assert take_in("--mine")[0] == 0
    records = everything(here)
    assert len(records.persons) == 1
    assert {session.person_id for session in records.sessions} == {records.persons[0].id}
    assert len(records.sessions) == 4


def test_the_owner_of_the_file_may_be_someone_else(take_in, here):
    begin(here, with_session=True)

    assert take_in("--as", " Kim ")[0] == 0
    assert [person.label for person in everything(here).persons] == ["", "Kim"]
    assert take_in()[0] == 0


def test_a_name_on_the_command_line_ends_where_it_does_in_the_window(take_in, capsys):
    with pytest.raises(SystemExit):
        take_in("--as", "A" * 25)

    assert "a name ends after 24 signs" in capsys.readouterr().err


@pytest.mark.parametrize("blank", [" ", "\u200b", "\u202e \u2066"])
def test_someone_else_needs_a_name(take_in, capsys, blank):
    with pytest.raises(SystemExit):
        take_in("--as", blank)

    assert "a name must not be empty" in capsys.readouterr().err


def test_what_differs_stays_as_it_is_here_until_it_is_asked_to_be_replaced(take_in, here, file):
    take_in()
    before = everything(here)
    change(file, note="Changed there")

    status, said = take_in()
    assert status == 1
    assert "Otherwise here: sessions: 1. They stay as they are here." in said
    assert everything(here) == before

    status, said = take_in("--replace")
    assert status == 0
    assert "Otherwise here: sessions: 1. The file's are taken." in said
    assert everything(here).sessions[0].note == "Changed there"


def test_what_was_deleted_here_is_said_to_be_so(take_in, here):
    take_in()
    with open_history(here, STARTED_AT).database as database, database.transaction() as connection:
        connection.execute("UPDATE session SET deleted_at = ''")

    status, said = take_in()

    assert status == 1
    assert "Deleted here: sessions: 3. They stay as they are here." in said


def test_a_released_document_of_version_1_comes_in(here, capsys):
    released = FIXTURES / "export_v1.json"

    status = main(["--data-dir", str(here), "import", str(released)])

    assert status == 0
    assert (
        "New: people: 2, safety checks: 1, agreements: 1, sessions: 3." in capsys.readouterr().out
    )
    assert len(everything(here).sessions) == 3


def test_routines_doses_favourites_and_corrections_come_too(here, tmp_path, capsys):
    file = tmp_path / "whole.json"
    file.write_text(json.dumps(DOCUMENT), encoding="utf-8")

    assert main(["--data-dir", str(here), "import", str(file)]) == 0
    said = capsys.readouterr().out
    assert "corrections: 1, routines: 1, doses: 1, favourites: 1, goals: 1" in said
    again = json.loads(export(here, tmp_path / "again.json").read_text("utf-8"))
    assert again | {"exported_at": ""} == DOCUMENT | {"exported_at": ""}


def test_before_an_import_the_history_is_copied(take_in, here):
    begin(here, with_session=True)

    _, said = take_in("--mine")

    (backup,) = Backups(here / BACKUPS).all()
    assert backup.occasion is Occasion.IMPORT
    assert f"Before that, your history was copied to {backup.path}." in said


def test_a_fault_on_the_way_takes_everything_back(take_in, here, monkeypatch):
    begin(here, with_session=True)
    before = everything(here)
    kept: list[object] = []

    def full_at_the_second(*values):
        kept.append(values)
        if len(kept) == 2:
            raise StorageError(Trouble.DISK_FULL, here / HISTORY)
        return keep_session(*values)

    keep_session = merging.keep_session
    monkeypatch.setattr(merging, "keep_session", full_at_the_second)

    status, said = take_in("--mine")

    assert status == 2
    assert "The disk is full." in said
    assert everything(here) == before


def test_while_the_window_is_open_nothing_comes_in(take_in, here):
    begin(here, with_session=True)
    lock = hold_folder(here)

    status, said = take_in("--mine")

    lock.unlock()
    assert status == 2
    assert "BackCoach is open already" in said


def test_a_folder_that_cannot_be_made_is_told(file, tmp_path, capsys):
    (tmp_path / "flat").touch()

    assert main(["--data-dir", str(tmp_path / "flat"), "import", str(file)]) == 2
    assert "flat" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    assert main(["import", str(tmp_path / "none.json"), "--data-dir", str(tmp_path)]) == 2
    assert "cannot be read: No such file or directory" in capsys.readouterr().err


def test_a_file_that_does_not_fit_is_refused_with_its_place(take_in, file, here):
    change(file, before={"stiffness": 11, "pain": 0})

    status, said = take_in()

    assert status == 2
    assert said == (
        f"{file}: The file was changed: sessions 1, before, stiffness does not fit."
        " (Expected `int` <= 10) Nothing was changed here.\n"
    )
    assert not here.exists()


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_its_words(fault):
    words = document_words(DocumentError(fault, "sessions 1"))

    assert words.endswith("Nothing was changed here.")
    assert "{" not in words


def a_document() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        with open_history(Path(folder), STARTED_AT).database as database:
            theirs = merge(PLAIN, RecordsStore(database).here(PLAIN), OtherOwner.ME)
            merging.keep_merge(database, theirs, STARTED_AT, replacing=False)
            stream = RecordsStore(database).stream(DateRange())
            document: dict[str, Any] = json.loads("".join(json_document(stream, STARTED_AT)))
    return document


DOCUMENT = a_document()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    place=st.sampled_from(places(DOCUMENT)),
    value=JSON | st.sampled_from(["", "=1+1", "../../x", 2**70, -1, "9999-12-31"]),
)
def test_whatever_stands_in_the_file_it_comes_in_whole_or_not_at_all(tmp_path, place, value):
    document = json.loads(json.dumps(DOCUMENT))
    inner = document
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    file, folder = tmp_path / "changed.json", tmp_path / "fuzzed"
    file.write_text(json.dumps(document), encoding="utf-8")

    status = main(["--data-dir", str(folder), "import", str(file)])

    if status == 0:
        assert len(everything(folder).sessions) == len(document["sessions"])
        shutil.rmtree(folder)
    else:
        assert status == 2
        assert not folder.exists()


@pytest.mark.parametrize("words", [(), ("--dry-run",)])
def test_what_is_dated_later_than_tomorrow_is_named(here, file, capsys, words):
    asked = ["--data-dir", str(here), "import", str(file), *words]
    assert main(asked, now=STARTED_AT - timedelta(days=3)) == 0
    said = capsys.readouterr().out
    assert "tomorrow: safety checks: 1, agreements: 1, sessions: 3. They open nothing." in said
