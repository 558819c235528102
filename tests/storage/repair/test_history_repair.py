"""Each kind of damage: found, repaired, and nothing that can be read is lost."""

# ruff: noqa: S608

import errno
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from backcoach.domain.merging.merge import OtherOwner, merge
from backcoach.domain.merging.records import DateRange, Records, RecordStream
from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair import salvage
from backcoach.storage.repair.finding import Defect
from backcoach.storage.repair.history_repair import RepairReport, repair_history
from backcoach.storage.repair.integrity_check import Problem, check_history
from backcoach.storage.repair.value_rules import TABLES
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.storage.stores.reminder_store import ReminderStore
from backcoach.storage.stores.session_store import SessionStore
from tests.exchange.any_records import ANNA, ME, PLAIN, ROUTINE, SESSION
from tests.fixtures.make_history import fill
from tests.places import FIXTURES
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_session
from tests.storage.stores.test_reminder_store import REMINDED

Damage = Callable[[Path], None]
PAGE = 4096
MALFORMED = "database disk image is malformed"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A history with a little of everything."""
    with open_history(tmp_path, NOW).database as database:
        merged = merge(PLAIN, RecordsStore(database).here(PLAIN), OtherOwner.UNSAID)
        keep_merge(database, merged, NOW, replacing=False)
        ReminderStore(database).save(REMINDED)
    return tmp_path


def everything(folder: Path) -> Records:
    with open_history(folder, NOW).database as database:
        assert kept_totals(database) == counted_totals(database)
        stream = RecordsStore(database).stream(DateRange())
        return Records(*(tuple(getattr(stream, each.name)) for each in fields(RecordStream)))


def sql(*statements: str) -> Damage:
    """Damage done by a careless program."""

    def damage(folder: Path) -> None:
        connection = apsw.Connection(str(folder / HISTORY))
        connection.create_scalar_function("folded", lambda text: text, 1)
        for statement in ("PRAGMA foreign_keys = OFF", *statements):
            connection.execute(statement)
        connection.close()

    return damage


def swap(old: bytes, new: bytes) -> Damage:
    """Damage done to the bytes of the file, wherever they stand."""

    def damage(folder: Path) -> None:
        content = (folder / HISTORY).read_bytes()
        assert old in content
        assert len(old) == len(new)
        (folder / HISTORY).write_bytes(content.replace(old, new))

    return damage


def root_of(folder: Path, name: str) -> int:
    with Database(folder / HISTORY, for_reading=True) as database:
        return int(database.rows("SELECT rootpage FROM sqlite_schema WHERE name = ?", name)[0][0])


def overwrite(folder: Path, page: int, start: int = 0, length: int = PAGE) -> None:
    content = bytearray((folder / HISTORY).read_bytes())
    at = (page - 1) * PAGE + start
    content[at : at + length] = b"\xa5" * length
    (folder / HISTORY).write_bytes(content)


def lose_rows_of_index(folder: Path) -> None:
    content = bytearray((folder / HISTORY).read_bytes())
    at = (root_of(folder, "session_stopped") - 1) * PAGE
    content[at + 3 : at + 8] = b"\x00\x00\x00\x00\x00"  # no cells; the content begins at the end
    (folder / HISTORY).write_bytes(content)


def open_to_others(folder: Path) -> None:
    (folder / HISTORY).chmod(0o644)


def leave_a_journal(folder: Path) -> None:
    connection = apsw.Connection(str(folder / HISTORY))
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE session SET note = 'half' || zeroblob(9000)")
    connection.cache_flush()
    for name in (HISTORY, f"{HISTORY}-journal"):
        shutil.copy(folder / name, folder / f"{name}.crashed")
    connection.close(force=True)
    for name in (HISTORY, f"{HISTORY}-journal"):
        (folder / f"{name}.crashed").replace(folder / name)
        (folder / name).chmod(0o600)


NAMELESS_DOSE = f"'{ME.id}', ' ', 1, 1, 'both', 1, '', '', NULL, NULL, NULL"
REPAIRED_WHOLE: list[tuple[Defect, Damage]] = [
    (Defect.TOTALS, sql("UPDATE day_total SET sessions = 7")),
    (Defect.TOTALS, sql("DELETE FROM month_total")),
    (Defect.TOTALS, sql("INSERT INTO part_total VALUES ('x', '2026-11', 'T01', 'both', 1, 1, 1)")),
    (Defect.SCHEMA, sql("DROP TRIGGER part_added", "DROP INDEX session_newest")),
    (Defect.SCHEMA, sql("DROP VIEW part_share")),
    (Defect.SUMS, sql("UPDATE session SET held_milliseconds = 5, played = ' T01:both '")),
    (Defect.SUMS, sql("UPDATE session SET note_words = 'x'")),
    (Defect.NUMBERS, sql("PRAGMA application_id = 0")),
    (Defect.NUMBERS, sql("PRAGMA user_version = 1")),
    (Defect.ORPHANS, sql("INSERT INTO session_stop_cue VALUES ('gone', 0, 'numbness')")),
    (
        Defect.ORPHANS,
        sql("INSERT INTO screening_answer VALUES ('gone', 'fever', 'no', '2026-01-01')"),
    ),
    (Defect.ORPHANS, sql("INSERT INTO routine_favourite VALUES ('gone', 'first_time')")),
    (
        Defect.EMPTY,
        sql("INSERT INTO routine (id, label, made_at) VALUES ('0', 'None', '')"),
    ),
    (
        Defect.NAMELESS,
        sql(f"INSERT INTO person_dose VALUES ({NAMELESS_DOSE})"),
    ),
    (Defect.DATES, sql(f"INSERT INTO agreement VALUES ('{ME.id}', 'age', '2026-02-31')")),
    (Defect.INDEX, lose_rows_of_index),
    (Defect.JOURNAL, leave_a_journal),
    pytest.param(
        Defect.RIGHTS,
        open_to_others,
        marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights"),
    ),
]  # type: ignore[list-item]


def kinds(report: RepairReport) -> set[Defect]:
    return {finding.kind for finding in report.repaired}


@pytest.mark.parametrize(("defect", "damage"), REPAIRED_WHOLE)
def test_what_was_damaged_is_found_and_repaired_and_all_is_there(
    folder: Path, defect: Defect, damage: Damage
) -> None:
    before = everything(folder)
    damage(folder)

    found = check_history(folder)
    assert defect in {finding.kind for finding in found.findings}
    assert found.can_repair
    report = repair_history(folder, NOW)

    assert defect in kinds(report)
    assert report.left.findings == report.left.problems == ()
    assert everything(folder) == before


def test_a_history_that_is_well_is_not_touched(folder: Path) -> None:
    before = (folder / HISTORY).read_bytes()

    report = repair_history(folder, NOW)

    assert report == RepairReport((), check_history(folder))
    assert not report.left.can_repair
    assert (folder / HISTORY).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [HISTORY]


def test_before_it_is_repaired_the_history_is_copied(folder: Path) -> None:
    sql("UPDATE day_total SET sessions = 7")(folder)

    report = repair_history(folder, NOW)

    assert report.backup is not None
    assert report.backup.occasion is Occasion.REPAIR
    assert report.backup in report.left.good_backups
    assert report.quarantined is None


def many(folder: Path, count: int = 160) -> list[SessionRecord]:
    """So many sessions that they fill several pages."""
    kept = []
    with open_history(folder, NOW).database as database:
        for number in range(count):
            at = NOW + timedelta(hours=number)
            session = a_session((ME, ANNA)[number % 2].id, at=at)
            kept.append(replace(session, parts=(a_part(),), note=f"Note {number}"))
            SessionStore(database).finish(kept[-1])
    return kept


def leaves_of(folder: Path, table: str) -> list[int]:
    with Database(folder / HISTORY, for_reading=True) as database:
        pages = database.rows("SELECT pageno, pagetype FROM dbstat WHERE name = ?", table)
    return [page for page, kind in pages if kind == "leaf"]


@pytest.fixture
def large(tmp_path: Path) -> tuple[Path, list[SessionRecord]]:
    with open_history(tmp_path, NOW).database as database:
        people = Records((ME, ANNA))
        merged = merge(people, RecordsStore(database).here(people), OtherOwner.UNSAID)
        keep_merge(database, merged, NOW, replacing=False)
    return tmp_path, many(tmp_path)


def test_of_a_page_that_cannot_be_read_only_its_own_sessions_are_lost(
    large: tuple[Path, list[SessionRecord]],
) -> None:
    folder, kept = large
    leaves = leaves_of(folder, "session")
    assert len(leaves) > 7
    for page in (leaves[2], leaves[6]):
        overwrite(folder, page)
    damaged = (folder / HISTORY).read_bytes()
    assert {finding.kind for finding in check_history(folder).findings} >= {Defect.PAGES}

    report = repair_history(folder, NOW)

    assert report.left.findings == report.left.problems == ()
    assert report.quarantined == folder / "history-damaged-2026-11-20-0912.sqlite"
    assert report.quarantined.read_bytes() == damaged
    there = everything(folder).sessions
    assert set(there) < set(kept)
    assert len(kept) - 2 * len(kept) / len(leaves) * 1.5 < len(there)
    assert {each.id for each in there} >= {each.id for each in (kept[0], kept[80], kept[-1])}


def test_sessions_stay_where_a_page_of_their_sides_cannot_be_read(
    large: tuple[Path, list[SessionRecord]],
) -> None:
    folder, kept = large
    overwrite(folder, leaves_of(folder, "session_part")[1])

    repair_history(folder, NOW)

    there = everything(folder).sessions
    assert [each.id for each in there] == [each.id for each in kept]
    whole = sum(bool(each.parts) for each in there)
    assert 0.5 * len(kept) < whole < len(kept)


@pytest.mark.parametrize("name", ["session_newest", "sqlite_autoindex_session_1", "day_total"])
def test_nothing_is_lost_where_only_what_is_made_from_it_cannot_be_read(
    large: tuple[Path, list[SessionRecord]], name: str
) -> None:
    folder, kept = large
    for page in leaves_of(folder, name)[:1] or [root_of(folder, name)]:
        overwrite(folder, page)

    report = repair_history(folder, NOW)

    assert Defect.PAGES in kinds(report)
    assert everything(folder).sessions == tuple(kept)


def test_a_first_page_of_sessions_that_cannot_be_read_leaves_the_others(
    large: tuple[Path, list[SessionRecord]],
) -> None:
    folder, kept = large
    leaves = leaves_of(folder, "session")
    for page in (leaves[0], leaves[-1]):
        overwrite(folder, page)

    repair_history(folder, NOW)

    there = everything(folder).sessions
    assert len(there) > 0.7 * len(kept)
    assert kept[80] in there


def test_letters_that_are_none_cost_no_session(folder: Path) -> None:
    swap(b"Steif, aber gut", b"Steif\xff aber gut")(folder)

    report = repair_history(folder, NOW)

    assert Defect.PAGES in kinds(report)
    assert everything(folder).sessions == (replace(SESSION, note="Steif\ufffd aber gut"),)


def test_values_that_make_no_sense_go_and_their_rows_stay(folder: Path) -> None:
    sql(
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE session SET pain_before = 77, ended = 'stipped'",
        "UPDATE session_part SET side = 'top' WHERE position = 1",
        "UPDATE screening_answer SET answer = 'maybe'",
        "UPDATE routine SET rounds = 9",
    )(folder)

    report = repair_history(folder, NOW)

    assert Defect.VALUES in kinds(report)
    assert report.left.findings == ()
    there = everything(folder)
    first, second = SESSION.parts
    assert there.sessions == (
        replace(
            SESSION,
            before=Scores(6, None),
            ended=SessionEnd.UNFINISHED,
            parts=(first, replace(second, side=Side.BOTH)),
        ),
    )
    assert there.screenings[0].answers["fever"].answer is Answer.NOT_SURE
    assert there.routines[0].rounds == 1


def test_a_row_that_makes_no_sense_is_salvaged_without_what_makes_none(folder: Path) -> None:
    sql(
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE session SET pain_before = 77",
        "UPDATE session_part SET side = 'top', ended = 'never' WHERE position = 1",
    )(folder)
    overwrite(folder, root_of(folder, "session_newest"))

    report = repair_history(folder, NOW)

    assert report.left.findings == ()
    (session,) = everything(folder).sessions
    assert session.before == Scores(6, None)
    assert session.note == SESSION.note
    assert [part.side for part in session.parts] == [Side.RIGHT, Side.BOTH]


def test_a_session_that_began_at_no_time_is_dated_by_when_it_was_made(folder: Path) -> None:
    began = utc_text(NOW).encode()
    sql("UPDATE session SET made_at = '2026-11-20T08:12:01.000000Z'")(folder)
    content = (folder / HISTORY).read_bytes().replace(began, began.replace(b"-11-", b"-99-"))
    (folder / HISTORY).write_bytes(content)

    found = check_history(folder)
    report = repair_history(folder, NOW)

    assert Defect.DATES in {finding.kind for finding in found.findings}
    assert report.left.findings == ()
    (session,) = everything(folder).sessions
    assert session.started_at == NOW + timedelta(seconds=1)
    assert session.note == SESSION.note
    (check,) = everything(folder).screenings
    assert check.taken_at.year == 1970


def test_days_and_times_of_everything_else_are_repaired_too(folder: Path) -> None:
    sql(
        "UPDATE session SET ended_at = '2026-02-31T00:00:00Z'",
        "UPDATE screening SET withdrawn_at = 'then', withdrawn_offset = 0",
        "UPDATE screening_answer SET answered_on = 'once'",
        "UPDATE session_revision SET started_at = '', replaced_at = 'later'",
        "UPDATE person SET archived_at = 'long ago' WHERE is_me = 0",
    )(folder)

    report = repair_history(folder, NOW + timedelta(days=1))

    assert report.left.findings == ()
    there = everything(folder)
    assert there.sessions == (replace(SESSION, ended_at=None),)
    assert there.screenings[0].withdrawn_at == NOW + timedelta(days=1)
    assert there.screenings[0].answers["fever"].answered_on.year == 1970
    assert there.former_sessions[0].note == "Steif"
    assert there.persons[1].archived_at is not None


@pytest.mark.parametrize(
    "lost",
    [
        "withdrawn_at = 'then', withdrawn_offset = 0, taken_at = 'then'",
        "withdrawn_offset = 60",
        "outcome = 'urgent', taken_at = 'then'",
        "outcome = 'urgenu', taken_at = 'then'",
    ],
)
def test_what_shut_at_a_time_that_is_lost_shuts_from_the_repair_on(folder: Path, lost: str) -> None:
    sql("PRAGMA ignore_check_constraints = ON", f"UPDATE screening SET {lost}")(folder)
    later = NOW + timedelta(days=1)

    report = repair_history(folder, later)

    assert report.left.findings == ()
    check = everything(folder).screenings[0]
    assert later in {check.withdrawn_at, check.taken_at}


def test_an_end_before_the_start_is_told_and_known_no_more(folder: Path) -> None:
    sql(
        "UPDATE session SET ended_at = '2026-11-20T05:00:00.000000Z'",
        "UPDATE screening SET found_at = 'soon'",
    )(folder)

    report = repair_history(folder, NOW)

    assert {finding.kind for finding in report.repaired} == {Defect.VALUES}
    assert report.left.findings == ()
    assert everything(folder).sessions == (replace(SESSION, ended_at=None),)


def test_times_a_day_without_days_say_nothing_of_how_often(folder: Path) -> None:
    sql("UPDATE person_dose SET days_a_week = NULL", "UPDATE routine SET times_a_day = NULL")(
        folder
    )

    report = repair_history(folder, NOW)

    assert {finding.kind for finding in report.repaired} == {Defect.VALUES}
    assert report.left.findings == ()
    kept = everything(folder)
    assert [each.frequency for each in (*kept.doses, *kept.routines)] == [None, None]


LIMITED = [(table.name, name) for table in TABLES for name, limit in table.limits.items() if limit]
DATED = [
    (table.name, next(iter(each.columns)))
    for table in TABLES
    for each in table.stored
    if each.is_date
]


@pytest.mark.parametrize(
    ("kind", "table", "column"),
    [(Defect.VALUES, *each) for each in LIMITED] + [(Defect.DATES, *each) for each in DATED],
)
def test_whatever_makes_no_sense_in_a_column_is_found_and_repaired(
    folder: Path, kind: Defect, table: str, column: str
) -> None:
    connection = apsw.Connection(str(folder / HISTORY))
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    kept = "SELECT type FROM pragma_table_info(?) WHERE name = ?"
    (stored,) = connection.execute(kept, (table, column)).fetchone()
    connection.execute(f"UPDATE {table} SET {column} = ?", ("?!" if stored == "TEXT" else -7,))
    connection.close()

    assert kind in {finding.kind for finding in check_history(folder).findings}
    report = repair_history(folder, NOW)

    assert kind in kinds(report)
    assert report.left.findings == ()


def test_of_several_owners_the_one_with_the_sessions_stays(folder: Path) -> None:
    with Database(folder / HISTORY) as database:
        ((made,),) = database.rows("SELECT sql FROM sqlite_schema WHERE name = 'person_me'")
    sql(
        "DROP INDEX person_me",
        "UPDATE person SET is_me = 1",
        "CREATE INDEX person_me ON person (is_me) WHERE is_me = 1",
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_schema SET sql = '{made}' WHERE name = 'person_me'",
    )(folder)

    report = repair_history(folder, NOW)

    assert kinds(report) == {Defect.INDEX, Defect.OWNERS}
    assert report.left.findings == ()
    there = everything(folder)
    assert there == replace(PLAIN, persons=(ME, ANNA))


def without_rule(table: str, rule: str, lax: str, *statements: str) -> Damage:
    """Damage that a table's own rules keep out, as long as they are known."""

    def damage(folder: Path) -> None:
        with Database(folder / HISTORY) as database:
            ((made,),) = database.rows("SELECT sql FROM sqlite_schema WHERE name = ?", table)
        assert rule in made
        change = f"UPDATE sqlite_schema SET sql = ? WHERE name = '{table}'"
        for before, damages in ((made.replace(rule, lax), statements), (made, ())):
            connection = apsw.Connection(str(folder / HISTORY))
            connection.create_scalar_function("folded", lambda text: text, 1)
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute(change, (before,))
            connection.close()
            if damages:
                sql(*damages)(folder)

    return damage


def test_a_label_that_is_missing_is_an_empty_one(folder: Path) -> None:
    lax = ("routine", "label TEXT NOT NULL", "label TEXT")
    without_rule(*lax, "UPDATE routine SET label = NULL")(folder)

    report = repair_history(folder, NOW)

    assert Defect.PAGES in kinds(report)
    assert everything(folder).routines == (replace(ROUTINE, label=""),)


def test_a_session_of_nobody_is_somebodys(folder: Path) -> None:
    lax = ("session", "person_id TEXT NOT NULL", "person_id TEXT")
    triggers = ("session_changing", "session_changed", "session_moving", "session_moved")
    drop = tuple(f"DROP TRIGGER {name}" for name in triggers)
    without_rule(*lax, *drop, "UPDATE session SET person_id = NULL")(folder)

    repair_history(folder, NOW)

    there = everything(folder)
    assert there.sessions == (replace(SESSION, person_id=UUID(int=0)),)
    assert Person(UUID(int=0), "? 00000000") in there.persons


def test_a_row_whose_key_makes_no_sense_stays_behind(folder: Path) -> None:
    lax = ("session_stop_cue", "position INTEGER", "position TEXT")
    third = f"INSERT INTO session_stop_cue VALUES ('{SESSION.id}', 'third', 'sting')"
    without_rule(*lax, third)(folder)
    overwrite(folder, root_of(folder, "session_newest"))

    report = repair_history(folder, NOW)

    assert Defect.PAGES in kinds(report)
    assert report.quarantined is not None
    assert everything(folder).sessions == (SESSION,)


def test_a_side_without_a_stretch_stays_as_unknown(folder: Path) -> None:
    sql("UPDATE session_part SET technique_id = '' WHERE position = 0")(folder)

    report = repair_history(folder, NOW)

    assert kinds(report) == {Defect.NAMELESS}
    (session,) = everything(folder).sessions
    assert [part.technique_id for part in session.parts] == ["?", "T06"]


def test_a_person_who_is_gone_comes_back_for_what_is_theirs(folder: Path) -> None:
    sql("DROP TRIGGER session_going", "DELETE FROM person")(folder)

    report = repair_history(folder, NOW)

    assert report.left.findings == ()
    there = everything(folder)
    assert {person.id for person in there.persons} == {ME.id, ANNA.id}
    assert all(person.label.startswith("? 00000000") for person in there.persons)
    assert there.sessions == (SESSION,)
    assert [routine.id for routine in there.routines] == [ROUTINE.id]


def test_whoever_is_alone_is_the_owner_again(folder: Path) -> None:
    with open_history(folder, NOW).database as database, database.transaction() as connection:
        connection.execute("DELETE FROM person WHERE is_me = 0")
    sql("DELETE FROM person")(folder)

    repair_history(folder, NOW)

    (owner,) = everything(folder).persons
    assert (owner.id, owner.label, owner.is_me) == (ME.id, "", True)


def test_a_client_who_is_alone_does_not_become_the_owner(folder: Path) -> None:
    with open_history(folder, NOW).database as database, database.transaction() as connection:
        connection.execute("DELETE FROM person WHERE is_me = 1")
    sql("DROP INDEX session_newest")(folder)

    repair_history(folder, NOW)

    (left,) = everything(folder).persons
    assert (left.id, left.label, left.is_me) == (ANNA.id, ANNA.label, False)


def test_a_session_outlives_its_safety_check(folder: Path) -> None:
    sql("DELETE FROM screening")(folder)

    report = repair_history(folder, NOW)

    assert Defect.ORPHANS in kinds(report)
    assert everything(folder).sessions == (replace(SESSION, screening_id=None),)


def test_a_table_that_is_gone_is_there_again(folder: Path) -> None:
    sql("DROP TABLE person_dose")(folder)

    report = repair_history(folder, NOW)

    assert kinds(report) == {Defect.SCHEMA}
    assert everything(folder) == replace(PLAIN, doses=())


def test_an_older_file_is_salvaged_and_brought_up_to_date(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "history_v1.sqlite", tmp_path / HISTORY)
    (tmp_path / HISTORY).chmod(0o600)
    overwrite(tmp_path, root_of(tmp_path, "session_newest"))

    report = repair_history(tmp_path, NOW)

    assert Defect.PAGES in kinds(report)
    assert len(everything(tmp_path).sessions) == 3


def test_where_nothing_can_be_read_all_stays_as_it_is(folder: Path) -> None:
    with open_history(folder, NOW).database as database:
        good = Backups(folder / BACKUPS).make(database, NOW, Occasion.DAILY)
    pages = (folder / HISTORY).stat().st_size // PAGE
    for page in range(2, pages + 1):
        overwrite(folder, page)
    before = (folder / HISTORY).read_bytes()

    report = repair_history(folder, NOW)

    assert report.repaired == ()
    assert report.left.problems == (Problem(Trouble.DAMAGED, MALFORMED),)
    assert not report.left.can_repair
    assert report.left.good_backups == (good,)
    assert (folder / HISTORY).read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == [BACKUPS, HISTORY]


def test_where_no_row_can_be_salvaged_all_stays_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(folder, root_of(folder, "session_newest"))
    monkeypatch.setattr(salvage, "_readable", lambda *_: iter(()))

    report = repair_history(folder, NOW)

    assert report.repaired == ()
    assert Defect.PAGES in {finding.kind for finding in report.left.findings}
    assert [path.name for path in folder.iterdir()] == [HISTORY]


def test_an_older_file_is_repaired_and_brought_up_to_date(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "history_v1.sqlite", tmp_path / HISTORY)
    (tmp_path / HISTORY).chmod(0o600)
    sql("INSERT INTO session_stop_cue VALUES ('gone', 0, 'numbness')")(tmp_path)

    report = repair_history(tmp_path, NOW)

    assert kinds(report) == {Defect.ORPHANS}
    assert len(everything(tmp_path).sessions) == 3


def test_a_broken_off_transaction_and_wrong_numbers_are_put_right_at_once(folder: Path) -> None:
    sql("PRAGMA user_version = 1")(folder)
    leave_a_journal(folder)

    report = repair_history(folder, NOW)

    assert kinds(report) == {Defect.JOURNAL, Defect.NUMBERS}
    assert report.left.findings == ()
    assert everything(folder) == PLAIN


def test_what_is_no_database_is_not_touched(folder: Path) -> None:
    (folder / HISTORY).write_text("Dear diary")

    report = repair_history(folder, NOW)

    assert report.left.problems
    assert (folder / HISTORY).read_text() == "Dear diary"


@pytest.mark.parametrize("broken", ["Backups.make", "salvage"])
def test_a_fault_of_the_disk_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    if broken == "salvage":
        overwrite(folder, root_of(folder, "session_newest"))
    else:
        sql("UPDATE day_total SET sessions = 7")(folder)
    before = (folder / HISTORY).read_bytes()

    def full(*_: object) -> None:
        raise StorageError(Trouble.DISK_FULL, folder)

    monkeypatch.setattr(f"backcoach.storage.repair.history_repair.{broken}", full)

    with pytest.raises(StorageError):
        repair_history(folder, NOW)

    assert (folder / HISTORY).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [HISTORY]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such links")
def test_a_damaged_history_behind_a_link_is_mended_where_it_lives(tmp_path: Path) -> None:
    folder, far = tmp_path / "data", tmp_path / "far"
    far.mkdir()
    folder.mkdir()
    fill(far)
    content = bytearray((far / HISTORY).read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    (far / HISTORY).write_bytes(content)
    (folder / HISTORY).symlink_to(far / HISTORY)

    report = repair_history(folder, NOW)

    assert (folder / HISTORY).is_symlink()
    assert report.quarantined
    assert report.quarantined.parent == far
    assert report.quarantined.read_bytes() == content
    assert not report.left.problems


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_on_a_drive_without_rights_the_rest_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    fill(tmp_path)
    (tmp_path / HISTORY).chmod(0o644)
    monkeypatch.setattr(Path, "chmod", refuse)

    report = repair_history(tmp_path, NOW)

    assert {finding.kind for finding in report.left.findings} == {Defect.RIGHTS}
