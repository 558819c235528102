"""A year is gone through by keys and mouse, and says what each day was like."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication

from backcoach.gui.history.calendar import year_calendar
from backcoach.gui.history.calendar.calendar_year import CalendarYear
from backcoach.gui.history.calendar.year_calendar import YearCalendar
from backcoach.words.locality import BRITAIN, adopt

KEY = Qt.Key
CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MAY = date(2026, 5, 20)


def a_year(year=2026):
    return CalendarYear(
        year,
        date(2024, 3, 9),
        date(2026, 11, 20),
        {MAY: 4, date(2026, 5, 21): 1},
        frozenset({MAY}),
        lambda day: f"{day}: fine",
    )


@pytest.fixture
def calendar(qtbot):
    calendar = YearCalendar()
    qtbot.addWidget(calendar)
    calendar.resize(1000, 10)
    calendar.show_year(a_year(), MAY)
    with qtbot.waitExposed(calendar):
        calendar.show()
    calendar.activateWindow()
    calendar.setFocus()
    return calendar


@pytest.mark.parametrize(
    ("key", "held", "there"),
    [
        (KEY.Key_Right, PLAIN, date(2026, 5, 21)),
        (KEY.Key_Left, PLAIN, date(2026, 5, 19)),
        (KEY.Key_Down, PLAIN, date(2026, 5, 27)),
        (KEY.Key_Up, PLAIN, date(2026, 5, 13)),
        (KEY.Key_Home, PLAIN, date(2026, 5, 1)),
        (KEY.Key_End, PLAIN, date(2026, 5, 31)),
        (KEY.Key_Home, CONTROL, date(2026, 1, 1)),
        (KEY.Key_End, CONTROL, date(2026, 11, 20)),
        (KEY.Key_PageUp, PLAIN, date(2026, 4, 20)),
        (KEY.Key_PageDown, PLAIN, date(2026, 6, 20)),
    ],
)
def test_keys_go_from_day_to_day_and_say_what_it_was_like(calendar, qtbot, key, held, there):
    with qtbot.waitSignal(calendar.read):
        qtbot.keyClick(calendar, key, held)

    assert calendar.current == there
    assert calendar.reading == f"{there}: fine"


@pytest.mark.parametrize(
    ("key", "there"), [(KEY.Key_Left, date(2026, 5, 21)), (KEY.Key_Up, date(2026, 5, 13))]
)
def test_where_one_writes_from_the_right_the_days_run_from_there(calendar, qtbot, key, there):
    calendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(calendar, key)

    assert calendar.current == there
    before = calendar.place
    qtbot.keyClick(calendar, KEY.Key_Left)
    assert calendar.place.left() < before.left()
    spot = calendar.place.center()
    qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=spot)
    assert calendar.place.contains(spot)


@pytest.mark.parametrize(
    ("key", "held", "there"),
    [
        (KEY.Key_PageUp, CONTROL, date(2025, 5, 20)),
        (KEY.Key_PageDown, CONTROL, None),
    ],
)
def test_another_year_is_asked_for_as_far_as_there_is_one(calendar, qtbot, key, held, there):
    asked = []
    calendar.year_left.connect(asked.append)

    qtbot.keyClick(calendar, key, held)

    assert asked == ([there] if there else [])
    assert calendar.current == (MAY if there else date(2026, 11, 20))


def test_nobody_goes_beyond_the_first_year_or_the_last_day(calendar, qtbot):
    calendar.show_year(a_year(2024), date(2024, 1, 1))
    qtbot.keyClick(calendar, KEY.Key_Left)
    assert calendar.current == date(2024, 1, 1)

    calendar.show_year(a_year(), date(2026, 11, 20))
    qtbot.keyClick(calendar, KEY.Key_Right)
    assert calendar.current == date(2026, 11, 20)


def place_of(calendar, day):
    current = calendar.current
    calendar.go(day)
    spot = calendar.place.center()
    calendar.go(current)
    return spot


def test_a_click_opens_a_day_with_a_session_and_only_reads_one_without(calendar, qtbot):
    busy, free = (place_of(calendar, date(2026, 5, day)) for day in (21, 22))

    with qtbot.assertNotEmitted(calendar.opened):
        qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=free)
        qtbot.mouseClick(calendar, Qt.MouseButton.RightButton, pos=busy)
        qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert calendar.current == date(2026, 5, 22)

    with qtbot.waitSignal(calendar.opened):
        qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=busy)
    assert calendar.current == date(2026, 5, 21)


class Shown:
    """Takes the place of the tool tip, which no window shows here."""

    def __init__(self):
        self.text = ""

    def showText(self, _where, text, _owner, _place):  # noqa: N802 - as Qt calls it
        self.text = text

    def hideText(self):  # noqa: N802
        self.text = ""


@pytest.fixture
def hover(calendar, monkeypatch):
    shown = Shown()
    monkeypatch.setattr(year_calendar, "QToolTip", shown)

    def hover(spot):
        where = calendar.mapToGlobal(spot)
        QApplication.sendEvent(calendar, QHelpEvent(QEvent.Type.ToolTip, spot, where))
        return shown.text

    return hover


def test_the_mouse_is_told_what_the_day_under_it_was_like(calendar, hover):
    assert hover(place_of(calendar, date(2026, 5, 22))) == "2026-05-22: fine"
    assert calendar.current == MAY


def test_days_to_come_and_what_is_no_day_say_nothing(calendar, hover):
    hover(calendar.place.center())
    to_come = calendar._grid.day(date(2026, 12, 3))

    assert hover(QPoint(to_come.left + 5, to_come.top + 5)) == ""
    assert hover(QPoint(1, 1)) == ""


def test_a_screen_reader_hears_each_day(calendar, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    qtbot.keyClick(calendar, KEY.Key_Right)
    qtbot.keyClick(calendar, KEY.Key_A)

    assert heard == ["2026-05-21: fine"]


def test_what_was_done_and_where_one_stopped_is_seen(calendar):
    def colours(day):
        left, top, width, height = calendar._grid.day(day)
        picture = calendar.grab().toImage()
        corner = picture.pixelColor(left + width - 4, top + 3).name()
        return picture.pixelColor(left + 4, top + height - 6).name(), corner

    calendar.clearFocus()
    stopped, plain = colours(MAY), colours(date(2026, 5, 21))
    free = colours(date(2026, 5, 22))

    assert len({stopped[0], plain[0], free[0]}) == 3
    assert stopped[0] != stopped[1]
    assert plain[0] == plain[1]


def test_larger_text_makes_it_higher_and_no_wider(calendar):
    before = calendar.height()
    font = calendar.font()
    font.setPixelSize(32)
    calendar.setFont(font)

    assert calendar.height() > before
    assert calendar.width() == 1000


@pytest.mark.parametrize(("habits", "column"), [("en_GB", 4), ("ar_EG", 6), ("en_US", 5)])
def test_a_week_begins_as_people_there_say(calendar, habits, column):
    adopt(BRITAIN._replace(habits=QLocale(habits)))
    calendar.show_year(a_year(), MAY)
    calendar.go(date(2026, 5, 1))  # a Friday

    first_of_the_block = calendar._grid.month(5).left
    assert (calendar.place.left() - first_of_the_block) // calendar.place.width() == column


def test_an_empty_calendar_says_and_does_nothing(qtbot):
    calendar = YearCalendar()
    qtbot.addWidget(calendar)
    calendar.go(MAY)

    assert calendar.reading == ""
    assert not calendar.grab().isNull()
