"""A row for each side that was done, with a field for the seconds it was held."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from backcoach.domain.history.correction import MOST_HELD_SECONDS


class HeldRows(QWidget):
    """Whole seconds; what nobody touches stays as exact as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[QLabel, QSpinBox]] = []
        self._were: tuple[float, ...] = ()

    def show_held(self, sides: Sequence[tuple[str, float]]) -> None:
        """Show each side by its name, with the seconds that it was held."""
        for label, field in self._rows:
            for each in (label, field):
                self._grid.removeWidget(each)
                each.hide()
                each.deleteLater()
        self._were = tuple(seconds for _, seconds in sides)
        self._rows = [self._add(row, *side) for row, side in enumerate(sides)]

    @property
    def seconds(self) -> tuple[float, ...]:
        fields = (field for _, field in self._rows)
        pairs = zip(fields, self._were, strict=True)
        return tuple(
            were if field.value() == round(were) else field.value() for field, were in pairs
        )

    def _add(self, row: int, name: str, seconds: float) -> tuple[QLabel, QSpinBox]:
        label, field = QLabel(name, self), QSpinBox(self)
        label.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleName(self.tr("Seconds held: {0}").format(name))
        field.setSuffix(self.tr(" s", "seconds behind a number"))
        field.setRange(0, max(MOST_HELD_SECONDS, ceil(seconds)))
        field.setValue(round(seconds))
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        return label, field
