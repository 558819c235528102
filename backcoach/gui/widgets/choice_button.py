"""A button that is one of several, of which one is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

_STOP, _PASSED = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


class ChoiceButton(QPushButton):
    """A radio button to a screen reader; it looks as the style sheet says for its kind.

    A screen reader toggles it, which is no click: whoever listens to a group hears `idToggled`.
    """

    def __init__(self, kind: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setCheckable(True)
        self.setAutoExclusive(True)


def lead_tab_to(group: QButtonGroup, chosen: QWidget) -> None:
    """Let the Tab key come to the chosen button of a group, and pass the others."""
    for button in group.buttons():
        button.setFocusPolicy(_STOP if button is chosen else _PASSED)
