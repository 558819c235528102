"""How the rail looks in the space that it has."""

import pytest

from backcoach.gui.shell.rail_look import RailSpace, Words, rail_look

ROOMS = 7


@pytest.mark.parametrize(
    ("space", "words", "width"),
    [
        (RailSpace(1280, 800, 62, 16), Words.BELOW, 88),
        (RailSpace(1366, 728, 124, 32), Words.BELOW, 144),
        (RailSpace(1400, 800, 62, 16), Words.BELOW, 88),
        (RailSpace(1401, 800, 62, 16), Words.BESIDE, 216),
        (RailSpace(1920, 1080, 180, 48), Words.BESIDE, 256),
        (RailSpace(907, 470, 62, 16), Words.HIDDEN, 60),
        (RailSpace(1278, 470, 124, 32), Words.HIDDEN, 60),
    ],
)
def test_words_stand_where_they_fit(space, words, width):
    look = rail_look(space, ROOMS)

    assert (look.words, look.width) == (words, width)
    assert ROOMS * look.height <= space.height
    assert look.height >= 44
