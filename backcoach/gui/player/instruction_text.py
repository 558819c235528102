"""A line as large as its space allows, to be read from across a room."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.told_role import tell_role

# Times the size of the body text. Below 1 only where large letters meet a small window.
SMALLEST = 0.6
LARGEST = 4.0
BAR = 5
INDENT = 14
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_TALL = 100_000
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})
_EXPANDING = QSizePolicy.Policy.Expanding


class InstructionText(QWidget):
    """Shows one line at a time, in the one size in which every known line fits.

    What to look out for stands behind a bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: frozenset[str] = frozenset()
        self._text, self._warns = "", False
        self._pixels = 0
        # By text, width and size of type: to lay a line out takes long.
        self._rooms: dict[tuple[str, int, int], QSize] = {}
        self.setSizePolicy(_EXPANDING, _EXPANDING)

    @property
    def pixels(self) -> int:
        """The height of the letters' font."""
        return self._pixels

    def make_room(self, lines: Iterable[str]) -> None:
        """Tell all that will be shown, so that the size of the text never changes with it."""
        known = frozenset(lines)
        if known != self._known:
            self._known = known
            self._measure_anew()

    def show_line(self, text: str, *, warns: bool = False) -> None:
        if (text, warns) == (self._text, self._warns):
            return
        self._text, self._warns = text, warns
        if text not in self._known:
            self.make_room([*self._known, text])
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 120)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 2 * self.fontMetrics().lineSpacing())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_anew()
        elif event.type() in _RECOLOURED:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, width = Palette.of(self.palette()).ink, self.width() - INDENT
        leading = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        font = self._font(self._pixels)
        high = _room_for(font, width, self._text).height()
        top = max(0, self.height() - high) // 2
        left = INDENT if leading and self._warns else 0
        if self._warns:
            painter.fillRect(0 if leading else self.width() - BAR, top, BAR, high, ink)
        elif not leading:
            left = INDENT
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(QRect(left, top, width, high), _FLAGS, self._text)

    def _measure_anew(self) -> None:
        self._rooms.clear()
        self._fit()

    def _fit(self) -> None:
        """Take the largest size in which everything known fits."""
        body = self.fontInfo().pixelSize()
        smallest, pixels = round(body * SMALLEST), round(body * LARGEST)
        # The longest line leaves so little room that the others are hardly ever asked for more.
        for text in sorted(self._known, key=len, reverse=True):
            if not self._fits(text, pixels):
                sizes = range(smallest + 1, pixels)
                pixels = smallest + bisect_left(sizes, 1, key=lambda s: not self._fits(text, s))
        self._pixels = pixels
        self.update()

    def _fits(self, text: str, pixels: int) -> bool:
        width = self.width() - INDENT
        if (text, width, pixels) not in self._rooms:
            self._rooms[text, width, pixels] = _room_for(self._font(pixels), width, text)
        room = self._rooms[text, width, pixels]
        return room.width() <= width and room.height() <= self.height()

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.Medium)
        return font


def _room_for(font: QFont, width: int, text: str) -> QSize:
    """What a text takes; it is wider than the width where one of its words is."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), _TALL), _FLAGS, text).size()


tell_role(InstructionText, QAccessible.Role.StaticText)
