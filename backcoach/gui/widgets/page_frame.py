"""The body of a page that scrolls, and the footer below it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import (
    QAbstractSlider,
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from backcoach.overrides import override

CLOSE, APART = 8, 16  # pixels between what is stacked, and between what stands in a row


class PageFrame(QObject):
    """Keeps the footer in line with the body, whether a scroll bar shows or not."""

    def __init__(self, body: QScrollArea, footer: QLayout | None = None) -> None:
        super().__init__(body)
        self._body = body
        self._footer = footer if footer is not None else QHBoxLayout()
        self._margins = self._footer.contentsMargins()
        box = self._footer.parentWidget()
        self._rows = box.findChildren(QBoxLayout, "footerLayout") if box else []
        self._width = 0
        if box is not None:
            box.installEventFilter(self)
        self._bar = body.verticalScrollBar()
        self._bar.rangeChanged.connect(self._follow_scroll_bar)

    def show(self, part: QWidget) -> None:
        """Scroll to a part of the body, even if it was laid out just now."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._body.ensureWidgetVisible(part)

    def scroll_by(self, key: QtCore.Qt.Key) -> bool:
        """Scroll the body by a page or to its end; False for any other key."""
        return scroll(self._bar, key)

    def fit(self, width: int) -> None:
        """Put the footer in a row if that fits into so many pixels, else below each other."""
        self._width = width
        margins = self._footer.contentsMargins()
        for row in self._rows:
            stacked = _row_width(row) > width - margins.left() - margins.right()
            if stacked is not (row.spacing() == CLOSE):
                way = QBoxLayout.Direction
                row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
                row.setSpacing(CLOSE if stacked else APART)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew whatever was shown, hidden or put in other words in the footer."""
        if event.type() == QEvent.Type.LayoutRequest and self._width:
            self.fit(self._width)
        return super().eventFilter(watched, event)

    @Slot()
    def _follow_scroll_bar(self) -> None:
        bar = self._bar.sizeHint().width() if self._bar.maximum() else 0
        margins = self._margins
        right = margins.right() + bar
        self._footer.setContentsMargins(margins.left(), margins.top(), right, margins.bottom())


def scroll(bar: QScrollBar, key: QtCore.Qt.Key) -> bool:
    """Scroll by a page or to the end; False for any other key."""
    keys, steps = QtCore.Qt.Key, QAbstractSlider.SliderAction
    step = {
        keys.Key_PageUp: steps.SliderPageStepSub,
        keys.Key_PageDown: steps.SliderPageStepAdd,
        keys.Key_Home: steps.SliderToMinimum,
        keys.Key_End: steps.SliderToMaximum,
    }.get(key)
    if step is not None:
        bar.triggerAction(step)
    return step is not None


def _row_width(row: QBoxLayout) -> int:
    """What the parts need beside each other, as they stand now."""
    parts = [row.itemAt(place) for place in range(row.count())]
    shown = [part for part in parts if part is not None and not part.isEmpty()]
    widths = [part.minimumSize().width() for part in shown]
    return sum(widths) + APART * max(0, len(widths) - 1)
