"""Data taken out by clicks: each kind of file, wholly or not at all, and nothing lost."""

import json
import stat
import sys
from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtWidgets import (
    QAbstractButton,
    QMessageBox,
)

from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.stretch.frequency import Weekday
from backcoach.gui.data import export_flow
from backcoach.gui.data.export_flow import ExportFlow
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files import private_file
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.words.locality import BRITAIN
from tests.clicking import click, part
from tests.gui.choosing_files import answer, choose_path, open_dialog, press_in
from tests.gui.real_services import CLIENT, Here, in_window
from tests.storage.records import NOW

TABLE_STYLES = {
    "Commas": "Commas and decimal points",
    "Semicolons": "Semicolons and decimal commas",
}


@pytest.fixture
def here(here):
    here.fill()
    here.services.preferences.change(told_of_leaving=True)
    here.flow = ExportFlow(here.services)
    here.flow.start()
    return here


@pytest.fixture
def outside(tmp_path):
    (tmp_path / "outside").mkdir()
    return tmp_path / "outside"


def choose_kind(here, qtbot, name):
    radio = part(here.page, name)
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)


def save(here, qtbot, path):
    here.press("saveButton")
    choose_path(qtbot, here.window, path)


def press_chip(here, name, text):
    chips = part(here.page, name).findChildren(QAbstractButton)
    click(next(chip for chip in chips if chip.text() == text))


def test_everything_goes_into_one_file_for_my_eyes_only(here, outside, qtbot):
    with qtbot.waitSignal(here.flow.left):
        save(here, qtbot, outside / "all.json")

    kept = json.loads((outside / "all.json").read_text(encoding="utf-8"))
    assert len(kept["sessions"]) == 3
    assert len(kept["persons"]) == 2
    assert here.said == (
        f"Saved as {outside / 'all.json'}, with 3 sessions. Keep it where only you can read it."
    )
    assert here.notices[-1].action == "Open the folder"
    if sys.platform != "win32":
        assert stat.S_IMODE((outside / "all.json").stat().st_mode) == 0o600


def test_before_the_first_file_it_is_said_that_nothing_protects_it(here, outside, qtbot):
    here.services.preferences.change(told_of_leaving=False)

    here.press("saveButton")
    assert open_dialog(here.window) is None
    answer(qtbot, here.window, "Cancel")
    assert open_dialog(here.window) is None

    here.press("saveButton")
    answer(qtbot, here.window, "Save anyway")
    choose_path(qtbot, here.window, outside / "all.json")
    assert (outside / "all.json").exists()
    assert here.written.told_of_leaving


def test_tables_go_into_a_folder(here, outside, qtbot):
    choose_kind(here, qtbot, "tablesRadio")
    save(here, qtbot, outside)

    assert sorted(path.name for path in outside.iterdir()) == ["parts.csv", "sessions.csv"]


@pytest.mark.parametrize("named", [True, False])
def test_a_health_record_holds_names_only_if_asked(here, outside, qtbot, named):
    assert not part(here.page, "namesCheck").isVisible()
    choose_kind(here, qtbot, "recordRadio")
    check = part(here.page, "namesCheck")
    if named:
        check.setFocus()
        qtbot.keyClick(check, Qt.Key.Key_Space)
    save(here, qtbot, outside / "record.json")

    assert ("Client 12" in (outside / "record.json").read_text(encoding="utf-8")) == named


def test_one_person_alone_can_be_taken(here, outside, qtbot):
    picker = part(here.page, "whosePicker")
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_End)
    save(here, qtbot, outside / "client.json")

    kept = json.loads((outside / "client.json").read_text(encoding="utf-8"))
    assert [person["id"] for person in kept["persons"]] == [str(CLIENT)]
    assert kept["sessions"] == []


def test_where_there_is_one_person_nobody_is_asked_whose(qtbot, tmp_path):
    here = in_window(qtbot, Here(tmp_path))
    here.fill(client=False)
    flow = ExportFlow(here.services)
    flow.start()

    assert not part(here.page, "whosePicker").isVisible()


def test_some_days_alone_can_be_taken(here, outside, qtbot):
    press_chip(here, "daysChoice", "From one day to another")
    day = part(here.page, "firstDay")
    first = NOW.date() - timedelta(days=40)
    assert day.date() == QDate(first.year, first.month, first.day)
    day.setDate(QDate(first.year, first.month, first.day).addDays(1))
    save(here, qtbot, outside / "some.json")

    assert len(json.loads((outside / "some.json").read_text(encoding="utf-8"))["sessions"]) == 2


def test_days_the_wrong_way_round_are_not_taken(here):
    press_chip(here, "daysChoice", "From one day to another")
    part(here.page, "lastDay").setDate(QDate(2020, 1, 1))
    here.press("saveButton")

    trouble = part(here.page, "troubleLabel").text()
    assert trouble == "The last day is before the first. Change one of them."
    assert open_dialog(here.window) is None


def test_reminders_need_a_day_and_say_nothing_of_health(here, outside, qtbot):
    here.services.preferences.change(told_of_leaving=False)
    choose_kind(here, qtbot, "remindersRadio")
    here.press("saveButton")
    assert part(here.page, "troubleLabel").text() == "Choose at least one day."

    press_chip(here, "weekdayChips", "Monday")
    press_chip(here, "weekdayChips", "Friday")
    save(here, qtbot, outside / "stretch.ics")

    written = (outside / "stretch.ics").read_text(encoding="utf-8")
    assert "BYDAY=MO,FR" in written
    assert "T180000" in written
    assert here.said.startswith("Saved as")


def test_a_calendar_begins_with_what_the_program_reminds_of(here, qtbot):
    times = ReminderTimes(
        here.ask(lambda history: history.people.me(NOW)).id,
        frozenset({Weekday.MONDAY, Weekday.FRIDAY}),
        (time(7, 30), time(19, 15)),
    )
    here.keep(lambda history: history.reminders.save(times))
    flow = ExportFlow(here.services)
    flow.start()
    qtbot.waitUntil(lambda: here.page is not None)

    assert part(here.page, "weekdayChips").chosen == {0, 4}
    assert part(here.page, "remindTime").time() == QTime(19, 15)


def remind_of(here, outside, qtbot, *, person="", floating=False):
    """The event of a reminder on Mondays, chosen on the page."""
    choose_kind(here, qtbot, "remindersRadio")
    press_chip(here, "weekdayChips", "Monday")
    if person:
        part(here.page, "whosePicker").setCurrentText(person)
    if floating:
        press_chip(here, "zoneChoice", "At this hour wherever you are")
    path = outside / f"{person}{floating}.ics"
    save(here, qtbot, path)
    here.flow.start()
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return event


def test_two_peoples_reminders_stand_beside_each_other_in_a_calendar(here, outside, qtbot):
    mine = remind_of(here, outside, qtbot, person="Me")
    theirs = remind_of(here, outside, qtbot, person="Client 12")

    assert mine["uid"] != theirs["uid"]
    assert mine["uid"] == remind_of(here, outside, qtbot, person="Me")["uid"]


def test_a_reminder_is_in_the_zone_of_here_unless_it_is_to_float(here, outside, qtbot, monkeypatch):
    monkeypatch.setattr(export_flow, "own_zone", lambda: ZoneInfo("Europe/Berlin"))

    assert remind_of(here, outside, qtbot)["dtstart"].params["TZID"] == "Europe/Berlin"
    floating = remind_of(here, outside, qtbot, floating=True)
    assert "TZID" not in floating["dtstart"].params


@pytest.mark.parametrize(("own", "other"), [(".", "Semicolons"), (",", "Commas")])
def test_tables_are_as_is_usual_here_unless_chosen_otherwise(
    here, outside, qtbot, monkeypatch, own, other
):
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    if own == ",":
        monkeypatch.setattr(export_flow, "locality", lambda: BRITAIN._replace(habits=german))
    for number, chip in enumerate(("", other)):
        here.flow.start()
        choose_kind(here, qtbot, "tablesRadio")
        if chip:
            press_chip(here, "tablesStyle", TABLE_STYLES[chip])
        (outside / str(number)).mkdir()
        save(here, qtbot, outside / str(number))
    first, second = (
        (outside / name / "sessions.csv").read_text("utf-8-sig") for name in ("0", "1")
    )

    between = {".": ",", ",": ";"}
    assert first.startswith(f"session_id{between[own]}person")
    assert second.startswith("session_id" + ("," if other == "Commas" else ";"))


def test_a_health_record_is_made_for_a_server_only_if_asked(here, outside, qtbot):
    kinds = []
    for number, chip in enumerate(("", "To send to a server")):
        here.flow.start()
        choose_kind(here, qtbot, "recordRadio")
        if chip:
            press_chip(here, "bundleStyle", chip)
        save(here, qtbot, outside / f"{number}.json")
        kinds.append(json.loads((outside / f"{number}.json").read_text("utf-8"))["type"])

    assert kinds == ["collection", "transaction"]


def test_reminders_that_cannot_be_written_are_told(here, outside, qtbot):
    choose_kind(here, qtbot, "remindersRadio")
    press_chip(here, "weekdayChips", "Monday")
    here.press("saveButton")
    dialog = open_dialog(here.window)
    path = outside / "nowhere" / "stretch.ics"
    dialog.fileSelected.emit(str(path))

    assert here.said.startswith(f"{path} is not there")


def test_a_file_that_is_there_is_written_over_only_when_that_is_wanted(here, outside, qtbot):
    path = outside / "all.json"
    path.write_text("mine", encoding="utf-8")

    save(here, qtbot, path)
    question = open_dialog(here.window, QMessageBox)
    assert question.text() == "It is there already: all.json"
    press_in(qtbot, question, "Cancel")
    assert path.read_text(encoding="utf-8") == "mine"

    save(here, qtbot, path)
    answer(qtbot, here.window, "Write over it")
    assert json.loads(path.read_text(encoding="utf-8"))["sessions"]


def test_a_closed_dialog_takes_nothing(here, outside, qtbot):
    here.press("saveButton")
    qtbot.keyClick(open_dialog(here.window), Qt.Key.Key_Escape)

    assert not list(outside.iterdir())
    assert not here.notices


def test_nothing_is_written_among_the_programs_own_files(here, qtbot):
    before = (here.folder / HISTORY).read_bytes()
    save(here, qtbot, here.folder / HISTORY)

    assert here.said == "BackCoach keeps its own files there. Choose elsewhere."
    assert (here.folder / HISTORY).read_bytes() == before


def test_a_folder_that_may_not_be_written_to_is_told_and_another_can_be_chosen(
    here, outside, qtbot, monkeypatch
):
    def refuse(*_names, **_more):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as closed:
        closed.setattr(private_file, "open_descriptor", refuse)
        save(here, qtbot, outside / "all.json")
    assert here.said.startswith(f"BackCoach may not write into {outside}")
    assert not list(outside.iterdir())

    save(here, qtbot, outside / "all.json")
    assert (outside / "all.json").exists()


def test_a_full_disk_leaves_what_was_there(here, outside, qtbot, monkeypatch):
    path = outside / "all.json"
    path.write_text("mine", encoding="utf-8")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(private_file.os, "fsync", full)
    save(here, qtbot, path)
    answer(qtbot, here.window, "Write over it")

    assert here.said == "The disk is full. Make some room, then try again. Nothing old is lost."
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(outside.iterdir()) == [path]


def test_what_is_broken_off_leaves_nothing(here, outside, qtbot, monkeypatch):
    work = here.services.long_work
    progress = work.progress
    monkeypatch.setattr(work, "progress", lambda words: (progress(words), work.break_off())[0])
    save(here, qtbot, outside / "all.json")

    assert not list(outside.iterdir())
    assert here.said.startswith("It was broken off, and nothing was changed.")
    assert part(here.page, "saveButton").isEnabled()


def test_while_a_file_is_made_no_other_can_be_asked_for(here, outside, qtbot):
    here.executor.held = []
    save(here, qtbot, outside / "all.json")
    assert not part(here.page, "saveButton").isEnabled()

    here.flow.end()
    with qtbot.assertNotEmitted(here.flow.left):
        here.executor.let_go()
    assert here.said.startswith("Saved as")


def test_a_history_that_cannot_be_read_is_told_and_tried_again(here, outside, qtbot, monkeypatch):
    troubles = []
    here.services.history.troubled.connect(troubles.append)

    def locked(*_given):
        raise StorageError(Trouble.LOCKED, here.folder / HISTORY)

    with monkeypatch.context() as other_program:
        other_program.setattr(RecordsStore, "span", locked)
        save(here, qtbot, outside / "all.json")
    assert not list(outside.iterdir())

    troubles[0].retry()
    assert (outside / "all.json").exists()


def test_of_a_damaged_history_all_that_can_be_read_is_saved_and_the_rest_is_told(
    here, outside, qtbot
):
    with Database(here.folder / HISTORY) as database:
        database.rows("UPDATE screening_answer SET answered_on = '2p26-12-02'")
        database.rows("UPDATE person SET id = 'z' || substr(id, 2) WHERE label = 'Client 12'")
    here.flow.start()

    save(here, qtbot, outside / "all.json")

    kept = json.loads((outside / "all.json").read_text(encoding="utf-8"))
    assert (len(kept["sessions"]), len(kept["persons"])) == (3, 2)
    assert here.notices[-2].text.startswith("Saved as")
    assert here.said.startswith("Your history is damaged. What cannot be read is left out")
    assert "A date is none" in here.said
    assert here.said.endswith("Check your data to mend it.")


def test_back_leads_to_the_doors_by_key_too(here, qtbot):
    assert here.flow.pages == (here.page,)
    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Escape)


def test_an_answer_after_it_was_left_shows_nothing(qtbot, tmp_path):
    here = in_window(qtbot, Here(tmp_path))
    here.executor.held = []
    flow = ExportFlow(here.services)
    flow.start()
    flow.end()
    here.executor.let_go()

    assert here.page is None
