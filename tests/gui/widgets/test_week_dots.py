from datetime import date

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.gui.widgets.week_dots import WeekDots

MONDAY = date(2026, 11, 16)
TUESDAY, FRIDAY = date(2026, 11, 17), date(2026, 11, 20)
FRIDAYS = Frequency(1, frozenset({Weekday.FRIDAY}))


@pytest.fixture
def dots(qtbot):
    dots = WeekDots()
    qtbot.addWidget(dots)
    dots.show()
    return dots


def painted(dots, place, of=7):
    """The picture of one day, without its letter."""
    picture = dots.grab().toImage()
    side = dots.sizeHint().height() * 1.5 / 2.9
    left = place * (picture.width() + side / 3) / of
    return picture.copy(round(left), 0, round(side), round(side))


def test_a_screen_reader_hears_how_many_days_there_were(dots):
    dots.show_week(WeekKept(MONDAY, frozenset({MONDAY, TUESDAY})), None, TUESDAY)
    assert dots.accessibleName() == "2 of 7 days"

    dots.show_week(WeekKept(MONDAY, frozenset({MONDAY}), planned=1), FRIDAYS, TUESDAY)
    assert dots.accessibleName() == "1 of 1 planned day"


def test_done_planned_and_rest_look_different(dots):
    dots.show_week(WeekKept(MONDAY, frozenset({MONDAY}), planned=1), FRIDAYS, TUESDAY)

    done, rest, planned = painted(dots, 0), painted(dots, 2), painted(dots, 4)

    assert done != rest
    assert rest != planned
    assert planned != done


def test_today_is_marked(dots):
    dots.show_week(WeekKept(MONDAY), None, TUESDAY)
    on_tuesday = dots.grab().toImage()

    dots.show_week(WeekKept(MONDAY), None, FRIDAY)

    assert dots.grab().toImage() != on_tuesday


def test_from_right_to_left_the_week_begins_on_the_right(dots):
    dots.show_week(WeekKept(MONDAY, frozenset({MONDAY})), None, TUESDAY)
    done = painted(dots, 0)
    dots.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert painted(dots, 0) != done
