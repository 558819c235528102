"""`backcoach export`: what is written where, in which words, and what is refused."""

import csv
import io
import json
import stat
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from backcoach.cli import export_command
from backcoach.cli.main import main
from backcoach.cli.outcome import LEFT_OUT, REFUSED
from backcoach.domain.session import SessionEnd
from backcoach.exchange.json_import import read_document
from backcoach.gui.services.one_window import hold_folder
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.files import private_file
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.session_store import SessionStore
from tests.fixtures.make_history import STARTED_AT, a_session, fill


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    fill(folder)
    return folder


@pytest.fixture
def export(data, capsys):
    """Export from a history of three sessions; the status and what was said."""

    def ask(*words: object) -> tuple[int, str]:
        status = main(["--data-dir", str(data), "export", *map(str, words)])
        said = capsys.readouterr()
        return status, said.out + said.err

    return ask


def test_json_holds_every_record(export, tmp_path):
    out = tmp_path / "all.json"

    status, said = export("--format", "json", "--out", out)

    assert status == 0
    assert "Sessions: 3, from 2026-11-02 to 2026-11-04." in said
    assert "Anyone who opens it can read it" in said
    records = read_document(out.read_bytes())
    assert len(records.sessions) == 3
    assert len(records.screenings) == len(records.agreements) == len(records.persons) == 1


def test_the_tables_are_two_files_in_a_folder(export, tmp_path):
    status, _ = export("--format", "csv", "--out", tmp_path / "tables")

    assert status == 0
    sessions, parts = (
        list(csv.DictReader(io.StringIO((tmp_path / "tables" / name).read_text("utf-8-sig"))))
        for name in ("sessions.csv", "parts.csv")
    )
    assert [row["person"] for row in sessions] == ["Me"] * 3
    assert sessions[0]["stretches"] == parts[0]["stretch"] != "T06"
    assert len(parts) == 6


def test_fhir_tells_what_was_asked_and_no_name(export, data, tmp_path):
    with open_history(data, STARTED_AT).database as database, database.transaction() as connection:
        connection.execute("UPDATE person SET label = 'Kim'")
    out = tmp_path / "bundle.json"

    assert export("--format", "fhir", "--out", out)[0] == 0
    bundle = json.loads(out.read_text("utf-8"))
    assert "Kim" not in json.dumps(bundle)
    checks = [entry["resource"] for entry in bundle["entry"]]
    (check,) = (each for each in checks if each["resourceType"] == "QuestionnaireResponse")
    assert any(item.get("text") for item in check["item"])

    assert export("--format", "fhir", "--out", out, "--force", "--names")[0] == 0
    assert "Kim" in out.read_text("utf-8")


def test_only_the_days_that_were_asked_for_are_written(export, tmp_path):
    out = tmp_path / "day.json"

    _, said = export("--format", "json", "--out", out, "--from", "2026-11-03", "--to", "2026-11-03")

    assert "Sessions: 1, from 2026-11-03 to 2026-11-03." in said
    assert len(read_document(out.read_bytes()).sessions) == 1


def test_days_without_a_session_are_said_to_be_so(export, tmp_path):
    out = tmp_path / "none.json"

    status, said = export("--format", "json", "--out", out, "--from", "2027-01-01")

    assert status == 0
    assert said == f"Written to {out}. It holds no session.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_what_is_written_is_its_owners_alone(export, tmp_path):
    export("--format", "csv", "--out", tmp_path / "tables")

    paths = [tmp_path / "tables", *(tmp_path / "tables").iterdir()]
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o700, 0o600, 0o600]


def test_nothing_is_written_over_unless_it_is_asked_for(export, tmp_path):
    out = tmp_path / "all.json"
    out.write_text("precious", encoding="utf-8")

    status, said = export("--format", "json", "--out", out)

    assert status == 2
    assert said == f"{out} is there already. Say --force to write over it.\n"
    assert out.read_text("utf-8") == "precious"
    assert export("--format", "json", "--out", out, "--force")[0] == 0
    assert out.read_text("utf-8") != "precious"


def test_a_table_that_is_there_is_not_written_over_either(export, tmp_path):
    (tmp_path / "parts.csv").write_text("precious", encoding="utf-8")

    assert export("--format", "csv", "--out", tmp_path)[0] == 2
    assert not (tmp_path / "sessions.csv").exists()


def test_nothing_is_written_among_our_own_files(export, data):
    before = (data / HISTORY).read_bytes()

    status, said = export("--format", "json", "--out", data / HISTORY, "--force")

    assert status == 2
    assert "Choose a place outside of" in said
    assert (data / HISTORY).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("json", "--out", "T/nowhere/a.json"), "There is no folder"),
        (("json", "--out", "T"), "is a folder. Name a file in it."),
        (("csv", "--out", "T/file"), "is a file. Name a folder for the tables."),
        (("ics", "--out", "T/a.ics"), "Say on which --days and --at what time"),
        (("ics", "--out", "T/a.ics", "--days", "mon"), "Say on which --days and --at what time"),
        (("json", "--out", "T/a", "--at", "18:00"), "--at is for --format ics alone"),
        (("json", "--out", "T/a", "--days", "mon"), "--days is for --format ics alone"),
        (("json", "--out", "T/a", "--names"), "--names is for --format fhir alone."),
        (
            ("json", "--out", "T/a", "--from", "2026-11-02", "--to", "2026-11-01"),
            "must not be later",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(export, tmp_path, words, said):
    (tmp_path / "file").touch()

    status, told = export(
        "--format",
        *(word.replace("T/", f"{tmp_path}/") if word != "T" else tmp_path for word in words),
    )

    assert status == 2
    assert said in told


@pytest.mark.parametrize(
    "words",
    [
        ("--from", "yesterday"),
        ("--days", "mon,someday"),
        ("--at", "late"),
        ("--format", "pdf"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_with_the_usage(export, tmp_path, words, capsys):
    with pytest.raises(SystemExit) as ended:
        export("--format", "json", "--out", tmp_path / "a", *words)

    assert ended.value.code == 2
    assert words[1] in capsys.readouterr().err


def test_a_history_that_has_not_begun_is_nothing_to_export(tmp_path, capsys):
    out = tmp_path / "a.json"
    (tmp_path / "new").mkdir()

    words = ["export", "--format", "json", "--out", str(out), "--data-dir"]

    assert main([*words, str(tmp_path / "new")]) == 1
    assert "No history has begun yet." in capsys.readouterr().out
    assert main([*words, str(tmp_path / "typo")]) == 2
    assert "There is no folder" in capsys.readouterr().err
    assert not out.exists()
    assert list((tmp_path / "new").iterdir()) == []


def test_an_export_does_not_wait_for_the_window_to_be_closed(export, data, tmp_path):
    lock = hold_folder(data)
    with open_history(data, STARTED_AT).database as database, database.transaction():
        status, _said = export("--format", "json", "--out", tmp_path / "a.json")

    lock.unlock()
    assert status == 0
    assert (tmp_path / "a.json").exists()


def test_a_damaged_history_stays_where_it_is(export, data, tmp_path):
    (data / HISTORY).write_bytes(b"damaged" * 100)

    status, said = export("--format", "json", "--out", tmp_path / "a.json")

    assert status == 2
    assert "is damaged. It stays as it is." in said
    assert (data / HISTORY).read_bytes() == b"damaged" * 100
    assert not (tmp_path / "a.json").exists()


def test_a_fault_of_the_disk_is_told_in_words(export, tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(private_file.os, "fsync", full)
    before = sorted(tmp_path.iterdir())

    status, said = export("--format", "json", "--out", tmp_path / "a.json")

    assert status == 2
    assert "The disk is full." in said
    assert sorted(tmp_path.iterdir()) == before


def test_reminders_need_no_history(tmp_path, capsys):
    out = tmp_path / "stretch.ics"

    words = ["export", "--format", "ics", "--days", "mon,wed,fri", "--at", "18:00"]
    status = main([*words, "--out", str(out), "--data-dir", str(tmp_path / "nowhere")])

    assert status == 0
    assert capsys.readouterr().out == (
        f"Reminders are written to {out}. Open it with your calendar.\n"
    )
    (event,) = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert event["rrule"]["BYDAY"] == ["MO", "WE", "FR"]
    assert event.decoded("dtstart").hour == 18


def test_the_time_of_the_export_is_the_clocks(data, tmp_path):
    out = tmp_path / "a.json"

    main(["--data-dir", str(data), "export", "--format", "json", "--out", str(out)], STARTED_AT)

    assert datetime.fromisoformat(json.loads(out.read_text("utf-8"))["exported_at"]) == STARTED_AT


def test_content_that_is_damaged_is_told_in_words(export, tmp_path, monkeypatch):
    monkeypatch.setattr(export_command, "assets_dir", lambda: tmp_path / "nowhere")

    status, said = export("--format", "csv", "--out", tmp_path / "tables")

    assert status == 2
    assert "A part of BackCoach is damaged." in said


@pytest.fixture
def two_people(data: Path) -> UUID:
    """Beside the owner there is Änne with a session; one of hers stands on a check of the owner."""
    key = uuid4()
    with open_history(data, STARTED_AT).database as database:
        with database.transaction() as connection:
            connection.execute(
                "INSERT INTO person (id, label, is_me, made_at) VALUES (?, 'Änne', 0, '')",
                (str(key),),
            )
        SessionStore(database).finish(a_session(key, UUID(int=10), 9, SessionEnd.FINISHED))
    return key


@pytest.mark.parametrize("name", ["Änne", " anne ", "ID"])
def test_one_person_may_be_chosen_by_label_or_id(export, tmp_path, two_people, name):
    out = tmp_path / "anne.json"

    status, said = export(
        "--format", "json", "--out", out, "--person", name.replace("ID", str(two_people).upper())
    )

    assert status == 0
    assert "Sessions: 1, from 2026-11-11 to 2026-11-11." in said
    records = read_document(out.read_bytes())
    assert [person.id for person in records.persons] == [two_people]
    assert records.screenings == records.agreements == ()
    assert [session.screening_id for session in records.sessions] == [None]


def test_the_owner_is_chosen_as_me(export, tmp_path, two_people):
    out = tmp_path / "me.json"

    export("--format", "json", "--out", out, "--person", "me")

    records = read_document(out.read_bytes())
    assert [person.is_me for person in records.persons] == [True]
    assert len(records.sessions) == 3
    assert str(two_people) not in out.read_text("utf-8")


@pytest.mark.parametrize("form", ["csv", "fhir"])
def test_nothing_of_others_stands_in_any_file_of_one_person(export, tmp_path, two_people, form):
    out = tmp_path / "out"

    assert export("--format", form, "--out", out, "--person", "me")[0] == 0

    files = [out] if out.is_file() else list(out.iterdir())
    texts = "".join(file.read_text("utf-8") for file in files)
    assert str(UUID(int=29)) not in texts
    assert str(two_people) not in texts
    assert str(UUID(int=20)) in texts


@pytest.mark.usefixtures("two_people")
def test_a_name_that_nobody_has_is_told_with_those_that_there_are(export, tmp_path):
    status, said = export("--format", "json", "--out", tmp_path / "a", "--person", "Kim")

    assert status == 2
    assert said == "Nobody here is called Kim. There are: Me, Änne.\n"
    assert not (tmp_path / "a").exists()


def test_a_name_that_two_have_is_told_with_their_ids(export, data, tmp_path, two_people):
    with open_history(data, STARTED_AT).database as database, database.transaction() as connection:
        connection.execute("UPDATE person SET label = 'Anne' WHERE is_me = 1")

    status, said = export("--format", "json", "--out", tmp_path / "a", "--person", "anne")

    assert status == 2
    assert "More than one person is called anne. Say which by the id: " in said
    assert str(two_people) in said


REMINDERS = ("--format", "ics", "--days", "mon", "--at", "18:00")


def uid_of(path: Path) -> str:
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return str(event["uid"])


@pytest.mark.usefixtures("two_people")
def test_the_reminders_of_two_people_are_two_and_say_nothing_of_them(export, tmp_path):
    for name in ("me", "anne"):
        assert export(*REMINDERS, "--person", name, "--out", tmp_path / name)[0] == 0

    assert uid_of(tmp_path / "me") != uid_of(tmp_path / "anne")
    assert "nne" not in (tmp_path / "anne").read_text("utf-8")


def test_where_there_is_one_person_the_reminder_is_theirs(export, tmp_path):
    export(*REMINDERS, "--out", tmp_path / "said", "--person", "me")
    export(*REMINDERS, "--out", tmp_path / "unsaid")

    assert uid_of(tmp_path / "said") == uid_of(tmp_path / "unsaid")


def test_reminders_of_someone_need_a_history_that_can_be_read(export, data, tmp_path):
    (data / HISTORY).write_bytes(b"no history at all" * 100)

    assert export(*REMINDERS, "--out", tmp_path / "a")[0] == 0
    assert export(*REMINDERS, "--out", tmp_path / "b", "--person", "me")[0] == 2
    assert not (tmp_path / "b").exists()


def test_a_reminder_is_in_the_zone_of_here_or_in_none(export, tmp_path, monkeypatch):
    monkeypatch.setattr(export_command, "own_zone", lambda: ZoneInfo("Europe/Berlin"))
    export(*REMINDERS, "--out", tmp_path / "here")
    export(*REMINDERS, "--floating", "--out", tmp_path / "anywhere")

    assert "DTSTART;TZID=Europe/Berlin:" in (tmp_path / "here").read_text("utf-8")
    assert "VTIMEZONE" not in (tmp_path / "anywhere").read_text("utf-8")


def test_tables_may_have_semicolons_and_decimal_commas(export, tmp_path):
    assert export("--format", "csv", "--semicolons", "--out", tmp_path / "tables")[0] == 0

    text = (tmp_path / "tables" / "parts.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows
    assert all("," in row["held_seconds"] for row in rows)


def test_a_health_record_may_be_made_for_a_server(export, tmp_path):
    out = tmp_path / "bundle.json"

    assert export("--format", "fhir", "--transaction", "--out", out)[0] == 0

    made = json.loads(out.read_text("utf-8"))
    assert made["type"] == "transaction"
    assert all(entry["request"]["method"] == "PUT" for entry in made["entry"])


@pytest.mark.parametrize(
    ("word", "form"), [("--semicolons", "csv"), ("--transaction", "fhir"), ("--floating", "ics")]
)
def test_what_one_format_alone_knows_is_refused_elsewhere(export, tmp_path, word, form):
    status, said = export("--format", "json", word, "--out", tmp_path / "a.json")

    assert status == 2
    assert f"{word} is for --format {form} alone." in said


@pytest.mark.parametrize("form", ["json", "csv", "fhir"])
def test_of_a_damaged_history_all_that_can_be_read_is_written(export, data, tmp_path, form):
    with Database(data / HISTORY) as database:
        database.rows("UPDATE screening_answer SET answered_on = '2p26-12-02'")
    before, out = (data / HISTORY).read_bytes(), tmp_path / "out"

    status, said = export("--format", form, "--out", out)

    assert status == LEFT_OUT
    assert out.exists()
    assert "Sessions: 3" in said
    assert "What cannot be read is left out. This was found:\nA date is none" in said
    assert said.endswith("say: backcoach check --mend.\n")
    assert "2p26" not in said
    assert (data / HISTORY).read_bytes() == before


def test_where_nothing_can_be_read_it_is_said_what_may_help(export, data, tmp_path):
    (data / HISTORY).write_bytes(b"damaged" * 100)

    status, said = export("--format", "json", "--out", tmp_path / "all.json")

    assert status == REFUSED
    assert "Say: backcoach check --mend." in said
    assert not (tmp_path / "all.json").exists()
