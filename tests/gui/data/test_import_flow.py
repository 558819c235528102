"""Data brought in by clicks: told first, copied first, all of it or none, and nothing lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from time import perf_counter
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel

from backcoach.domain.history.correction import noted
from backcoach.domain.merging.records import DateRange
from backcoach.exchange.json_export import json_document
from backcoach.exchange.json_import import read_document
from backcoach.gui.data import import_work
from backcoach.gui.data.export_files import ExportChoice, Format, write_export
from backcoach.gui.data.import_flow import ImportFlow
from backcoach.gui.services.collector import many_records
from backcoach.gui.widgets.fact_rows import FactRows
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.clicking import click, part, text_of
from tests.exchange.any_records import PLAIN, SESSION
from tests.gui.choosing_files import choose_path, open_dialog
from tests.gui.real_services import LIBRARY, Here, in_window, records_of
from tests.storage.records import NOW, a_session
from walkthrough.driver import let_live

SMALL_SHARE = 0.2


@pytest.fixture
def here(here):
    here.flow = ImportFlow(here.services)
    here.flow.start()
    return here


@pytest.fixture
def elsewhere(tmp_path):
    """A file from another computer with two sessions."""
    folder = tmp_path / "other"
    folder.mkdir()
    with open_history(folder, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        for _ in range(2):
            SessionStore(database).finish(a_session(me))
        return exported(database, folder / "other.json")


def exported(database, path):
    write_export(ExportChoice(Format.JSON, path, DateRange()), database, LIBRARY.content, NOW)
    return path


def export_here(here, path):
    here.services.history.run(lambda history: exported(history.opening.database, path))
    return path


def choose(here, qtbot, path):
    here.press("forwardButton")
    choose_path(qtbot, here.window, path)


def facts(here):
    let_live()
    return [each.text() for each in here.page.findChild(FactRows).findChildren(QLabel)]


def say(here, qtbot, name):
    radio = part(here.page, name)
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)


def forward(here):
    return part(here.page, "forwardButton")


def take_from_file(here):
    buttons = part(here.page, "differingChoice").findChildren(QAbstractButton)
    click(next(each for each in buttons if each.text() == "Take it from the file"))


def copies(here):
    made = Backups(here.folder / BACKUPS).all()
    return [copy for copy in made if copy.occasion is Occasion.IMPORT]


def test_first_it_is_told_what_would_come_and_nothing_is_changed(here, elsewhere, qtbot):
    here.fill(client=False)
    before = here.records
    choose(here, qtbot, elsewhere)
    assert forward(here).text() == "Bring it in"
    assert not forward(here).isEnabled()
    assert text_of(here.page, "hintLabel") == "Say first whose it is."

    say(here, qtbot, "mineRadio")
    assert text_of(here.page, "fileLabel") == "other.json"
    told = "The file holds 2 sessions, 20 Nov 2026 to 20 Nov 2026. New here: 2."
    assert text_of(here.page, "comingLabel") == told
    assert facts(here) == ["Sessions", "2 new"]
    assert here.records == before
    assert not copies(here)


def test_my_own_sessions_come_to_mine_once_there_is_a_copy(here, elsewhere, qtbot):
    here.fill(client=False)
    choose(here, qtbot, elsewhere)
    say(here, qtbot, "mineRadio")
    here.press("forwardButton")

    assert len(here.records.persons) == 1
    assert len(here.records.sessions) == 5
    assert len(copies(here)) == 1
    assert text_of(here.page, "doneLabel") == (
        "Added: 2 sessions.\nWhat was here before is kept under Copies."
    )
    with qtbot.waitSignal(here.flow.left):
        here.press("forwardButton")


def test_someone_elses_sessions_need_a_name_and_stay_theirs(here, elsewhere, qtbot):
    here.fill(client=False)
    choose(here, qtbot, elsewhere)
    say(here, qtbot, "otherRadio")
    assert not forward(here).isEnabled()
    assert text_of(here.page, "hintLabel") == "Give them a name or a number."

    qtbot.keyClicks(part(here.page, "nameEdit"), "Client 3")
    qtbot.keyClick(here.page, Qt.Key.Key_Return)

    assert [person.label for person in here.records.persons] == ["", "Client 3"]
    assert text_of(here.page, "doneLabel").startswith("Added: 2 sessions.\nOther records added: 1.")


def test_an_empty_history_takes_all_of_it_on_without_a_question(here, elsewhere, qtbot):
    choose(here, qtbot, elsewhere)
    here.press("forwardButton")

    with open_history(elsewhere.parent, NOW).database as database:
        assert here.records == records_of(database)
    assert not copies(here)


@pytest.mark.parametrize("replacing", [True, False])
def test_where_both_differ_mine_stays_unless_the_files_is_wanted(here, tmp_path, qtbot, replacing):
    here.fill(client=False)
    path = export_here(here, tmp_path / "mine.json")
    session = here.records.sessions[0]
    correction = replace(noted(session), note="changed since")
    here.keep(lambda history: history.corrections.correct(session.id, correction, NOW))
    choose(here, qtbot, path)
    assert "2 the same, 1 changed" in facts(here)
    if replacing:
        take_from_file(here)
    here.press("forwardButton")

    note = next(each.note for each in here.records.sessions if each.id == session.id)
    assert note == ("" if replacing else "changed since")
    assert len(copies(here)) == replacing
    words = "Taken from the file where both differed: 1." if replacing else "Kept as they were"
    assert words in text_of(here.page, "doneLabel")


def test_what_is_here_already_is_told_and_nothing_needs_to_be_done(here, tmp_path, qtbot):
    here.fill()
    choose(here, qtbot, export_here(here, tmp_path / "mine.json"))

    told = "All of it is here already. There is nothing to bring in."
    assert text_of(here.page, "comingLabel") == told
    with qtbot.waitSignal(here.flow.left):
        here.press("forwardButton")
    assert not copies(here)


def test_a_file_without_a_session_is_told(here, tmp_path, qtbot):
    here.fill(days=())
    path = export_here(here, tmp_path / "mine.json")
    other = in_window(qtbot, Here(tmp_path))
    other.flow = ImportFlow(other.services)
    other.flow.start()
    choose(other, qtbot, path)

    assert text_of(other.page, "comingLabel") == "The file holds no session."


HOSTILE = {
    "cut": b'{"format": "backcoach-export", "version"',
    "deep": b"[" * 100_000,
    "foreign": b'{"resourceType": "Bundle"}',
    "number": b"7",
    "binary": bytes(range(256)),
    "empty": b"",
    "list": b"[1, 2, 3]",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_in_words_and_another_can_be_chosen(
    here, elsewhere, tmp_path, qtbot, kind
):
    here.fill()
    before = here.records
    path = tmp_path / "bad.json"
    path.write_bytes(HOSTILE[kind])
    choose(here, qtbot, path)

    assert text_of(here.page, "troubleLabel").endswith("Nothing was changed here.")
    assert part(here.page, "troubleLabel").isVisible()
    assert here.records == before

    choose(here, qtbot, elsewhere)
    assert not part(here.page, "troubleLabel").isVisible()


def test_a_file_that_is_too_large_is_told_how_to_come_in(here, elsewhere, qtbot, monkeypatch):
    monkeypatch.setattr("backcoach.exchange.json_import.MOST_BYTES", 10)
    choose(here, qtbot, elsewhere)

    told = "The file is too large. Take it out in parts, some years at a time."
    assert text_of(here.page, "troubleLabel").startswith(told)


def test_a_file_that_went_away_is_told(here, tmp_path):
    here.press("forwardButton")
    open_dialog(here.window).fileSelected.emit(str(tmp_path / "gone.json"))

    assert text_of(here.page, "troubleLabel").startswith("The file cannot be read: No such file")


def break_off_at(here, monkeypatch, words):
    """Press Cancel as soon as this is under way."""
    work = here.services.long_work
    progress = work.progress

    def watched(told):
        tell = progress(told)
        if told == words:
            work.break_off()
        return tell

    monkeypatch.setattr(work, "progress", watched)


def test_reading_can_be_broken_off(here, elsewhere, qtbot, monkeypatch):
    here.fill()
    before = here.records
    break_off_at(here, monkeypatch, "Reading the file")
    choose(here, qtbot, elsewhere)

    assert here.said.startswith("It was broken off, and nothing was changed.")
    assert forward(here).text() == "Choose a file"
    assert here.records == before


def test_writing_can_be_broken_off_and_all_is_as_it_was(here, tmp_path, qtbot, monkeypatch):
    (tmp_path / "many").mkdir()
    many = in_window(qtbot, Here(tmp_path / "many"))
    many.fill(days=range(60))
    path = export_here(many, tmp_path / "many.json")
    here.fill()
    before = here.records
    break_off_at(here, monkeypatch, "Bringing it in")
    choose(here, qtbot, path)
    say(here, qtbot, "mineRadio")
    here.press("forwardButton")

    assert here.said.startswith("It was broken off, and nothing was changed.")
    assert here.records == before
    assert not copies(here)
    assert forward(here).text() == "Bring it in"
    assert forward(here).isEnabled()


def test_a_full_disk_changes_nothing_and_it_can_be_tried_again(here, elsewhere, qtbot, monkeypatch):
    here.fill(client=False)
    before = here.records
    troubles = []
    here.services.history.troubled.connect(troubles.append)
    choose(here, qtbot, elsewhere)
    say(here, qtbot, "mineRadio")

    def full(*_given, **_more):
        raise StorageError(Trouble.DISK_FULL, here.folder / HISTORY)

    with monkeypatch.context() as disk:
        disk.setattr(import_work, "keep_merge", full)
        here.press("forwardButton")
    assert [troubled.error.trouble for troubled in troubles] == [Trouble.DISK_FULL]
    assert here.records == before

    troubles[0].retry()
    assert len(here.records.sessions) == 5


def test_a_closed_dialog_changes_nothing(here, qtbot):
    here.press("forwardButton")
    qtbot.keyClick(open_dialog(here.window), Qt.Key.Key_Escape)

    assert forward(here).text() == "Choose a file"


def test_back_leads_to_the_doors_by_key_too(here, qtbot):
    assert here.flow.pages == (here.page,)
    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Escape)


def test_an_answer_after_it_was_left_shows_nothing(here, elsewhere, qtbot):
    here.executor.held = []
    choose(here, qtbot, elsewhere)
    here.flow.end()
    here.executor.let_go()

    assert text_of(here.page, "hintLabel") == "One moment."


def test_what_came_in_after_the_page_was_left_is_told(here, elsewhere, qtbot):
    choose(here, qtbot, elsewhere)
    here.executor.held = []
    here.press("forwardButton")
    here.flow.end()
    here.executor.let_go()

    assert here.said == "The file has been brought in."
    assert len(here.records.sessions) == 2


def test_the_window_goes_on_while_a_large_file_is_read(qtbot):
    """No piece of the reading takes long: between two ticks passes a small share of its time."""
    long = replace(SESSION, parts=SESSION.parts * 12)
    sessions = (replace(long, id=uuid4()) for _ in range(4000))
    kept = replace(PLAIN, sessions=(SESSION, *sessions))
    large = "".join(json_document(kept, NOW)).encode()

    def read():
        with many_records():
            return read_document(large)

    def longest_stop() -> float:
        ticks, timer = [perf_counter()], QTimer()
        timer.timeout.connect(lambda: ticks.append(perf_counter()))
        timer.start(0)
        with ThreadPoolExecutor(1) as executor:
            reading = executor.submit(read)
            qtbot.waitUntil(reading.done, timeout=60_000)
        assert len(reading.result().sessions) == 4001
        return max(after - before for before, after in pairwise(ticks)) / (ticks[-1] - ticks[0])

    assert any(longest_stop() < SMALL_SHARE for _ in range(3))


def test_what_is_dated_later_than_tomorrow_is_named(here, tmp_path, qtbot):
    folder = tmp_path / "ahead"
    folder.mkdir()
    with open_history(folder, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        SessionStore(database).finish(a_session(me, at=NOW + timedelta(days=365)))
        file = exported(database, folder / "ahead.json")
    choose(here, qtbot, file)
    assert "Dated later than tomorrow: sessions: 1." in text_of(here.page, "comingLabel")
