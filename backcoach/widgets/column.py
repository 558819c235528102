"""A column of content that stays readable at any window width."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backcoach.overrides import override

WIDEST = 1120
NARROW_WINDOW = 1100
MARGIN = 40
NARROW_MARGIN = 24


def side_margin(width: int) -> int:
    """The empty pixels left and right of the content in a column of `width` pixels."""
    least = MARGIN if width >= NARROW_WINDOW else NARROW_MARGIN
    return max(least, (width - WIDEST) // 2)


class Column(QWidget):
    """Keeps its layout centred and at most `WIDEST` pixels wide."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the spare width between both sides."""
        side = side_margin(event.size().width())
        self.setContentsMargins(side, 0, side, 0)
        super().resizeEvent(event)
