"""Where a window fits on screens of many sizes."""

import pytest
from PySide6.QtCore import QMargins, QRect, QSize

from backcoach.gui.shell.window_place import (
    LIKELY_FRAME,
    SMALLEST_SIZE,
    fitted,
    margins_between,
    smallest,
)

FRAME = QMargins(2, 30, 2, 2)
SCREEN = QRect(0, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("wanted", "room", "inside"),
    [
        (QRect(100, 100, 1280, 800), SCREEN, QRect(100, 100, 1280, 800)),
        (QRect(0, 0, 1280, 800), SCREEN, QRect(2, 30, 1280, 800)),
        (QRect(1500, 900, 1280, 800), SCREEN, QRect(638, 278, 1280, 800)),
        (QRect(-4000, -50, 800, 600), SCREEN, QRect(2, 30, 800, 600)),
        (QRect(0, 0, 1280, 800), QRect(0, 0, 1366, 768), QRect(2, 30, 1280, 736)),
        (QRect(0, 0, 1280, 800), QRect(0, 24, 911, 488), QRect(2, 54, 907, 456)),
        (QRect(0, 0, 800, 600), QRect(-1920, 0, 1920, 1080), QRect(-802, 30, 800, 600)),
    ],
)
def test_a_window_goes_to_the_nearest_place_that_is_whole_on_the_screen(wanted, room, inside):
    fit = fitted(wanted, room, FRAME)

    assert fit == inside
    assert room.contains(fit.marginsAdded(FRAME))


def test_the_least_size_never_asks_for_more_than_the_screen_has():
    assert smallest(SCREEN, LIKELY_FRAME) == SMALLEST_SIZE
    assert smallest(QRect(0, 0, 640, 480), FRAME) == QSize(636, 420)


def test_the_frame_is_what_lies_around_the_window():
    inside = QRect(50, 60, 800, 600)

    assert margins_between(inside, inside.marginsAdded(FRAME)) == FRAME
