"""A button that is one of several, of which one is chosen."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from backcoach.overrides import override

_STOP, _PASSED = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
_BUTTON = QStyle.ControlElement.CE_PushButton
_BUTTON_SIZE = QStyle.ContentsType.CT_PushButton


class ChoiceButton(QRadioButton):
    """Looks like a button of the style sheet; to a screen reader it is a radio button.

    The Tab key comes to the chosen one of a group, arrow keys to the others.
    """

    def __init__(self, kind: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.fontMetrics().size(0, self.text())
        return self.style().sizeFromContents(_BUTTON_SIZE, option, words, self)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(_BUTTON, option)
        painter.end()


def lead_tab_to(group: QButtonGroup, chosen: QWidget) -> None:
    """Let the Tab key come to the chosen button of a group, and pass the others."""
    for button in group.buttons():
        button.setFocusPolicy(_STOP if button is chosen else _PASSED)
