"""Words as large as their space allows, to be read from across a room."""

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

# Times the size of the body text.
SMALLEST = 1.0
LARGEST = 2.5
LARGEST_FROM_AFAR = 4.5
SAFETY_SHARE = 0.8
BAR = 4
INDENT = 16
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_TALL = 100_000
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})

Lines = tuple[str, str]
"""What to do, and what to look out for; either may be empty."""


class InstructionText(QWidget):
    """Shows one pair of lines at a time, in the one size in which every known pair fits.

    What to look out for stands below, smaller and behind a bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: frozenset[Lines] = frozenset()
        self._shown: Lines = ("", "")
        self._pixels = 0
        self._largest = LARGEST
        # By width and size of type; each trial lays all the lines out anew.
        self._heights: dict[tuple[int, int], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def make_room(self, lines: Iterable[Lines]) -> None:
        """Tell all that will be shown, so that the size of the text never changes with it."""
        known = frozenset(chain(lines, [("", "")]))
        if known != self._known:
            self._known = known
            self._measure_anew()

    def set_largest(self, times: float) -> None:
        """Let the words grow to so many times the size of the body text."""
        if times != self._largest:
            self._largest = times
            self._fit()

    def show_lines(self, text: str, safety: str = "") -> None:
        """What to do, and what to look out for."""
        if (text, safety) == self._shown:
            return
        self._shown = (text, safety)
        if self._shown not in self._known:
            self.make_room([*self._known, self._shown])
        self.setAccessibleName(f"{text} {safety}".strip())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """The height that the longest lines need in the smallest size."""
        return self._tallest(width, round(self._body * SMALLEST))

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
        colours = Palette.of(self.palette())
        whole = self.rect()
        text, safety = self._rects(self._shown, self.width(), self._pixels)
        free = max(0, whole.height() - max(text.bottom(), safety.bottom())) // 2
        painter.translate(0, free)
        painter.setPen(colours.ink)
        painter.setFont(self._font(self._pixels))
        painter.drawText(text, _FLAGS, self._shown[0])
        if self._shown[1]:
            leading = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            bar = safety.left() - INDENT if leading else safety.right() + INDENT - BAR
            painter.fillRect(bar, safety.top(), BAR, safety.height(), colours.ink)
            painter.setFont(self._safety_font(self._pixels))
            painter.drawText(safety, _FLAGS, self._shown[1])

    @property
    def _body(self) -> int:
        return self.fontInfo().pixelSize()

    def _measure_anew(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Take the largest size in which everything known fits."""
        smallest, largest = round(self._body * SMALLEST), round(self._body * self._largest)
        while smallest < largest:
            middle = (smallest + largest + 1) // 2
            if self._tallest(self.width(), middle) <= self.height():
                smallest = middle
            else:
                largest = middle - 1
        self._pixels = smallest
        self.update()

    def _tallest(self, width: int, pixels: int) -> int:
        if (width, pixels) not in self._heights:
            rects = (self._rects(lines, width, pixels) for lines in self._known)
            bottoms = (max(text.bottom(), safety.bottom()) + 1 for text, safety in rects)
            self._heights[width, pixels] = max(bottoms, default=0)
        return self._heights[width, pixels]

    def _rects(self, lines: Lines, width: int, pixels: int) -> tuple[QRect, QRect]:
        """Where both lines lie in so wide a space; an empty one takes no height."""
        text, safety = lines
        above = _height(self._font(pixels), width, text)
        gap = pixels // 2 if text and safety else 0
        below = _height(self._safety_font(pixels), width - INDENT, safety)
        left = INDENT if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else 0
        return QRect(0, 0, width, above), QRect(left, above + gap, width - INDENT, below)

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.Medium)
        return font

    def _safety_font(self, pixels: int) -> QFont:
        font = self._font(round(pixels * SAFETY_SHARE))
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _height(font: QFont, width: int, text: str) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), _TALL), _FLAGS, text).height()
