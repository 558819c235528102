import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from backcoach.domain.playing.timeline import Phase
from backcoach.gui.player.ring import ring_words
from backcoach.gui.player.ring.ring_moment import RingMoment
from backcoach.gui.player.ring.ring_words import RingWords, ring_fonts
from backcoach.gui.widgets.palette import Palette


def moment(word, label=""):
    return RingMoment(Phase.HOLD, 0.5, "10", word, label)


@pytest.mark.parametrize(
    ("body", "side", "least"), [(16, 140, 16), (32, 140, 17), (32, 300, 32), (16, 370, 28)]
)
def test_a_small_ring_leaves_its_word_large_enough_to_read(qapp, body, side, least):
    font = QFont(qapp.font())
    font.setPixelSize(body)

    assert ring_fonts(font, side, moment("Rest")).word.pixelSize() >= least


def test_a_long_word_stays_within_the_ring(qapp):
    font = QFont(qapp.font())
    font.setPixelSize(32)

    long, short = (ring_fonts(font, 140, moment(word)).word for word in ("Breathe out", "Rest"))

    assert long.pixelSize() < short.pixelSize()


def test_the_name_of_the_phase_is_written_smaller_than_the_word(qapp):
    fonts = ring_fonts(QFont(qapp.font()), 340, moment("Breathe out", "Ease out"))

    assert 20 <= fonts.label.pixelSize() < fonts.word.pixelSize()


def test_what_is_said_is_written_once(qapp, monkeypatch):
    words, fitted = RingWords(Palette.of(qapp.palette())), []
    fonts = ring_words.ring_fonts
    monkeypatch.setattr(ring_words, "ring_fonts", lambda *said: fitted.append(said) or fonts(*said))

    def drawn(said):
        image = QImage(200, 200, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        words.draw(painter, QRectF(0, 0, 200, 200), qapp.font(), said)
        painter.end()
        return image

    assert drawn(moment("Rest")) == drawn(moment("Rest"))
    assert len(fitted) == 1
    assert drawn(moment("Rest")) != drawn(moment("Breathe out"))
    assert len(fitted) == 2
