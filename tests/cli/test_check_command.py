"""`backcoach check`: in words, and with an exit status that a script can read."""

import shutil
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from backcoach.cli.check_command import (
    FOUND,
    NOT_LOOKED,
    SOUND,
    Verdict,
    check_content,
    check_data,
    repair_data,
)
from backcoach.cli.main import main
from backcoach.gui.services.one_window import hold_folder
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.words.finding_words import finding_words
from tests.fixtures.make_history import STARTED_AT, fill


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    return shutil.copytree(assets_dir(), tmp_path / "assets")


@pytest.fixture
def history(tmp_path: Path) -> Path:
    fill(tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_content_as_delivered_is_sound():
    verdict = check_content(assets_dir())

    assert verdict.status == SOUND
    assert verdict.lines[0].startswith("The content is sound: 12 stretches,")


def test_every_faulty_file_is_named_with_its_key_and_only_once(assets):
    change(assets / "pacing.toml", "sessions_a_day", "sessions_a_year")
    change(assets / "themes" / "dark.toml", 'marks = "dark"', "")
    change(assets / "techniques" / "supine_twist.toml", "stem =", "stalk =")

    verdict = check_content(assets)

    assert verdict.status == FOUND
    assert verdict.lines == (
        "The content has faults:",
        "assets/pacing.toml: `sessions_a_day` is missing.",
        "assets/techniques/supine_twist.toml: `stem` is missing.",
        "assets/themes/dark.toml: `marks` is missing.",
    )


def test_a_picture_without_its_stretch_or_without_a_pose_is_found(assets):
    scene = assets / "scenes" / "supine_twist.toml"
    stranger = scene.with_stem("headstand")
    shutil.copy(scene, stranger)
    change(stranger, 'stem = "supine_twist"', 'stem = "headstand"')
    change(assets / "techniques" / "supine_twist.toml", 'pose = "set"', 'pose = "setting"')

    assert check_content(assets).lines[1:] == (
        "assets/scenes/headstand.toml belongs to no stretch.",
        "assets/scenes/supine_twist.toml: `poses.setting` is missing.",
    )


def test_stretches_that_are_not_drawn_ahead_are_named_and_that_is_no_fault(assets):
    shutil.rmtree(assets / "frames", ignore_errors=True)
    (assets / "frames").mkdir()

    verdict = check_content(assets)
    assert verdict.status == SOUND
    assert verdict.lines[-2].startswith("12 stretches go from step to step without moving")
    assert "supine_twist" in verdict.lines[-1]


def test_a_picture_that_cannot_be_read_is_found(assets):
    (assets / "scenes" / "supine_twist.toml").write_text("poses = 1", encoding="utf-8")

    assert check_content(assets).lines[1:] == (
        "assets/scenes/supine_twist.toml: `poses` must be a table of poses.",
    )


def test_missing_and_damaged_letters_are_found(assets):
    (assets / "fonts" / "Inter-Medium.ttf").unlink()
    (assets / "fonts" / "Inter-Bold.ttf").write_bytes(b"")

    assert check_content(assets).lines[1:] == (
        "assets/fonts/Inter-Medium.ttf cannot be read: No such file or directory.",
        "assets/fonts/Inter-Bold.ttf is damaged.",
    )


def test_missing_and_damaged_bodies_are_found(assets):
    (assets / "body" / "man.npz").unlink()
    (assets / "body" / "woman.npz").write_bytes(b"")

    man, woman = check_content(assets).lines[1:]
    assert man == "assets/body/man.npz cannot be read: No such file or directory."
    assert woman.startswith("assets/body/woman.npz is wrong: ")


def test_missing_content_is_a_fault_and_no_crash(tmp_path):
    assert check_content(tmp_path / "nowhere").status == FOUND


def test_a_history_that_has_not_begun_is_sound_where_none_was_expected(tmp_path):
    nothing = Verdict(("No history has begun yet.",), SOUND)

    assert check_data(tmp_path / "usual", expected=False) == nothing
    assert check_data(tmp_path, expected=True) == nothing
    assert list(tmp_path.iterdir()) == []


def test_a_chosen_folder_that_is_not_there_cannot_be_looked_at(tmp_path):
    verdict = check_data(tmp_path / "typo", expected=True)

    assert verdict == Verdict((f"There is no folder {tmp_path / 'typo'}.",), NOT_LOOKED)


def test_a_whole_history_is_counted_in_words(history):
    assert check_data(history, expected=True) == Verdict(
        (
            (
                "Your history is sound. It holds people: 1, safety checks: 1, sessions: 3, "
                "sides done: 6, routines: 0."
            ),
            "Good backups: 0.",
        ),
        SOUND,
    )


def test_a_part_without_its_session_is_a_finding(history):
    with apsw.Connection(str(history / HISTORY)) as careless:
        careless.execute("PRAGMA foreign_keys = OFF")
        careless.execute("DELETE FROM session")

    verdict = check_data(history, expected=True)

    assert verdict.status == FOUND
    assert "session_part refers to a missing session" in verdict.lines[0]


def test_a_backup_that_cannot_be_read_is_a_finding(history):
    with open_history(history, STARTED_AT).database as database:
        backups = Backups(history / BACKUPS)
        backups.make(database, STARTED_AT, Occasion.DAILY)
        bad = backups.make(database, STARTED_AT + timedelta(days=1), Occasion.DAILY)
    bad.path.write_bytes(b"damaged")

    verdict = check_data(history, expected=True)

    assert verdict.status == FOUND
    assert verdict.lines == (f"The backup {bad.path} cannot be read.", "Good backups: 1.")


def test_a_damaged_file_and_one_of_another_program_are_findings(tmp_path):
    (tmp_path / HISTORY).write_bytes(b"no database" * 20)
    assert check_data(tmp_path, expected=True).status == FOUND

    (tmp_path / HISTORY).unlink()
    with apsw.Connection(str(tmp_path / HISTORY)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    verdict = check_data(tmp_path, expected=True)
    assert verdict.status == FOUND
    assert "belongs to another program" in verdict.lines[0]


def test_a_newer_file_cannot_be_judged(history):
    with apsw.Connection(str(history / HISTORY)) as newer:
        newer.execute("PRAGMA user_version = 9999")

    verdict = check_data(history, expected=True)

    assert verdict.status == NOT_LOOKED
    assert "newer BackCoach" in verdict.lines[0]


def test_a_folder_that_may_not_be_read_cannot_be_looked_at(history, monkeypatch):
    def refuse(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("backcoach.cli.check_command.check_history", refuse)

    verdict = check_data(history, expected=True)

    assert verdict.status == NOT_LOOKED
    assert "Permission denied" in verdict.lines[0]


def test_the_worse_of_content_and_history_is_the_exit_status(history, capsys):
    (history / HISTORY).write_bytes(b"no database" * 20)

    assert main(["check", "--data-dir", str(history)]) == FOUND
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("The content is sound")
    assert "damaged" in told[1]


def upset(folder: Path) -> None:
    with apsw.Connection(str(folder / HISTORY)) as careless:
        careless.execute("UPDATE day_total SET sessions = 7")


def test_what_can_be_repaired_is_told_with_the_way(history):
    upset(history)

    verdict = check_data(history, expected=True)

    assert verdict == Verdict(
        (
            "The totals do not fit the sessions: 3 times. (day_total)",
            "Close BackCoach and say: backcoach check --mend.",
            "Good backups: 0.",
        ),
        FOUND,
    )


def test_what_was_repaired_is_told_with_the_copy_that_was_made(history, capsys):
    upset(history)

    asked = ["--data-dir", str(history), "check", "--mend"]
    assert main(asked, now=STARTED_AT + timedelta(days=30)) == SOUND

    (backup,) = Backups(history / BACKUPS).all()
    assert capsys.readouterr().out.splitlines()[1:] == [
        "Mended:",
        "The totals do not fit the sessions: 3 times. (day_total)",
        f"Before that, your history was copied to {backup.path}.",
        (
            "Your history is sound. It holds people: 1, safety checks: 1, sessions: 3, "
            "sides done: 6, routines: 0."
        ),
        "Good backups: 1.",
    ]


def test_a_damaged_file_is_kept_and_said_to_be(history):
    with apsw.Connection(str(history / HISTORY)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'session_newest'"
        ).fetchall()[0]
    content = bytearray((history / HISTORY).read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (history / HISTORY).write_bytes(content)

    verdict = repair_data(history, STARTED_AT)

    assert verdict.status == SOUND
    assert verdict.lines[1].startswith("Parts of the file cannot be read")
    kept = history / "history-damaged-2026-11-02-0730.sqlite"
    assert f"The damaged file is kept as {kept}." in verdict.lines[2]
    assert kept.read_bytes() == content


def test_what_is_well_is_not_repaired(history):
    before = (history / HISTORY).read_bytes()

    assert repair_data(history, STARTED_AT).status == SOUND
    assert (history / HISTORY).read_bytes() == before


def test_what_cannot_be_repaired_offers_the_newest_good_backup(history):
    with open_history(history, STARTED_AT).database as database:
        good = Backups(history / BACKUPS).make(database, STARTED_AT, Occasion.DAILY)
    (history / HISTORY).write_bytes(b"no database" * 20)

    verdict = repair_data(history, STARTED_AT)

    assert verdict.status == FOUND
    assert f"The newest good backup is {good.path}." in verdict.lines


def test_while_a_window_is_open_nothing_is_repaired(history):
    upset(history)
    lock = hold_folder(history)

    verdict = repair_data(history, STARTED_AT)

    lock.unlock()
    assert verdict.status == NOT_LOOKED
    assert "BackCoach is open already" in verdict.lines[0]


def test_a_fault_on_the_way_is_told_in_words(history, monkeypatch):
    def full(*_: object) -> None:
        raise StorageError(Trouble.DISK_FULL, history)

    monkeypatch.setattr("backcoach.cli.check_command.repair_history", full)

    assert repair_data(history, STARTED_AT).status == NOT_LOOKED


def test_where_no_history_has_begun_there_is_nothing_to_mend(tmp_path):
    assert main(["check", "--mend", "--data-dir", str(tmp_path / "usual")]) == NOT_LOOKED
    assert not (tmp_path / "usual").exists()


@pytest.mark.parametrize("kind", Defect)
def test_everything_that_may_be_amiss_has_its_words(kind):
    assert finding_words(Finding(kind)).endswith(".")
    assert finding_words(Finding(kind, 3)).endswith(": 3 times.")


def test_what_is_dated_later_than_tomorrow_is_named_and_no_fault(history, capsys):
    asked = ["check", "--data-dir", str(history)]
    assert main(asked, now=STARTED_AT - timedelta(days=3)) == SOUND
    assert "tomorrow: safety checks: 1, agreements: 1, sessions: 3." in capsys.readouterr().out
    assert main(asked, now=STARTED_AT + timedelta(days=3)) == SOUND
    assert "later than tomorrow" not in capsys.readouterr().out
