"""One choice out of a few, as pills side by side that wrap when they must."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from backcoach.gui.widgets.flow_layout import FlowLayout

T = TypeVar("T")
U = TypeVar("U")


class Segmented(QWidget, Generic[T]):
    """Choices in a row, one of them chosen or none. Arrow keys move a choice, Space makes it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._values: tuple[T, ...] = ()

    def offer(self: "Segmented[Any]", choices: Sequence[tuple[U, str]]) -> "Segmented[U]":
        """Offer these values under these texts, none of them chosen.

        A form cannot say what it is made for: the page gets it back as one of such values.
        """
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = tuple(value for value, _ in choices)
        for number, (_, text) in enumerate(choices):
            button = QPushButton(text, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            self._group.addButton(button, number)
            self._row.addWidget(button)
        return self

    @property
    def buttons(self) -> Sequence[QWidget]:
        """The pills, in their order."""
        return self._group.buttons()

    @property
    def value(self) -> T | None:
        """The chosen value, None while nothing is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    @property
    def picked(self) -> T:
        """The chosen value, for choices of which one is always chosen.

        Raises:
            LookupError: nothing is chosen.
        """
        number = self._group.checkedId()
        if number < 0:
            raise LookupError("nothing is chosen")
        return self._values[number]

    def choose(self, value: T) -> None:
        """Show a value as chosen, without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])
