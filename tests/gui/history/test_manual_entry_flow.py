"""A session added from memory, with real storage and real clicks."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTimeEdit,
)

from backcoach.domain.session import Scores
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.history.manual_entry_page import ManualEntryPage
from backcoach.gui.widgets.score_scale import ScoreScale
from backcoach.gui.widgets.stepper import Stepper
from tests.clicking import click
from tests.gui.real_services import LIBRARY, services_in
from tests.storage.records import NOW, a_session
from walkthrough.manual_clock import ManualClock


@pytest.fixture
def here(qtbot, tmp_path):
    here = services_in(tmp_path, NOW)
    qtbot.addWidget(here.window)
    here.window.resize(1280, 800)
    here.window.show()
    here.keep(
        lambda history: history.sessions.begin(
            a_session(history.people.me(NOW).id, at=NOW - timedelta(days=9))
        )
    )
    return here


@pytest.fixture
def page(here, qtbot):
    here.flow = HistoryFlow(here.services)
    here.flow.start()
    QApplication.processEvents()
    press(here, qtbot, "addButton")
    page = here.window.currentWidget()
    assert isinstance(page, ManualEntryPage)
    assert page in here.flow.pages
    page.findChild(QTimeEdit, "timeField").setTime(QTime(7, 30))
    page.findChild(QDateEdit, "dayField").setDate(QDate(2026, 11, 19))
    return page


def press(here, qtbot, name):
    click(qtbot, here.window.currentWidget().findChild(QPushButton, name))
    QApplication.processEvents()


def choose(qtbot, page, text):
    (chip,) = [each for each in page.findChildren(QPushButton) if each.text() == text]
    click(qtbot, chip)


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
    return page.findChild(QLabel, "troubleLabel").text()


def test_what_is_remembered_is_kept_and_listed(here, page, qtbot):
    choose(qtbot, page, LIBRARY.content.techniques["T06"].name)
    choose(qtbot, page, "Yes")
    qtbot.keyClick(page.findChild(Stepper, "heldStepper").focusProxy(), Qt.Key.Key_Right)
    scale = page.findChild(ScoreScale, "stiffnessBeforeScale")
    qtbot.keyClick(scale.findChild(QPushButton), Qt.Key.Key_6)
    page.findChild(QPlainTextEdit, "noteField").setPlainText("In bed ")
    assert page.findChild(QLabel, "heldLabel").text() == ("Held for about 25 seconds on each side.")
    press(here, qtbot, "saveButton")

    assert isinstance(here.window.currentWidget(), HistoryPage)
    kept = newest(here)
    assert kept.started_at.replace(tzinfo=None).isoformat() == "2026-11-19T07:30:00"
    assert [part.held_seconds for part in kept.parts] == [25.0, 25.0]
    assert (kept.before, kept.note, kept.with_helper) == (Scores(6, None), "In bed", True)
    assert kept.screening_id is None


def test_without_a_stretch_nothing_is_kept_and_a_word_says_so(here, page, qtbot):
    press(here, qtbot, "saveButton")

    assert trouble(page) == "Choose at least one stretch."
    assert here.window.currentWidget() is page


def test_a_time_to_come_is_not_taken(here, page, qtbot):
    choose(qtbot, page, LIBRARY.content.techniques["T06"].name)
    page.findChild(QDateEdit, "dayField").setDate(QDate(2026, 11, 20))
    page.findChild(QTimeEdit, "timeField").setTime(QTime(23, 59))
    press(here, qtbot, "saveButton")

    assert trouble(page) == "That time is still to come. Choose another."
    assert here.window.currentWidget() is page


def test_a_time_that_has_come_since_it_was_asked_for_is_taken(qtbot):
    clock = ManualClock(NOW.astimezone())
    page = ManualEntryPage(LIBRARY.content.techniques, clock.now)
    qtbot.addWidget(page)
    page.ask()
    choose(qtbot, page, LIBRARY.content.techniques["T06"].name)
    later = clock.now() + timedelta(minutes=10)
    page.findChild(QTimeEdit, "timeField").setTime(QTime(later.hour, later.minute))
    clock.advance(11 * 60)

    with qtbot.waitSignal(page.remembered):
        page.findChild(QPushButton, "saveButton").click()


def test_escape_adds_nothing(here, page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert isinstance(here.window.currentWidget(), HistoryPage)
    assert newest(here).started_at == NOW - timedelta(days=9)


def test_the_next_time_nothing_is_filled_in(here, page, qtbot):
    choose(qtbot, page, LIBRARY.content.techniques["T06"].name)
    page.findChild(QPlainTextEdit, "noteField").setPlainText("In bed")
    press(here, qtbot, "saveButton")
    press(here, qtbot, "addButton")

    assert page.findChild(QPlainTextEdit, "noteField").toPlainText() == ""
    press(here, qtbot, "saveButton")
    assert trouble(page) == "Choose at least one stretch."


def test_what_is_kept_after_leaving_is_not_shown(here, page, qtbot):
    choose(qtbot, page, LIBRARY.content.techniques["T06"].name)
    here.executor.held = []
    press(here, qtbot, "saveButton")
    here.flow._memory.end()
    here.executor.let_go()
    QApplication.processEvents()

    assert here.window.currentWidget() is page
    assert newest(here).parts
