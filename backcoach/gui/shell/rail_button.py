"""One place on the rail: an icon and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSignalBlocker, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QPushButton, QSizePolicy

from backcoach.gui.shell.rail_look import (
    ICON_HEIGHT,
    ICON_WIDTH,
    LEAST_HEIGHT,
    RailLook,
    Words,
)
from backcoach.overrides import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

ICON = 24
WORD_SHARE = 0.8  # of the size of the text
CORNER, BAR, RING = 12, 4, 3
_SMOOTH = QPainter.RenderHint.Antialiasing
_PREFERRED = QSizePolicy.Policy.Preferred
_INSIDE = QMarginsF(6, 2, 6, 2)


class RailButton(QPushButton):
    """A radio button to a screen reader. Where one is, it has a ground, a bar and bold letters.

    It paints with the brushes of the palette: pens and alignments need enums that take longer to
    make than the first window.
    """

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._has_icon = False
        self._look = RailLook(Words.HIDDEN, ICON_WIDTH, ICON_HEIGHT)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # so it is told as one of several
        self.setProperty("focusPolicy", "NoFocus")
        self.setSizePolicy(_PREFERRED, _PREFERRED)

    @property
    def word_width(self) -> int:
        return self._metrics.horizontalAdvance(self.text())

    @property
    def line_height(self) -> int:
        return self._metrics.height()

    def lay_out(self, look: RailLook) -> None:
        """Take another size, and put the word in its place."""
        self._look = look
        self.updateGeometry()
        self.setToolTip(self.text() if look.words is Words.HIDDEN else "")
        self.update()

    def mark(self, *, here: bool) -> None:
        """Show whether one is here. The Tab key comes to where one is."""
        with QSignalBlocker(self):
            self.setChecked(here)
        self.setProperty("focusPolicy", "TabFocus" if here else "NoFocus")
        self.update()

    def show_icon(self) -> None:
        self._has_icon = True
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.width, self._look.height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(ICON_WIDTH, LEAST_HEIGHT)

    @override
    def nextCheckState(self) -> None:
        """Leave it to whoever opens the place: one may be asked to stay."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(_SMOOTH)
        ground = QRectF(self.rect()).marginsRemoved(_INSIDE)
        if self.isChecked() or self.underMouse():
            painter.fillPath(_rounded(ground), palette.alternateBase())
        if self.isChecked():
            bar = QRectF(ground.left(), ground.top() + CORNER, BAR, ground.height() - 2 * CORNER)
            painter.fillPath(_rounded(bar, BAR / 2), palette.highlight())
        if self.hasFocus():
            painter.fillPath(_ring(ground), palette.shadow())
        self._paint_icon(painter)
        self._paint_word(painter)
        painter.end()

    def _paint_icon(self, painter: QPainter) -> None:
        if not self._has_icon:
            return
        from backcoach.gui.widgets.icon import tinted  # noqa: PLC0415 -- not for the first window

        colour = self.palette().highlight() if self.isChecked() else self.palette().text()
        middle, high = self.width() / 2, self.height()
        left = {Words.BESIDE: 24.0}.get(self._look.words, middle - ICON / 2)
        beneath = self.line_height + 4 if self._look.words is Words.BELOW else 0
        place = QRectF(left, (high - ICON - beneath) / 2, ICON, ICON)
        picture = tinted(self._icon, colour.color().name())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _paint_word(self, painter: QPainter) -> None:
        if self._look.words is Words.HIDDEN:
            return
        letters = self._letters()
        painter.setFont(letters)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetrics(letters)
        left = (self.width() - metrics.horizontalAdvance(self.text())) / 2
        top = (self.height() - ICON - metrics.height() - 4) / 2 + ICON + 4
        if self._look.words is Words.BESIDE:
            left, top = 24 + ICON + 14, (self.height() - metrics.height()) / 2
        painter.drawText(QPointF(left, top + metrics.ascent()), self.text())

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._letters(QFont.Weight.Bold))

    def _letters(self, weight: QFont.Weight | None = None) -> QFont:
        letters = QFont(self.font())
        letters.setPixelSize(round(WORD_SHARE * self.fontInfo().pixelSize()))
        usual = QFont.Weight.Bold if self.isChecked() else QFont.Weight.Medium
        letters.setWeight(weight or usual)
        return letters


def _rounded(place: QRectF, corner: float = CORNER) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(place, corner, corner)
    return path


def _ring(place: QRectF) -> QPainterPath:
    """The edge of a place, as wide as every focus is."""
    path = _rounded(place)
    inside = place.adjusted(RING, RING, -RING, -RING)
    path.addRoundedRect(inside, CORNER - RING, CORNER - RING)
    return path
