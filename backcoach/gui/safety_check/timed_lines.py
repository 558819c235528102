"""Lines of the safety check that mean the same time, which is said once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

_ROOMY = 50  # times the height of the text
_BESIDE = (1, 8)  # how the time and its lines share the width
_LEVEL = 16  # pixels down to the words of the first line
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class TimedLines(QFrame):
    """The time stands beside its lines, and above them where there is little room."""

    def __init__(self, window: str, lines: tuple[QWidget, ...], *, first: bool) -> None:
        super().__init__()
        self._window = TextLabel("small", window, self)
        self._window.setContentsMargins(0, _LEVEL, 12, 8)
        self._window.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._box, column = QBoxLayout(_ACROSS), QVBoxLayout()
        whole = ruled(self, first=first)
        for layout in (column, self._box):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for line in lines:
            column.addWidget(line)
        self._box.addWidget(self._window, _BESIDE[0])
        self._box.addLayout(column, _BESIDE[1])
        whole.addLayout(self._box)

    def show_window(self, *, shown: bool) -> None:
        """Say or leave out the time that is meant."""
        self._window.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY * self.fontInfo().pixelSize()
        way = _ACROSS if roomy else _DOWN
        if way is not self._box.direction():
            self._box.setDirection(way)
            self.updateGeometry()


def ruled(frame: QFrame, *, first: bool) -> QVBoxLayout:
    """A layout without margins; unless it is the first, with a thin line on top."""
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    if not first:
        rule = QFrame(frame)
        rule.setProperty("kind", "line")
        layout.addWidget(rule)
    return layout
