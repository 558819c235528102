from datetime import date

import pytest

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.stretch.frequency import Frequency
from backcoach.gui.shell.home_tiles import HomeTiles, Tiles
from tests.clicking import press, said

MONDAY = date(2026, 11, 16)
TILES = Tiles(
    "Today, 06:39",
    "Knee and 2 more",
    "Stiffness 3 → 2",
    WeekKept(MONDAY, frozenset({MONDAY}), 125.0, 5),
    Frequency(),
    MONDAY,
    (None, 6.0, None, 3.5),
)


@pytest.fixture
def tiles(qtbot):
    tiles = HomeTiles()
    qtbot.addWidget(tiles)
    tiles.resize(1120, 140)
    tiles.show()
    return tiles


def shown(tiles, **changed):
    tiles.show_tiles(TILES._replace(**changed))
    return [text.replace("\xa0", " ") for text in said(tiles)]


def test_the_week_is_held_against_the_plan(tiles):
    assert "1 of 5 planned days · 2 minutes held" in shown(tiles)


def test_reminders_are_one_press_away(qtbot, tiles):
    shown(tiles)

    with qtbot.waitSignal(tiles.reminders_asked):
        press(tiles, "Remind me")


def test_a_week_without_a_session_says_no_minutes(tiles):
    assert "0 of 7 days" in shown(tiles, week=WeekKept(MONDAY), frequency=None)


def test_stiffness_is_said_from_the_first_week_to_the_last(tiles):
    assert "Before a session: 6 at first, now 3.5" in shown(tiles)
    assert "4 before a session" in shown(tiles, stiffness=(None, 4.0))
    assert any("line appears here" in text for text in shown(tiles, stiffness=(None, None)))


def test_a_score_that_was_not_noted_leaves_no_gap(tiles):
    assert "" not in shown(tiles, felt="")


def test_where_it_is_narrow_tiles_stand_below_each_other(tiles):
    shown(tiles)
    across = tiles.sizeHint().height()

    tiles.resize(400, 600)

    assert tiles.sizeHint().height() > 2 * across


def test_nothing_of_anyone_is_left_once_it_is_forgotten(tiles):
    shown(tiles)

    tiles.forget()

    left = " ".join(label.text() for label in tiles.findChildren(type(tiles._when)))
    assert tiles.isHidden()
    assert "Knee" not in left
    assert "06:39" not in left
