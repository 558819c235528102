"""A drop-down list of values, each with its text."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

T = TypeVar("T")
USUAL_LENGTH = 11  # characters; what is longer is cut in the field, and whole in the list


class Picker(QComboBox, Generic[T]):
    """The first value is picked until another one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[T, ...] = ()
        self.setMinimumContentsLength(USUAL_LENGTH)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def offer(self, choices: Sequence[tuple[T, str]]) -> None:
        """Replace the values, and pick the first."""
        with QSignalBlocker(self):
            self.clear()
            self._values = tuple(value for value, _ in choices)
            self.addItems([text for _, text in choices])

    @property
    def picked(self) -> T:
        return self._values[self.currentIndex()]

    def pick(self, value: T) -> None:
        self.setCurrentIndex(self._values.index(value))
