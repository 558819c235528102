"""A session added from memory, with real storage and real clicks."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
)

from backcoach.domain.session import Scores
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.history.manual_entry_page import ManualEntryPage
from tests.clicking import click, part
from tests.gui.real_services import LIBRARY
from tests.gui.routines.test_routines_flow import answer
from tests.storage.records import NOW, a_session
from walkthrough.manual_clock import ManualClock


@pytest.fixture
def here(here):
    here.keep(
        lambda history: history.sessions.begin(
            a_session(history.people.me(NOW).id, at=NOW - timedelta(days=9))
        )
    )
    return here


@pytest.fixture
def page(here):
    here.flow = HistoryFlow(here.services)
    here.flow.start()
    QApplication.processEvents()
    here.press("addButton")
    page = here.page
    assert isinstance(page, ManualEntryPage)
    assert page in here.flow.pages
    part(page, "timeField").setTime(QTime(7, 30))
    part(page, "dayField").setDate(QDate(2026, 11, 19))
    return page


def choose(page, text):
    (chip,) = [each for each in page.findChildren(QAbstractButton) if each.text() == text]
    click(chip)


def newest(here):
    found = []
    here.services.history.run(
        lambda history: history.sessions.get(
            history.sessions.page(history.people.me(NOW).id, 1)[0].id
        ),
        found.append,
    )
    QApplication.processEvents()
    return found[0]


def trouble(page):
    return part(page, "troubleLabel").text()


def test_what_is_remembered_is_kept_and_listed(here, page, qtbot):
    choose(page, LIBRARY.content.techniques["T06"].name)
    choose(page, "Yes")
    qtbot.keyClick(part(page, "heldStepper").focusProxy(), Qt.Key.Key_Right)
    scale = part(page, "stiffnessBeforeScale")
    qtbot.keyClick(scale.findChild(QAbstractButton), Qt.Key.Key_6)
    part(page, "noteField").setPlainText("In bed ")
    assert part(page, "heldLabel").text() == ("Held for about 25 seconds on each side.")
    here.press("saveButton")

    assert isinstance(here.page, HistoryPage)
    kept = newest(here)
    assert kept.started_at.replace(tzinfo=None).isoformat() == "2026-11-19T07:30:00"
    assert [part.held_seconds for part in kept.parts] == [25.0, 25.0]
    assert (kept.before, kept.note, kept.with_helper) == (Scores(6, None), "In bed", True)
    assert kept.screening_id is None


def test_without_a_stretch_nothing_is_kept_and_a_word_says_so(here, page):
    here.press("saveButton")

    assert trouble(page) == "Choose at least one stretch."
    assert here.page is page


def test_a_time_to_come_is_not_taken(here, page):
    choose(page, LIBRARY.content.techniques["T06"].name)
    part(page, "dayField").setDate(QDate(2026, 11, 20))
    part(page, "timeField").setTime(QTime(23, 59))
    here.press("saveButton")

    assert trouble(page) == "That time is still to come. Choose another."
    assert here.page is page


def test_a_time_that_has_come_since_it_was_asked_for_is_taken(qtbot):
    clock = ManualClock(NOW.astimezone())
    page = ManualEntryPage(LIBRARY.content.techniques, clock.now)
    qtbot.addWidget(page)
    page.ask()
    choose(page, LIBRARY.content.techniques["T06"].name)
    later = clock.now() + timedelta(minutes=10)
    part(page, "timeField").setTime(QTime(later.hour, later.minute))
    clock.advance(11 * 60)

    with qtbot.waitSignal(page.remembered):
        part(page, "saveButton").click()


def test_escape_adds_nothing(here, page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    answer("Leave without saving")

    assert isinstance(here.page, HistoryPage)
    assert newest(here).started_at == NOW - timedelta(days=9)


def test_the_next_time_nothing_is_filled_in(here, page):
    choose(page, LIBRARY.content.techniques["T06"].name)
    part(page, "noteField").setPlainText("In bed")
    here.press("saveButton")
    here.press("addButton")

    assert part(page, "noteField").toPlainText() == ""
    here.press("saveButton")
    assert trouble(page) == "Choose at least one stretch."


def test_what_is_kept_after_leaving_is_not_shown(here, page):
    choose(page, LIBRARY.content.techniques["T06"].name)
    here.executor.held = []
    here.press("saveButton")
    here.flow._memory.end()
    here.executor.let_go()
    QApplication.processEvents()

    assert here.page is page
    assert newest(here).parts
