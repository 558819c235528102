import pytest
from PySide6.QtGui import QFont

from backcoach.gui.player.ring_words import RingWords
from backcoach.gui.widgets.palette import Palette


@pytest.mark.parametrize(
    ("body", "side", "least"), [(16, 140, 16), (32, 140, 17), (32, 300, 32), (16, 370, 28)]
)
def test_a_small_ring_leaves_its_word_large_enough_to_read(qapp, body, side, least):
    font = QFont(qapp.font())
    font.setPixelSize(body)
    words = RingWords(Palette.of(qapp.palette()))

    words.fit(font, side, "10", "Rest")

    assert words._word_font.pixelSize() >= least


def test_a_long_word_stays_within_the_ring(qapp):
    font = QFont(qapp.font())
    font.setPixelSize(32)
    words = RingWords(Palette.of(qapp.palette()))

    words.fit(font, 140, "10", "Breathe out")
    alone = words._word_font.pixelSize()
    words.fit(font, 140, "10", "Rest")

    assert alone < words._word_font.pixelSize()
