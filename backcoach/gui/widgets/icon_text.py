"""Words with a line icon."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.icon import tinted
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

_GAP = 12
_FIXED = QSizePolicy.Policy.Fixed
_SMOOTH_SCALING = QPainter.RenderHint.SmoothPixmapTransform
_TOP = Qt.AlignmentFlag.AlignTop


class IconText(QWidget):
    """An icon and its words, on one line unless `wraps`."""

    def __init__(
        self, icon: str, text: str, *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        label = QLabel(text)
        label.setProperty("kind", "small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wraps)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(_Mark(icon), 0, _TOP)
        layout.addWidget(label, 1 if wraps else 0)


class IconTexts(QWidget):
    """Pairs of an icon and words in a row that wraps."""

    def __init__(self, pairs: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, _GAP)
        for icon, words in pairs:
            row.addWidget(IconText(icon, words))


class _Mark(QWidget):
    """An icon as high as a line of text."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(_FIXED, _FIXED)

    @override
    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH_SCALING)
        painter.drawPixmap(self.rect(), tinted(self._icon, Palette.of(self.palette()).soft.name()))
