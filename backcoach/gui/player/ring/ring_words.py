"""The words inside the ring: a large number, a word below it, a small line above."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QPixmap

from backcoach.gui.player.ring.ring_moment import RingMoment
from backcoach.gui.widgets.palette import Palette

# Shares of the ring's diameter.
_NUMBER = 0.27
_WORD, _LARGEST_WORD = 0.084, 0.125
_LABEL = 0.07
_NUMBER_ROOM = 0.54
_WORD_ROOM = 0.62
_LABEL_ROOM = 0.44
# Where the word stands below the middle, with a number above it and without.
_BELOW_NUMBER, _ALONE = 0.155, 0.0
_SMALLEST_PIXELS = 9
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_CLEAR = Qt.GlobalColor.transparent
_SMOOTH = QPainter.RenderHint.Antialiasing


class RingFonts(NamedTuple):
    """The fonts of the three lines."""

    label: QFont
    number: QFont
    word: QFont


class RingWords:
    """Large type, smaller where it would leave the disc. What is said is written once, and kept."""

    def __init__(self, colours: Palette) -> None:
        self._ink = QPen(colours.ink)
        self._soft = QPen(colours.soft)
        self._teal = QPen(colours.teal)
        self._said: tuple[object, ...] = ()
        self._written = QPixmap()

    def draw(self, painter: QPainter, square: QRectF, font: QFont, moment: RingMoment) -> None:
        """Paint into the square round the ring."""
        ratio = painter.device().devicePixelRatioF()
        said = font.key(), square.width(), ratio, moment.number, moment.word, moment.label
        if said != self._said:
            self._said = said
            self._written = self._write(square.width(), ratio, font, moment)
        painter.drawPixmap(square.topLeft(), self._written)

    def _write(self, side: float, ratio: float, font: QFont, moment: RingMoment) -> QPixmap:
        written = QPixmap(ceil(side * ratio), ceil(side * ratio))
        written.setDevicePixelRatio(ratio)
        written.fill(_CLEAR)
        painter = QPainter(written)
        painter.setRenderHint(_SMOOTH)
        fonts, square = ring_fonts(font, side, moment), QRectF(0, 0, side, side)
        below = _BELOW_NUMBER if moment.number else _ALONE
        for text, fitted, pen, middle in (
            (moment.label, fonts.label, self._soft, -0.2),
            (moment.number, fonts.number, self._ink, -0.025),
            (moment.word, fonts.word, self._teal, below),
        ):
            painter.setFont(fitted)
            painter.setPen(pen)
            painter.drawText(square.translated(0, side * middle), _MIDDLE, text)
        painter.end()
        return written


def ring_fonts(font: QFont, side: float, moment: RingMoment) -> RingFonts:
    """The fonts for what is said in a ring so many pixels wide."""
    number, word, label = moment.number, moment.word, moment.label
    # A small ring leaves the word no smaller than other text, as far as the number allows.
    least = min(QFontInfo(font).pixelSize(), side * _LARGEST_WORD)
    return RingFonts(
        _fitted(font, label, side * _LABEL, side * _LABEL_ROOM),
        _fitted(font, number, side * _NUMBER, side * _NUMBER_ROOM),
        _fitted(font, word, max(side * _WORD, least), side * _WORD_ROOM),
    )


def _fitted(font: QFont, text: str, pixels: float, room: float) -> QFont:
    fitted = _sized(font, pixels, QFont.Weight.DemiBold)
    width = QFontMetricsF(fitted).horizontalAdvance(text)
    if width > room:
        fitted = _sized(font, pixels * room / width, QFont.Weight.DemiBold)
    return fitted


def _sized(font: QFont, pixels: float, weight: QFont.Weight) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(_SMALLEST_PIXELS, round(pixels)))
    sized.setWeight(weight)
    return sized
