"""One choice out of a few, as pills side by side that wrap when they must."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from backcoach.gui.widgets.flow_layout import FlowLayout


class Segmented(QWidget):
    """Choices in a row, one of them chosen or none. Arrow keys move a choice, Space makes it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._values: list[object] = []

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these values under these texts, none of them chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = [value for value, _ in choices]
        for number, (_, text) in enumerate(choices):
            button = QPushButton(text, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            self._group.addButton(button, number)
            self._row.addWidget(button)

    @property
    def buttons(self) -> Sequence[QWidget]:
        """The pills, in their order."""
        return self._group.buttons()

    @property
    def value(self) -> object | None:
        """The chosen value, None while nothing is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def choose(self, value: object) -> None:
        """Show a value as chosen, without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])
