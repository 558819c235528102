"""Copies by clicks: what each holds, back to one for good, and nothing lost on the way."""

import errno
from datetime import timedelta
from pathlib import PurePath
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QRadioButton

from backcoach.domain.history.correction import noted
from backcoach.gui.data.backups_flow import BackupsFlow
from backcoach.gui.data.backups_page import BackupsPage, CopyRow, CopyState
from backcoach.gui.data.forgetting_work import before_forgetting
from backcoach.gui.data.restore_page import RestorePage
from backcoach.gui.widgets.fact_rows import FactRows
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.forgetting_copies import Remnants
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.files import private_file
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.forgetting import forget_overdue
from tests.clicking import part, said
from tests.gui.choosing_files import answer, choose_path, open_dialog
from tests.gui.real_services import Here, in_window
from tests.storage.records import NOW, a_session
from walkthrough.driver import let_live

EARLIER = NOW - timedelta(days=8)


@pytest.fixture
def here(here):
    """Three sessions and a client in a copy of eight days ago, and one session more by now."""
    here.fill()
    here.copy = make_copy(here)
    here.before = here.records
    here.ask(lambda history: history.sessions.finish(a_session(history.people.me(NOW).id)))
    here.flow = BackupsFlow(here.services)
    here.services.preferences.change(told_of_leaving=True)
    return here


def make_copy(here, at=EARLIER, occasion=Occasion.DAILY):
    made = []
    here.services.history.run(
        lambda history: Backups(here.folder / BACKUPS).make(history.opening.database, at, occasion),
        made.append,
    )
    return made[0]


def rows(here):
    let_live()
    return here.page.findChildren(CopyRow)


def hint(row):
    return row.findChild(QLabel).text()


def choose(here, qtbot, number=0):
    radio = rows(here)[number].findChild(QRadioButton)
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)


def look_at_copy(here, qtbot):
    here.flow.start()
    choose(here, qtbot)
    here.press("lookButton")
    assert isinstance(here.page, RestorePage)


def all_copies(here):
    return Backups(here.folder / BACKUPS).all()


def test_each_copy_says_when_and_why_it_was_made_and_what_it_holds(here):
    here.flow.start()

    (row,) = rows(here)
    assert row.findChild(QRadioButton).text() == "Thursday, 12 November 2026, 09:12"
    size = here.copy.path.stat().st_size / 1000
    assert hint(row) == (
        f"Made for the day · {size:.1f} kB · 3 sessions of 2 people, 11 Oct 2026 to 19 Nov 2026"
    )
    assert not part(here.page, "lookButton").isEnabled()


def test_without_a_copy_it_is_said_when_there_will_be_one(qtbot, tmp_path):
    here = in_window(qtbot, Here(tmp_path))
    flow = BackupsFlow(here.services)
    flow.start()

    none = part(here.page, "noneLabel")
    assert none.isVisible()
    assert none.text() == "There is no copy yet. One is made on each day that you use BackCoach."


def test_what_going_back_would_change_is_told_before(here, qtbot):
    look_at_copy(here, qtbot)

    difference = part(here.page, "differenceLabel").text()
    assert difference == "You would go back to Thursday, 12 November 2026, with 1 session fewer."
    facts = [each.text() for each in here.page.findChild(FactRows).findChildren(QLabel)]
    assert facts[1].startswith("4 sessions of 2 people")
    assert facts[3].startswith("3 sessions of 2 people")


@pytest.mark.parametrize(("more", "words"), [(0, "with as many sessions."), (1, "1 session more.")])
def test_a_copy_with_as_many_or_more_is_told_as_such(here, qtbot, more, words):
    with_sessions = 4 - more
    here.services.history.run(lambda history: keep_only(history, with_sessions))
    make_copy(here, NOW)
    here.services.history.run(lambda history: keep_only(history, with_sessions - more))
    look_at_copy(here, qtbot)

    assert part(here.page, "differenceLabel").text().endswith(words)


def keep_only(history, number):
    with history.opening.database.transaction() as connection:
        connection.execute(
            "DELETE FROM session WHERE id NOT IN (SELECT id FROM session LIMIT ?)", (number,)
        )


def test_a_copy_comes_back_and_what_was_here_is_kept_by_name(here, qtbot):
    now = here.records
    look_at_copy(here, qtbot)
    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Return)

    assert here.records == here.before
    kept = next(copy for copy in all_copies(here) if copy.occasion is Occasion.RESTORE)
    assert here.said == (
        "Your data is as it was on Thursday, 12 November 2026, 09:12. "
        f"What was here is kept as {kept.path.name}."
    )

    back = BackupsFlow(here.services)
    back.start()
    choose(here, qtbot, [copy.path for copy in all_copies(here)].index(kept.path))
    here.press("lookButton")
    here.press("restoreButton")
    assert here.records == now


def test_what_was_deleted_since_the_start_comes_back_too_and_stays(here, qtbot):
    gone = here.before.sessions[0]
    here.keep(lambda history: history.corrections.delete(gone.id, NOW))
    look_at_copy(here, qtbot)
    here.press("restoreButton")
    assert here.records == here.before

    here.keep(lambda history: history.corrections.correct(gone.id, noted(gone), NOW))
    assert gone.id in {session.id for session in here.records.sessions}


def test_a_copy_that_cannot_be_read_is_shown_as_such_and_not_offered(here):
    bad = make_copy(here, NOW)
    bad.path.write_bytes(b"no history" * 400)
    here.flow.start()

    first, second = rows(here)
    assert hint(first).endswith("It cannot be read, so it cannot be brought back.")
    assert not first.findChild(QRadioButton).isEnabled()
    assert second.findChild(QRadioButton).isEnabled()


def test_each_copy_is_read_in_its_turn_and_none_once_the_page_was_left(here):
    make_copy(here, NOW)
    here.flow.start()
    here.executor.held = []
    here.flow.start()
    here.executor.let_go()
    assert [hint(row).split(" · ")[2][:3] for row in rows(here)[:1]] == ["4 s"]

    here.executor.held = []
    here.flow.start()
    here.flow.end()
    here.executor.let_go()
    assert isinstance(here.page, BackupsPage)


def test_until_it_was_read_a_copy_cannot_be_chosen(qtbot):
    page = BackupsPage()
    qtbot.addWidget(page)
    page.show_copies((CopyState(PurePath("copy.sqlite"), NOW, "Made for the day", 1000),))

    (row,) = page.findChildren(CopyRow)
    assert hint(row).endswith("One moment: it is being read.")
    assert not row.radio.isEnabled()


def test_a_copy_can_be_made_now_and_is_never_thinned_out(here):
    here.flow.start()
    here.press("makeButton")

    assert here.said == "A copy is made."
    made = all_copies(here)[0]
    assert made.occasion is Occasion.ASKED
    assert hint(rows(here)[0]).startswith("Made when you asked for it")


@pytest.mark.parametrize("name", ["makeButton", "restoreButton"])
def test_what_is_under_way_is_not_begun_twice(here, qtbot, name):
    here.flow.start()
    if name == "restoreButton":
        choose(here, qtbot)
        here.press("lookButton")
    here.executor.held = []
    here.press(name)
    here.press(name)
    here.executor.let_go()

    assert len(all_copies(here)) == 2


def test_a_copy_made_after_the_page_was_left_is_still_told(here):
    here.flow.start()
    here.executor.held = []
    here.press("makeButton")
    here.flow.end()
    here.executor.let_go()

    assert here.said == "A copy is made."


def test_a_full_disk_makes_no_copy_and_loses_nothing(here, monkeypatch):
    troubles = []
    here.services.history.troubled.connect(troubles.append)
    here.flow.start()

    def full(*_given):
        raise StorageError(Trouble.DISK_FULL, here.folder / HISTORY)

    monkeypatch.setattr("backcoach.storage.backups.backup.make_private_file", full)
    now = here.records
    here.press("makeButton")

    assert [each.error.trouble for each in troubles] == [Trouble.DISK_FULL]
    assert len(all_copies(here)) == 1
    assert here.records == now


def test_a_copy_can_be_saved_elsewhere_for_my_eyes_only(here, qtbot, tmp_path):
    look_at_copy(here, qtbot)
    here.press("elsewhereButton")
    choose_path(qtbot, here.window, tmp_path / "safe.sqlite")

    assert (tmp_path / "safe.sqlite").read_bytes() == here.copy.path.read_bytes()
    told = f"Saved as {tmp_path / 'safe.sqlite'}. Keep it where only you can read it."
    assert here.said == told
    assert here.notices[-1].action == "Open the folder"


def test_before_a_copy_leaves_it_is_said_that_nothing_protects_it(here, qtbot):
    here.services.preferences.change(told_of_leaving=False)
    look_at_copy(here, qtbot)
    here.press("elsewhereButton")

    assert open_dialog(here.window, QMessageBox).text() == "This file will not be protected."
    answer(qtbot, here.window, "Cancel")
    assert open_dialog(here.window) is None


def test_a_copy_is_not_saved_among_the_programs_own_files(here, qtbot):
    look_at_copy(here, qtbot)
    here.press("elsewhereButton")
    choose_path(qtbot, here.window, here.folder / "mine.sqlite")

    assert here.said == "BackCoach keeps its own files there. Choose elsewhere."
    assert not (here.folder / "mine.sqlite").exists()


def test_a_full_disk_elsewhere_leaves_what_was_there(here, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "safe.sqlite"
    path.write_text("mine", encoding="utf-8")

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    look_at_copy(here, qtbot)
    here.press("elsewhereButton")
    choose_path(qtbot, here.window, path)
    monkeypatch.setattr(private_file.os, "fsync", full)
    answer(qtbot, here.window, "Write over it")

    assert here.said == "The disk is full. Make some room, then try again. Nothing old is lost."
    assert path.read_text(encoding="utf-8") == "mine"


def test_escape_leads_back_to_the_list_and_then_to_the_doors(here, qtbot):
    look_at_copy(here, qtbot)
    qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    assert isinstance(here.page, BackupsPage)
    assert here.page in here.flow.pages

    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Escape)


def test_the_tab_key_goes_from_making_to_the_copies_to_the_footer(here, qtbot):
    here.flow.start()
    here.press("titleLabel")
    part(here.page, "makeButton").setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(here.page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(here.page.focusWidget())

    buttons = [part(here.page, name) for name in ("forgetButton", "backButton")]
    assert seen == [rows(here)[0].radio, *buttons]


def forget_a_session(here):
    """One session is deleted for good; the copies that there are still hold it."""

    def forget(history):
        rows = history.opening.database.rows("SELECT id FROM session ORDER BY started_at LIMIT 1")
        history.corrections.delete(UUID(rows[0][0]), NOW - timedelta(days=40))
        forget_overdue(history.opening.database, NOW)

    here.ask(forget)


def test_what_is_gone_can_be_taken_out_of_the_copies(here, qtbot):
    forget_a_session(here)
    here.flow.start()
    here.press("forgetButton")
    asked = open_dialog(here.window, QMessageBox)
    assert asked.text() == "Your copies hold what is no longer here: 1 session."
    assert asked.informativeText() == "After that, nothing can bring it back."

    answer(qtbot, here.window, "Take it out")

    assert here.said == "It is gone from the copies too."
    here.press("forgetButton")
    assert here.said == "The copies hold nothing that is deleted for good."


def test_the_copies_stay_as_they_are_where_that_is_wanted(here, qtbot):
    forget_a_session(here)
    here.flow.start()
    before = {path: path.read_bytes() for path in (here.folder / BACKUPS).iterdir()}
    here.press("forgetButton")

    answer(qtbot, here.window, "Keep the copies as they are")

    assert {path: path.read_bytes() for path in (here.folder / BACKUPS).iterdir()} == before
    assert part(here.page, "forgetButton").isEnabled()


def test_the_question_names_all_that_goes():
    asked = before_forgetting(Remnants(people=2, sessions=3, routines=1, copies=4, unreadable=2))

    assert asked.text == (
        "Your copies hold what is no longer here: 2 people, 3 sessions, 1 routine.\n"
        "2 files cannot be read, so they are deleted as a whole."
    )
    assert before_forgetting(Remnants(unreadable=1)).text == (
        "1 file cannot be read, so it is deleted as a whole."
    )


def test_back_from_a_history_that_cannot_be_opened(here, qtbot):
    here.services.history.close()
    with Database(here.folder / HISTORY) as database:
        database.rows("DROP TABLE session")
    broken = (here.folder / HISTORY).read_bytes()

    look_at_copy(here, qtbot)
    assert "You would go back to Thursday, 12 November 2026, with 3 sessions." in said(here.page)
    here.press("restoreButton")

    (aside,) = here.folder.glob("history-damaged-*.sqlite")
    assert aside.read_bytes() == broken
    assert here.said.endswith(f"What was here is kept as {aside.name}.")
    assert here.records == here.before
