import pytest
from PySide6.QtCore import Qt

from backcoach.gui.shell.trend_line import TrendLine


@pytest.fixture
def line(qtbot):
    line = TrendLine()
    qtbot.addWidget(line)
    line.resize(160, line.sizeHint().height())
    return line


def picture(line, *weeks):
    line.show_weeks(weeks, "Stiffness")
    return line.grab().toImage()


def test_a_screen_reader_hears_what_it_shows(line):
    picture(line, 5.0, 3.0)

    assert line.accessibleName() == "Stiffness"


def test_a_falling_score_looks_otherwise_than_a_rising_one(line):
    assert picture(line, 6.0, 2.0) != picture(line, 2.0, 6.0)


def test_a_week_without_a_session_is_bridged(line):
    assert picture(line, 6.0, None, 2.0) == picture(line, 6.0, None, 2.0)
    assert picture(line, 6.0, None, 2.0) != picture(line, 6.0, 2.0, None)


def test_without_a_score_there_is_no_line(line):
    assert picture(line) == picture(line, None, None)
    assert picture(line, None, 4.0) != picture(line, None, None)


def test_from_right_to_left_time_goes_the_other_way(line):
    before = picture(line, 6.0, 2.0)
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert picture(line, 6.0, 2.0) != before
