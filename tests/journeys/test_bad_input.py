"""Whatever is broken, missing, full or in the way: a clear sentence, and nothing lost."""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from uuid import uuid4

import apsw
import pytest
from PySide6.QtWidgets import QLabel, QMessageBox

from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.gui.services.one_window import hold_folder
from backcoach.gui.shell import launch, second_start
from backcoach.sound.speaker import SoundSources, open_speaker
from backcoach.storage.backups import opening
from backcoach.storage.backups.backup import Backups
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.settings_file import SETTINGS
from backcoach.storage.sqlite import database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.gui.program_here import open_program
from tests.places import ROOT
from tests.storage.fault_disk import FaultDisk
from tests.stretches import MORNING
from walkthrough.answering import say_no

PARTS = "SELECT technique_id, side, ended FROM session_part ORDER BY position"
SESSIONS = "SELECT ended FROM session ORDER BY started_at"
WINDOW = (
    "import sys; from backcoach.cli.main import main; sys.exit(main(['--data-dir', sys.argv[1]]))"
)
WITHOUT_LETTERS = "from backcoach.gui.shell import launch; launch.font_files = lambda _: (); "
DONE = [("T05", "right", "done"), ("T05", "left", "done")]
DAMAGED_PART = "A part of BackCoach is damaged. Install it again. Your history is safe. "


@pytest.fixture
def start(qapp, folder):
    """Starts the program on the same folder, again and again if need be."""
    started = []

    def start(**other):
        started.append(open_program(qapp, folder, **other))
        return started[-1]

    yield start
    for here in started:
        here.close()


@pytest.fixture
def assets(tmp_path):
    """The content, to be damaged."""
    return Path(shutil.copytree(assets_dir(), tmp_path / "assets"))


@pytest.fixture
def refused(qapp, tmp_path, assets, monkeypatch, capsys):
    """Tries to start the program as from the command line, and tells what it says instead."""
    boxes = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(box.text()))
    monkeypatch.setattr(launch, "make_application", lambda: qapp)
    monkeypatch.setattr(launch, "assets_dir", lambda: assets)

    def refused(folder=None):
        assert launch.open_window(folder or tmp_path / "data") == launch.REFUSED
        said = capsys.readouterr().err
        assert boxes == [said.strip()]
        return boxes.pop()

    return refused


@pytest.fixture
def disk():
    disk = FaultDisk()
    yield disk
    disk.full = False
    disk.unregister()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 1)


def finish(here):
    """Play to the end and save."""
    here.play(300)
    here.driver.wait_for("AfterPage")
    here.save_and_finish()


@pytest.fixture
def kept(start, tmp_path):  # noqa: ARG001 -- makes the folder
    """The folder with what an earlier run left: one session and a copy of it."""
    folder = tmp_path / "data"
    with open_history(folder, MORNING).database as kept:
        me = PersonStore(kept).me(MORNING).id
        parts = tuple(
            PartRecord("T05", side, 1, 20, 20, PartEnd.DONE) for side in (Side.RIGHT, Side.LEFT)
        )
        session = SessionRecord(
            *(uuid4(), me, None, MORNING),
            with_helper=False,
            before=Scores(3, 1),
            parts=parts,
            ended=SessionEnd.FINISHED,
            ended_at=MORNING,
        )
        SessionStore(kept).finish(session)
        Backups(folder / BACKUPS).make_daily(kept, MORNING)
    return folder


def outcomes(here):
    return [row[0] for row in here.rows("SELECT outcome FROM screening")]


# The content


@pytest.mark.parametrize(
    "name", ["screening.toml", "pacing.toml", "techniques/supine_twist.toml", "learn/the_pop.md"]
)
@pytest.mark.parametrize("button", ["chooseButton", "historyButton", "learnButton"])
def test_a_content_file_that_cannot_be_read_is_named_and_nothing_opens(start, assets, name, button):
    (assets / name).write_bytes(b"\xff damaged [")
    here = start(assets=assets)
    here.driver.press(button)
    if name != "pacing.toml":
        assert type(here.driver.page).__name__ == "HomePage"
    assert here.notice.startswith(f"{DAMAGED_PART}(assets/{name}")


def test_a_missing_safety_check_opens_nothing(start, assets):
    (assets / "screening.toml").unlink()
    here = start(assets=assets)
    here.driver.press("chooseButton")
    assert (
        here.notice
        == f"{DAMAGED_PART}(assets/screening.toml cannot be read: No such file or directory.)"
    )


def test_a_picture_that_cannot_be_read_is_told_and_the_stretch_is_done_without(start, assets):
    (assets / "scenes" / "single_knee_to_chest.toml").write_text("poses = 3")
    here = start(assets=assets)
    here.start_playing()
    assert "assets/scenes/single_knee_to_chest.toml" in here.notice
    finish(here)
    assert here.rows(PARTS) == DONE


def test_missing_icons_and_sounds_leave_words_to_go_by(start, assets):
    shutil.rmtree(assets / "icons")
    shutil.rmtree(assets / "sounds")
    here = start(assets=assets)
    here.start_playing()
    finish(here)
    assert here.rows(PARTS) == DONE


def test_a_missing_page_on_when_to_get_help_opens_nothing(start, assets):
    (assets / "learn" / "when_to_get_help.md").unlink()
    here = start(assets=assets)
    here.driver.press("chooseButton")
    assert here.notice == f"{DAMAGED_PART}(assets/learn/when_to_get_help.md is missing.)"


@pytest.mark.parametrize(
    "name", ["emergency_numbers.toml", "themes/light.toml", "themes/window.qss"]
)
def test_without_numbers_or_colours_no_window_opens(refused, assets, name):
    (assets / name).unlink()
    assert refused() == f"{DAMAGED_PART}(assets/{name} cannot be read: No such file or directory.)"


def test_without_any_font_the_terminal_is_told_what_to_do(tmp_path):
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    ended = subprocess.run(  # noqa: S603
        [sys.executable, "-c", WITHOUT_LETTERS + WINDOW, str(tmp_path / "data")],
        cwd=ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == launch.REFUSED
    assert "No font was found. Install BackCoach again.\n" in ended.stderr


# The history when it is opened


def test_a_damaged_history_is_kept_aside_and_its_copy_brought_back(start, kept):
    damaged = b"Dear diary, my back was stiff."
    (kept / HISTORY).write_bytes(damaged)
    here = start()
    assert here.notice.startswith("Your history was damaged. It is kept as history-damaged-")
    aside = next(here.folder.glob("history-damaged-*"))
    assert aside.read_bytes() == damaged
    here.start_playing()
    finish(here)
    here.act_on_notice()
    assert here.notice == "Your history is back as it was in that copy."
    assert here.rows(SESSIONS) == [("finished",), ("finished",)]


def test_an_emptied_history_is_told(start, kept):
    (kept / HISTORY).write_bytes(b"")
    assert start().notice.startswith("Your history was damaged.")


def test_a_history_that_has_gone_is_told(start, kept):
    (kept / HISTORY).unlink()
    here = start()
    assert here.notice == "Your history was gone, so a new one has begun."
    here.act_on_notice()
    assert here.notice == "Your history is back as it was in that copy."


@pytest.mark.parametrize(
    ("pragma", "words"),
    [
        ("application_id = 7", "belongs to another program. It was not touched."),
        ("user_version = 99", "was made by a newer BackCoach. It was not touched."),
    ],
)
def test_a_history_that_is_not_ours_to_change_stays_as_it_is(start, kept, pragma, words):
    with apsw.Connection(str(kept / HISTORY)) as connection:
        connection.execute(f"PRAGMA {pragma}")
    before = (kept / HISTORY).read_bytes()
    here = start()
    assert words in here.notice
    here.driver.press("chooseButton")
    assert type(here.driver.page).__name__ == "HomePage"
    assert (kept / HISTORY).read_bytes() == before


@pytest.mark.usefixtures("impatient")
def test_a_history_that_another_program_holds_can_be_tried_again(start, kept):
    other = apsw.Connection(str(kept / HISTORY))
    other.execute("BEGIN EXCLUSIVE")
    here = start()
    here.driver.press("chooseButton")
    assert here.notice.startswith("Another program is using ")
    assert type(here.driver.page).__name__ == "HomePage"
    other.close()
    here.act_on_notice()
    assert here.notice == ""
    here.driver.wait_for("ScreeningPage")


@pytest.mark.usefixtures("kept")
def test_a_history_that_is_read_only_can_be_read_and_later_written(start, monkeypatch):
    for_reading = partial(database.Database, for_reading=True)
    monkeypatch.setattr(opening, "Database", for_reading)
    here = start()
    here.start_playing()
    assert here.notice.startswith("Nothing can be saved: ")
    assert "is read-only. Make it writable, then try again." in here.notice
    here.play(300)
    monkeypatch.undo()
    here.act_on_notice()
    assert here.notice == ""
    assert sorted(here.rows(PARTS)) == sorted(DONE * 2)


# The history while it is in use


@pytest.mark.usefixtures("checked_yesterday")
def test_a_full_disk_is_told_and_once_freed_everything_is_there(start, disk):
    here = start()
    here.pass_check()
    disk.full = True
    here.choose("Single knee to chest")
    here.score(3, 1)
    here.driver.press("startButton")
    here.driver.press("pauseButton")
    assert here.notice.startswith("The disk is full. Make some room, then try again.")
    here.play(300)
    here.driver.press("saveButton")
    here.driver.wait_for("AfterPage")
    disk.full = False
    here.act_on_notice()
    here.driver.wait_for("SavedPage")
    assert here.notice == ""
    assert here.rows(PARTS) == DONE
    assert here.rows(SESSIONS) == [("finished",)]


def test_what_a_full_disk_did_not_take_goes_with_what_is_saved_next(start, disk):
    here = start()
    disk.full = True
    here.pass_check()
    assert outcomes(here) == []
    here.choose("Single knee to chest")
    here.score(3, 1)
    here.driver.press("startButton")
    disk.full = False
    here.driver.press("pauseButton")
    here.play_to(Phase.CHANGE_SIDES)
    assert here.notice == ""
    assert outcomes(here) == ["cleared"]
    assert here.rows(PARTS) == DONE[:1]


@pytest.mark.usefixtures("checked_yesterday")
def test_the_window_stays_when_what_was_done_cannot_be_saved_and_closes_when_asked_again(
    start, disk
):
    here = start()
    here.start_playing()
    here.play(300)
    disk.full = True
    window = here.program.window
    window.close()
    assert window.isVisible()
    assert here.notice.startswith("The disk is full.")
    window.close()
    assert not window.isVisible()


@pytest.mark.usefixtures("checked_yesterday")
def test_a_window_that_could_not_save_closes_once_it_can(start, disk):
    here = start()
    here.start_playing()
    here.play(300)
    disk.full = True
    here.program.window.close()
    disk.full = False
    here.act_on_notice()
    assert not here.program.window.isVisible()
    assert here.rows(SESSIONS) == [("finished",)]


@pytest.mark.usefixtures("checked_yesterday")
@pytest.mark.usefixtures("kept")
def test_damage_in_mid_session_loses_nothing(start):
    here = start()
    here.start_playing()
    here.play_to(Phase.CHANGE_SIDES)
    (here.folder / HISTORY).write_bytes(b"no database" * 5000)
    finish(here)
    assert here.notice.startswith("Your history was damaged. It is kept as history-damaged-")
    assert here.rows(SESSIONS) == [("finished",)]
    here.act_on_notice()
    assert here.rows(SESSIONS) == [("finished",), ("finished",)]
    assert sorted(here.rows(PARTS)) == sorted(DONE * 2)
    assert here.rows("PRAGMA foreign_key_check") == []


@pytest.mark.usefixtures("checked_yesterday")
def test_a_history_taken_away_in_mid_session_begins_anew_with_that_session(start):
    here = start()
    here.start_playing()
    (here.folder / HISTORY).unlink()
    finish(here)
    assert here.rows(PARTS) == DONE


@pytest.mark.usefixtures("checked_yesterday")
def test_a_kill_in_mid_session_keeps_the_sides_done_and_the_next_start_says_nothing(
    start, tmp_path
):
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.gui.killed_program", str(tmp_path / "data")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout.readline() == "kept\n"
        program.kill()
    lock = hold_folder(tmp_path / "data")
    assert not isinstance(lock, str)
    lock.unlock()
    here = start()
    assert here.notice == ""
    assert here.rows(SESSIONS) == [("unfinished",)]
    assert here.rows(PARTS) == DONE[:1]
    here.driver.press("historyButton")
    here.driver.wait_for("HistoryPage")
    here.driver.press("openButton")
    here.driver.wait_for("SessionPage")


# Settings, folders and windows


def test_settings_that_cannot_be_read_are_kept_aside(start, tmp_path):
    (tmp_path / "data" / SETTINGS).write_text("{theme")
    here = start(settings=None)
    assert here.notice.startswith("Your settings could not be read. They are kept as settings-")
    assert here.notice.endswith("Please set them anew.")
    assert next(here.folder.glob("settings-damaged-*")).read_text() == "{theme"


def test_settings_that_make_no_sense_are_named_and_kept(start, tmp_path):
    text = '{"text_percent": 5000, "breath": "gills"}'
    (tmp_path / "data" / SETTINGS).write_text(text)
    here = start(settings=None)
    (kept,) = here.folder.glob("settings-before-*")
    assert here.notice == (
        "Some settings made no sense and are back to usual: breath, text size. "
        f"The file as it was is kept as {kept.name}."
    )
    assert kept.read_text() == text


def test_settings_that_cannot_be_written_count_all_the_same(start):
    here = start()
    (here.folder / SETTINGS).unlink()
    (here.folder / SETTINGS).mkdir()
    here.driver.press("helperButton")
    here.driver.press("chooseButton")
    assert here.notice.endswith(
        "settings.json is not an ordinary file. Move it away, then try again."
    )
    assert here.program.preferences.settings.with_helper
    here.driver.wait_for("ScreeningPage")


def test_settings_that_are_a_folder_leave_the_usual_ones(start, tmp_path):
    (tmp_path / "data" / SETTINGS).mkdir()
    here = start(settings=None)
    assert here.notice.startswith("The usual settings are used. ")
    here.driver.wait_for("WelcomePage")


def test_a_file_in_the_place_of_the_data_folder_refuses_the_start(refused, tmp_path):
    (tmp_path / "data").write_text("")
    words = f"{tmp_path / 'data'} is not a folder. Move it away, then try again."
    assert refused() == words


def test_a_second_window_on_the_same_folder_is_refused_with_the_first_ones_number(
    refused, tmp_path, monkeypatch
):
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(second_start, "bring_to_front", lambda _folder: False)
    lock = hold_folder(tmp_path / "data")
    words = refused()
    assert words.startswith(f"BackCoach is open already (process {os.getpid()} on ")
    assert words.endswith("). Close the other window first.")
    lock.unlock()


# Sound and time


@pytest.mark.usefixtures("checked_yesterday")
def test_without_a_sound_library_the_session_goes_on_and_the_page_says_so(start):
    def no_library(name):
        raise ImportError(name)

    def open_without(owner, recording, tell):
        return open_speaker(SoundSources(Path(), recording, "en"), owner, tell, no_library)

    here = start(open_speaker=open_without)
    here.start_playing()
    assert here.driver.find(QLabel, "soundLabel").isVisible()
    finish(here)
    assert here.rows(PARTS) == DONE


@pytest.mark.usefixtures("checked_yesterday")
def test_a_clock_that_leaps_ahead_in_mid_hold_pauses_and_counts_nothing(start):
    here = start()
    here.start_playing()
    here.play_to(Phase.HOLD)
    before = here.player.view.moment.elapsed
    here.clock.advance(1800)
    here.look()
    assert here.player.view.playing is Playing.AWAY
    assert here.player.view.moment.elapsed == pytest.approx(before, abs=2)
    here.driver.press("pauseButton")
    finish(here)
    held = [row[0] for row in here.rows("SELECT held_seconds FROM session_part")]
    assert held == [20.0, 20.0]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_clock_that_leaps_back_in_mid_hold_holds_no_longer(start):
    here = start()
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.play(5)
    before = here.player.view.moment.elapsed
    here.clock.advance(-30)
    here.look()
    assert here.player.view.playing is Playing.AWAY
    assert here.player.view.moment.elapsed == before
    here.driver.press("pauseButton")
    say_no(here.driver)  # nobody knows how long it was: the signs are asked about again
    here.driver.press("pauseButton")
    finish(here)
    held = [row[0] for row in here.rows("SELECT held_seconds FROM session_part")]
    assert held == [20.0, 20.0]


def test_a_wall_clock_set_back_between_sessions_asks_everything_again(start):
    here = start()
    here.start_playing()
    finish(here)
    here = start(now=lambda: MORNING.replace(year=2025))
    here.driver.press("chooseButton")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 5"
    here.driver.press("backButton")
    here.start_playing()
    finish(here)
    assert here.rows(SESSIONS) == [("finished",), ("finished",)]
