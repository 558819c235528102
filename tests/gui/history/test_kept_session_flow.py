"""A session put right, deleted and brought back, with real storage and real clicks."""

from dataclasses import replace
from datetime import time, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QApplication, QSpinBox

from backcoach.domain.history.correction import held_of, noted
from backcoach.domain.limits import LONGEST_NOTE
from backcoach.domain.person import Person
from backcoach.domain.session import Scores, SessionEnd
from backcoach.gui.history.correct_page import CorrectPage
from backcoach.gui.history.deleted_page import DeletedPage
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.history.session_page import SessionPage
from tests.clicking import click, part, press
from tests.profiles import ALL
from tests.storage.records import NOW, a_part, a_session


@pytest.fixture
def sessions(here):
    """Two sessions of yesterday and the day before; the newest is the first."""
    kept = []

    def keep(history):
        me = history.people.me(NOW).id
        for days in (1, 2):
            session = replace(
                a_session(me, at=NOW - timedelta(days=days)),
                parts=(a_part(),),
                ended=SessionEnd.FINISHED,
                after=Scores(3, 1),
                note="Stiff",
            )
            history.sessions.finish(session)
            kept.append(session)

    here.keep(keep)
    return kept


@pytest.fixture
def flow(here, sessions):  # noqa: ARG001 - they are kept
    flow = HistoryFlow(here.services)
    flow.start()
    QApplication.processEvents()
    return flow


@pytest.fixture
def opened(here, flow):  # noqa: ARG001 - it is shown
    here.press("openButton")
    assert isinstance(here.page, SessionPage)
    return here.page


def rows(here):
    return part(here.page, "sessionList").model().rowCount()


def kept(here, session):
    found = []
    here.services.history.run(lambda history: history.sessions.get(session.id), found.append)
    QApplication.processEvents()
    return found[0]


@pytest.mark.usefixtures("opened")
def test_everything_stands_filled_in_as_it_is(here):
    here.press("correctButton")

    assert isinstance(here.page, CorrectPage)
    assert part(here.page, "dayField").text() == "19 Nov 2026"
    scales = [part(here.page, f"{name}Scale").score for name in SCALES]
    assert scales == [4, 1, 3, 1]
    assert part(here.page, "noteField").toPlainText() == "Stiff"


def test_what_goes_along_is_said_once_it_is_someone_elses_session(here, qtbot, flow):
    here.keep(lambda history: history.people.add(Person(UUID(int=7), "Ben"), NOW))
    flow.start()
    QApplication.processEvents()
    here.press("openButton")
    here.press("correctButton")
    picker, said = part(here.page, "personPicker"), part(here.page, "movedLabel")
    assert picker.isVisible()
    assert not said.isVisible()

    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert said.isVisible()
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert not said.isVisible()


SCALES = ("stiffnessBefore", "painBefore", "stiffnessAfter", "painAfter")


def test_a_correction_is_kept_and_what_was_said_before_is_shown(here, opened, qtbot, sessions):
    here.press("correctButton")
    part(here.page, "dayField").setDate(QDate(2026, 11, 10))
    qtbot.keyClick(part(here.page, "painAfterScale").findChild(QAbstractButton), Qt.Key.Key_7)
    (yes,) = [each for each in here.page.findChildren(QAbstractButton) if each.text() == "Yes"]
    click(yes)
    part(here.page, "noteField").setPlainText(" Softer bed ")
    here.press("saveButton")

    assert here.page is opened
    assert part(here.page, "titleLabel").text() == "Tuesday, 10 November 2026"
    assert part(here.page, "changedLabel").text() == (
        "Until 20 Nov 2026 it said: 19 Nov 2026; stiffness 4 before, 3 after; "
        "pain 1 before, 1 after; finished; held 20 s in all; note “Stiff”."
    )
    now = noted(kept(here, sessions[0]))
    assert (now.after, now.anything_new, now.note) == (Scores(3, 7), True, "Softer bed")

    here.press("backButton")
    model = part(here.page, "sessionList").model()
    model.index(1, 0).data()
    QApplication.processEvents()
    assert model.index(1, 0).data() == "10 Nov 2026, 09:12"


@pytest.mark.usefixtures("opened")
def test_the_time_the_seconds_and_the_ending_are_put_right(here, sessions):
    here.press("correctButton")
    part(here.page, "timeField").setTime(QTime(7, 5))
    (held,) = part(here.page, "heldRows").findChildren(QSpinBox)
    assert held.accessibleName() == "Seconds held: Lying twist, knees to the right"
    held.setValue(12)
    press(part(here.page, "endChoice"), "Not finished")
    here.press("saveButton")

    now, before = kept(here, sessions[0]), sessions[0]
    assert now.started_at.time() == time(7, 5)
    assert (held_of(now), now.ended) == ((12.0,), SessionEnd.UNFINISHED)
    assert held_of(before) == (20.0,)


@pytest.mark.usefixtures("opened")
def test_what_is_left_as_it_is_keeps_its_seconds(here, sessions):
    exact = replace(sessions[0], parts=(a_part(held=11.5),))
    here.keep(lambda history: history.sessions.finish(exact))
    here.press("backButton")
    here.press("openButton")
    here.press("correctButton")
    part(here.page, "noteField").setPlainText("Softer bed")
    here.press("saveButton")

    assert kept(here, exact) == replace(exact, note="Softer bed")


@pytest.mark.usefixtures("opened")
def test_a_time_to_come_is_refused_in_words(here, sessions):
    here.press("correctButton")
    part(here.page, "dayField").setDate(QDate(2026, 11, 20))
    part(here.page, "timeField").setTime(QTime(23, 0))
    here.press("saveButton")

    assert part(here.page, "troubleLabel").isVisible()
    assert kept(here, sessions[0]) == sessions[0]


@pytest.mark.usefixtures("flow")
def test_a_stop_is_not_put_otherwise(here, sessions):
    stopped = replace(sessions[0], ended=SessionEnd.STOPPED)
    here.keep(lambda history: history.sessions.finish(stopped))
    here.press("openButton")
    here.press("correctButton")

    assert not part(here.page, "endFrame").isVisible()


@pytest.mark.usefixtures("flow")
def test_a_note_of_earlier_days_that_is_far_too_long_is_shown_in_part_and_kept_whole(
    here, sessions, qtbot
):
    huge = "word " * (12_000_000 if ALL else 200_000)
    here.keep(lambda history: history.sessions.finish(replace(sessions[0], note=huge)))
    here.press("openButton")
    assert len(part(here.page, "noteLabel").text()) < LONGEST_NOTE + 5

    here.press("correctButton")
    assert len(part(here.page, "noteField").toPlainText()) == LONGEST_NOTE
    qtbot.keyClick(part(here.page, "painAfterScale").findChild(QAbstractButton), Qt.Key.Key_7)
    here.press("saveButton")

    assert kept(here, sessions[0]).after.pain == 7
    assert kept(here, sessions[0]).note.strip() == huge.strip()
    assert len(part(here.page, "changedLabel").text()) < 2 * LONGEST_NOTE


@pytest.mark.parametrize("way", ["backButton", "saveButton"])
def test_what_is_not_changed_leaves_no_trace(here, opened, sessions, way):
    here.press("correctButton")
    here.press(way)

    assert here.page is opened
    assert not part(here.page, "changedLabel").isVisible()
    assert kept(here, sessions[0]) == sessions[0]


@pytest.mark.usefixtures("opened")
def test_a_day_to_come_cannot_be_noted(here):
    here.press("correctButton")
    day = part(here.page, "dayField")

    day.setDate(QDate(2027, 1, 1))

    assert day.text() == "20 Nov 2026"


@pytest.mark.usefixtures("opened")
def test_a_deleted_session_comes_back_by_undo(here, notices, sessions):
    here.press("deleteButton")

    assert isinstance(here.page, HistoryPage)
    assert rows(here) == 1
    assert kept(here, sessions[0]) is None
    assert notices[-1].text == "The session of 19 Nov 2026 is deleted."
    assert notices[-1].action == "Undo"

    notices[-1].act()
    QApplication.processEvents()

    assert rows(here) == 2
    assert kept(here, sessions[0]) == sessions[0]


def test_deleted_sessions_are_listed_and_brought_back_one_by_one(here, flow, qtbot):
    assert not part(here.page, "deletedButton").isVisible()
    for _ in range(2):
        here.press("openButton")
        here.press("deleteButton")
    assert part(here.page, "emptyHeading").isVisible()

    here.press("deletedButton")
    assert isinstance(here.page, DeletedPage)
    assert here.page in flow.pages
    assert rows(here) == 2
    here.press("restoreButton")
    assert rows(here) == 1

    qtbot.keyClick(part(here.page, "sessionList"), Qt.Key.Key_Return)
    assert isinstance(here.page, HistoryPage)
    assert rows(here) == 2
    assert not part(here.page, "deletedButton").isVisible()


@pytest.mark.usefixtures("flow")
def test_escape_leaves_the_deleted_sessions_as_they_are(here, qtbot):
    here.press("openButton")
    here.press("deleteButton")
    here.press("deletedButton")

    qtbot.keyClick(part(here.page, "sessionList"), Qt.Key.Key_Escape)

    assert isinstance(here.page, HistoryPage)
    assert rows(here) == 1


@pytest.mark.usefixtures("opened")
def test_what_is_answered_after_leaving_is_let_go(here, flow, sessions):
    here.press("correctButton")
    part(here.page, "noteField").setPlainText("Late")
    here.executor.held = []
    here.press("saveButton")
    flow._session.end()
    flow._session.show_deleted()
    here.executor.let_go()
    QApplication.processEvents()

    assert isinstance(here.page, CorrectPage)
    assert kept(here, sessions[0]).note == "Late"
