"""Looking back on several people: each by themselves, and a session given to the right one."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)

from backcoach.domain.person import Person
from backcoach.domain.session import Scores, SessionEnd
from backcoach.gui.history.deleted_page import DeletedPage
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.history.session_page import SessionPage
from backcoach.gui.paper.report_page import ReportPage
from backcoach.gui.widgets.flow_layout import FlowLayout
from tests.clicking import click, part
from tests.gui.real_services import Here, in_window
from tests.storage.records import NOW, a_part, a_session

BEN = Person(UUID(int=17), "Ben")


@pytest.fixture
def here(qtbot, tmp_path):
    here = in_window(qtbot, Here(tmp_path))
    here.window.activateWindow()
    return here


@pytest.fixture
def two(here):
    """Two sessions of the owner, and one of Ben's."""

    def keep(history):
        me = history.people.me(NOW).id
        history.people.add(BEN, NOW)
        for who, days in ((me, 1), (me, 2), (BEN.id, 3)):
            history.sessions.finish(
                replace(
                    a_session(who, at=NOW - timedelta(days=days)),
                    parts=(a_part(),),
                    ended=SessionEnd.FINISHED,
                    after=Scores(3, 1),
                )
            )

    here.keep(keep)


def open_history(here):
    flow = HistoryFlow(here.services)
    flow.start()
    QApplication.processEvents()
    return flow


@pytest.fixture
def flow(here, two):  # noqa: ARG001 - they are kept
    return open_history(here)


def rows(here):
    return part(here.page, "sessionList").model().rowCount()


def look_at_the_next(here, qtbot):
    picker = part(here.page, "personPicker")
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    QApplication.processEvents()


def test_one_person_alone_is_not_asked_whose(here):
    here.keep(lambda history: history.sessions.finish(a_session(history.people.me(NOW).id)))
    open_history(here)

    assert not part(here.page, "personBox").isVisible()


@pytest.mark.usefixtures("flow")
def test_another_persons_history_is_one_step_away(here, qtbot):
    picker = part(here.page, "personPicker")
    assert [picker.itemText(each) for each in range(picker.count())] == ["Me", "Ben"]
    assert (picker.currentText(), rows(here)) == ("Me", 2)
    assert picker.accessibleName() == "Whose history"

    look_at_the_next(here, qtbot)

    assert (picker.currentText(), rows(here)) == ("Ben", 1)
    assert picker.hasFocus()
    assert here.services.current.person is None


def test_it_begins_with_whoever_is_current(here, two):  # noqa: ARG001 - they are kept
    here.services.current.choose(BEN)
    open_history(here)

    assert part(here.page, "personPicker").currentText() == "Ben"
    assert rows(here) == 1


def go_through(here, qtbot, door):
    here.press(door)
    qtbot.waitUntil(lambda: not isinstance(here.page, HistoryPage))


@pytest.mark.usefixtures("flow")
@pytest.mark.parametrize(
    ("door", "title", "said"),
    [("calendarButton", "Calendar: Ben", "1 session on"), ("chartsButton", "Charts: Ben", "1 s")],
)
def test_charts_and_calendar_are_of_the_same_person(here, qtbot, door, title, said):
    go_through(here, qtbot, door)
    here.press("backButton")
    look_at_the_next(here, qtbot)

    go_through(here, qtbot, door)

    assert part(here.page, "titleLabel").text() == title
    assert said in part(here.page, "sentenceLabel").text()


def test_the_report_is_about_the_person_who_is_looked_at(here, flow, qtbot):
    look_at_the_next(here, qtbot)
    for _ in range(2):
        here.press("reportButton")
        assert isinstance(here.page, ReportPage)
        assert here.page in flow.pages
        assert flow._report._records.label == "Ben"

        here.press("backButton")
        assert isinstance(here.page, HistoryPage)


@pytest.mark.usefixtures("flow")
def test_a_session_from_memory_is_kept_for_the_person_who_is_looked_at(here, qtbot):
    look_at_the_next(here, qtbot)
    here.press("addButton")
    assert part(here.page, "titleLabel").text() == "Add a session from memory: Ben"
    click(part(here.page, "stretchChips").findChildren(QPushButton)[0])
    time = part(here.page, "timeField")
    qtbot.keyClick(time, Qt.Key.Key_Down)
    here.press("saveButton")

    assert isinstance(here.page, HistoryPage)
    assert part(here.page, "personPicker").currentText() == "Ben"
    assert rows(here) == 2


@pytest.mark.usefixtures("flow")
def test_each_person_has_their_own_deleted_sessions(here, qtbot):
    here.press("openButton")
    here.press("deleteButton")
    assert rows(here) == 1
    look_at_the_next(here, qtbot)
    assert not part(here.page, "deletedButton").isVisible()

    here.press("openButton")
    here.press("deleteButton")
    assert part(here.page, "emptyHeading").isVisible()
    here.press("deletedButton")
    assert isinstance(here.page, DeletedPage)
    assert part(here.page, "titleLabel").text() == "Deleted sessions: Ben"
    assert rows(here) == 1
    here.notices[-1].act()
    QApplication.processEvents()

    assert isinstance(here.page, HistoryPage)
    assert (part(here.page, "personPicker").currentText(), rows(here)) == ("Ben", 1)


def test_an_answer_about_someone_else_is_let_go(here, flow):
    here.executor.held = []
    flow._look_at(BEN)
    held = here.executor.held
    here.executor.held = []
    flow._look_at(Person(uuid4(), "Me", is_me=True))
    here.executor.let_go()
    QApplication.processEvents()
    for work in held:
        work()
    QApplication.processEvents()

    assert part(here.page, "personPicker").currentText() == "Me"
    assert rows(here) == 2


@pytest.mark.usefixtures("flow")
def test_a_session_is_given_to_the_right_person_and_back(here, qtbot):
    here.press("openButton")
    assert part(here.page, "leadLabel").text() == "Me: Begun at 09:12. Alone."
    for whose, step in (("Ben", Qt.Key.Key_Down), ("Me", Qt.Key.Key_Up)):
        here.press("correctButton")
        picker = part(here.page, "personPicker")
        qtbot.keyClick(picker, step)
        assert picker.currentText() == whose
        here.press("saveButton")
        assert isinstance(here.page, SessionPage)
        assert part(here.page, "leadLabel").text().startswith(f"{whose}: ")
        if whose == "Ben":
            told = part(here.page, "changedLabel").text()
            assert told.startswith("Until 20 Nov 2026 it said: session of Me; 19 Nov 2026;")
            here.press("backButton")
            assert rows(here) == 1
            look_at_the_next(here, qtbot)
            assert rows(here) == 2
            here.press("openButton")


def test_where_there_is_one_person_nobody_is_asked_whose_session_it_was(here):
    here.keep(lambda history: history.sessions.finish(a_session(history.people.me(NOW).id)))
    flow = open_history(here)
    here.press("openButton")
    assert part(here.page, "leadLabel").text() == "Begun at 09:12. Alone."
    here.press("correctButton")

    assert here.page in flow.pages
    assert not part(here.page, "personFrame").isVisible()


@pytest.mark.usefixtures("flow")
def test_someone_who_is_gone_has_no_name_in_what_was_said_before(here, qtbot):
    here.press("openButton")
    here.press("correctButton")
    qtbot.keyClick(part(here.page, "personPicker"), Qt.Key.Key_Down)
    here.press("saveButton")

    def rename(history):
        with history.opening.database.transaction() as connection:
            connection.execute("UPDATE session_revision SET person_id = ?", (str(uuid4()),))

    here.keep(rename)
    here.press("backButton")
    look_at_the_next(here, qtbot)
    here.press("openButton")

    told = part(here.page, "changedLabel").text()
    assert "session of someone no longer here" in told


@pytest.mark.usefixtures("flow")
def test_the_tools_wrap_rather_than_widen_the_page(here):
    assert isinstance(part(here.page, "toolsBox").layout(), FlowLayout)
    here.window.resize(640, 640)
    QApplication.processEvents()
    tools = [
        button
        for button in part(here.page, "toolsBox").findChildren(QPushButton)
        if button.isVisible()
    ]

    assert all(button.geometry().right() < 640 for button in tools)
