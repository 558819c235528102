"""Chips that filter a list, each on or off."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.gui.widgets.flow_layout import FlowLayout

T = TypeVar("T")

GROUP_GAP = 24


class FilterChips(QWidget, Generic[T]):
    """Chips in groups; the groups wrap."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, GROUP_GAP)
        self._chips: dict[T, QPushButton] = {}

    def add_group(self, choices: Sequence[tuple[T, str]]) -> None:
        """Add values with their texts, none of them chosen."""
        group = QWidget(self)
        row = FlowLayout(group)
        for value, text in choices:
            chip = QPushButton(text, group)
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.toggled.connect(self.changed)
            self._chips[value] = chip
            row.addWidget(chip)
        self._row.addWidget(group)

    @property
    def chosen(self) -> frozenset[T]:
        return frozenset(value for value, chip in self._chips.items() if chip.isChecked())

    def choose(self, values: frozenset[T]) -> None:
        """Choose these and no others."""
        for value, chip in self._chips.items():
            chip.setChecked(value in values)

    def clear(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(False)
