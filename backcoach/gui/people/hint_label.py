"""The line below a field: a hint, or what is wrong with what was written."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.icon import tinted
from backcoach.gui.widgets.palette import Palette
from backcoach.gui.widgets.text_label import restyle
from backcoach.overrides import override

_GAP = 8
_HINT, _FAULT = "small", "fault"


class HintLabel(QLabel):
    """A fault has a colour and a mark of its own, and a screen reader says it at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        restyle(self, _HINT)

    @property
    def tells_fault(self) -> bool:
        return bool(self.property("kind") == _FAULT)

    def show_hint(self, hint: str) -> None:
        restyle(self, _HINT)
        self.setContentsMargins(0, 0, 0, 0)
        self.setText(hint)

    def show_fault(self, fault: str) -> None:
        restyle(self, _FAULT)
        self.setContentsMargins(self.fontMetrics().height() + _GAP, 0, 0, 0)
        if fault != self.text():
            self.setText(fault)
            announce(self, fault)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.tells_fault:
            return
        side = self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        mark = tinted("alert", Palette.of(self.palette()).coral.name())
        painter.drawPixmap(QRectF(0, 0, side, side), mark, QRectF(mark.rect()))
