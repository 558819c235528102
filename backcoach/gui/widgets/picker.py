"""Drop-down lists of values, each with its text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

if TYPE_CHECKING:
    from uuid import UUID  # noqa: F401 - named in a string: the first window needs no uuid

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


class PersonPicker(Picker["UUID | None"]):
    """Picks a person by id; None if there is nobody to pick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Two people must be told apart in the field too: no label is cut while there is room.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
