import pytest
from PySide6.QtGui import QFont

from backcoach.gui.player.ring_words import ring_fonts


@pytest.mark.parametrize(
    ("body", "side", "least"), [(16, 140, 16), (32, 140, 17), (32, 300, 32), (16, 370, 28)]
)
def test_a_small_ring_leaves_its_word_large_enough_to_read(qapp, body, side, least):
    font = QFont(qapp.font())
    font.setPixelSize(body)

    assert ring_fonts(font, side, "10", "Rest").word.pixelSize() >= least


def test_a_long_word_stays_within_the_ring(qapp):
    font = QFont(qapp.font())
    font.setPixelSize(32)

    long, short = (ring_fonts(font, 140, "10", word).word for word in ("Breathe out", "Rest"))

    assert long.pixelSize() < short.pixelSize()
