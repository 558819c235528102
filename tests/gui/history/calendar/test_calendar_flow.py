"""The calendar with real storage: gone through by keys, told in words, and opened by the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableWidget

from backcoach.domain.session import SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.history.calendar.calendar_page import CalendarPage
from backcoach.gui.history.calendar.year_calendar import YearCalendar
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.history.session_filter_form import SessionFilterForm
from tests.clicking import click, part, text_of
from tests.storage.records import NOW, a_part, a_session


@pytest.fixture
def here(here):
    here.window.activateWindow()
    here.keep(keep_sessions)
    return here


def keep_sessions(history):
    """Two on the day before, of which one was stopped, and one in the year before."""
    me = history.people.me(NOW).id
    parts = (a_part(), a_part(Side.LEFT))
    for days, ended in (
        (1, SessionEnd.FINISHED),
        (1, SessionEnd.STOPPED),
        (360, SessionEnd.FINISHED),
    ):
        session = a_session(me, at=NOW - timedelta(days=days))
        history.sessions.finish(replace(session, parts=parts, ended=ended))


@pytest.fixture
def flow(here):
    flow = HistoryFlow(here.services)
    flow.start()
    QApplication.processEvents()
    return flow


@pytest.fixture
def page(here, flow):  # noqa: ARG001 - it is shown
    here.press("calendarButton")
    page = here.page
    assert isinstance(page, CalendarPage)
    QApplication.processEvents()
    return page


def calendar(page):
    return page.findChild(YearCalendar)


def test_it_begins_today_with_a_sentence_on_the_year(page, here):
    assert text_of(page, "titleLabel") == "Calendar"
    assert text_of(page, "yearLabel") == "2026"
    assert text_of(page, "readingLabel") == "20 Nov 2026: no session"
    assert not part(here.page, "openButton").isEnabled()
    said = "2026: 2 sessions on 1 day, held for 1 min 20 s in all. On 1 day a session was stopped."
    assert text_of(page, "sentenceLabel") == said
    assert calendar(page).accessibleName() == "Calendar of 2026"
    assert calendar(page).accessibleDescription() == said
    assert calendar(page).hasFocus()


def test_arrow_keys_read_a_day_and_enter_lists_its_sessions(page, here, qtbot):
    qtbot.keyClick(calendar(page), Qt.Key.Key_Left)
    assert text_of(page, "readingLabel") == "19 Nov 2026: 2 sessions, 1 min 20 s held, stopped once"

    qtbot.keyClick(calendar(page), Qt.Key.Key_Return)
    QApplication.processEvents()

    history = here.page
    assert isinstance(history, HistoryPage)
    assert history.wanted.first_day == history.wanted.last_day == date(2026, 11, 19)
    assert part(history, "sessionList").model().rowCount() == 2
    assert part(history, "sessionList").hasFocus()
    assert text_of(history, "countLabel") == "2 of 3 sessions"


@pytest.mark.parametrize(("height", "unfolded"), [(800, True), (330, False)])
def test_where_there_is_little_room_the_list_has_it(here, flow, qtbot, height, unfolded):
    here.window.resize(1280, height)
    QApplication.processEvents()
    here.press("calendarButton")
    page = here.page
    qtbot.keyClick(calendar(page), Qt.Key.Key_Left)
    qtbot.keyClick(calendar(page), Qt.Key.Key_Return)
    QApplication.processEvents()

    assert flow._page.findChild(SessionFilterForm).isVisible() == unfolded
    assert text_of(flow._page, "countLabel") == "2 of 3 sessions"
    assert part(here.page, "openButton").isEnabled()


def seen(page):
    here = calendar(page).visibleRegion()
    return here.contains(calendar(page).place.center())


def test_the_day_that_is_read_is_always_in_sight(here, flow, qtbot):  # noqa: ARG001 - it is shown
    here.window.resize(700, 360)
    QApplication.processEvents()
    here.press("calendarButton")
    page = here.page
    QApplication.processEvents()
    assert seen(page)

    for _ in range(12):
        qtbot.keyClick(calendar(page), Qt.Key.Key_PageUp)
        QApplication.processEvents()
        assert seen(page)
    assert text_of(page, "yearLabel") == "2025"


def test_the_list_of_a_day_forgets_what_was_looked_for_before(page, here, flow, qtbot):
    here.press("backButton")
    here.press("filterButton")
    qtbot.keyClicks(here.page.focusWidget(), "zebra")
    here.press("calendarButton")
    QApplication.processEvents()
    assert here.page is page

    calendar(page).go(date(2026, 11, 19))
    qtbot.mouseClick(calendar(page), Qt.MouseButton.LeftButton, pos=calendar(page).place.center())
    QApplication.processEvents()

    assert text_of(flow._page, "countLabel") == "2 of 3 sessions"


def test_years_are_turned_by_button_and_key(page, here, qtbot):
    earlier, later = part(here.page, "earlierButton"), part(here.page, "laterButton")
    assert (earlier.text(), earlier.accessibleName()) == ("2025", "The year before, 2025")
    assert not later.isEnabled()

    click(earlier)
    QApplication.processEvents()
    assert text_of(page, "readingLabel") == "20 Nov 2025: no session"
    assert text_of(page, "sentenceLabel") == "2025: 1 session on 1 day, held for 40 s in all."
    assert not earlier.isEnabled()

    qtbot.keyClick(calendar(page), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert text_of(page, "yearLabel") == "2026"


def test_the_shades_can_count_sessions(page):
    calendar(page).go(date(2026, 11, 19))
    before = calendar(page).grab().toImage()
    (chip,) = [each for each in page.findChildren(QAbstractButton) if each.text() == "Sessions"]
    click(chip)
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    assert "4 and more" in shown
    assert "stopped" in shown
    assert calendar(page).current == date(2026, 11, 19)
    assert calendar(page).grab().toImage() != before


def test_the_same_numbers_stand_in_a_table(page, here):
    table = page.findChild(QTableWidget)
    assert not table.isVisible()

    here.press("tableButton")

    assert not table.visibleRegion().isEmpty()
    row = [table.item(0, column).text() for column in range(table.columnCount())]
    assert row == ["19 Nov 2026", "2", "1 min 20 s", "1"]


def test_escape_goes_back_to_the_list(page, here, qtbot):
    qtbot.keyClick(calendar(page), Qt.Key.Key_Escape)

    assert isinstance(here.page, HistoryPage)


def test_a_year_without_a_session_says_so_and_has_no_table(here, flow):
    def forget(history):
        for row in history.sessions.page(history.people.me(NOW).id, 2):
            history.corrections.delete(row.id, NOW)

    here.keep(forget)
    here.press("calendarButton")
    QApplication.processEvents()

    page = here.page
    assert page in flow.pages
    assert text_of(page, "sentenceLabel") == "No session in 2026."
    assert not part(here.page, "tableButton").isVisible()


def test_a_year_that_is_no_longer_wanted_is_let_go(page, here, flow):
    here.executor.held = []
    calendar(page).go(date(2025, 11, 20))
    calendar(page).go(date(2025, 3, 1))
    here.executor.let_go()
    QApplication.processEvents()
    assert calendar(page).current == date(2025, 3, 1)

    here.executor.held = []
    calendar(page).go(date(2026, 1, 1))
    flow.end()
    here.executor.let_go()
    QApplication.processEvents()
    assert text_of(page, "yearLabel") == "2025"
