"""The dose of one stretch of a routine, in little room."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.domain.stretch.dosage import (
    LONGEST_REST_SECONDS,
    MOST_REPETITIONS,
    SHORTEST_REST_SECONDS,
    Dosage,
    within_limits,
)
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.widgets.card_grid import CardGrid
from backcoach.gui.widgets.hold_form import HoldForm
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.stepper import Stepper
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.domain.stretch.side import Side

_REST_STEP = 5
_GROUP_WIDTH = 220


class ItemDoseForm(QWidget):
    """Every value that it offers is one that the stretch allows. Breath is chosen when playing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._technique: Technique | None = None
        self._hold = HoldForm()
        self._times_title, self._times = TextLabel("question"), Segmented()
        self._side_title, self._side = TextLabel("question"), Segmented()
        self._rest_title, self._rest = TextLabel("question"), Stepper()
        self._side_title.setText(self.tr("Which side first"))
        counts = range(1, MOST_REPETITIONS + 1)
        self._times.set_choices([(count, _times(count)) for count in counts])
        grid = CardGrid(_GROUP_WIDTH, self)
        grid.addWidget(self._hold)
        self._boxes = {}
        for title, field in self._groups():
            self._boxes[field] = _box(title, field)
            grid.addWidget(self._boxes[field])
        self._hold.changed.connect(self.changed)
        self._times.chosen.connect(self._take)
        self._side.chosen.connect(self._take)
        self._rest.changed.connect(self._take)

    def show_dose(self, technique: Technique, dosage: Dosage) -> None:
        """Show a dose; what the stretch does not allow becomes the nearest that it does."""
        if technique is not self._technique:
            self._technique = technique
            self._offer_sides(technique)
        dosage = within_limits(dosage, technique)
        self._hold.show_hold(technique, dosage.hold_seconds, None)
        self._times.choose(dosage.repetitions)
        rests = range(SHORTEST_REST_SECONDS, LONGEST_REST_SECONDS + 1, _REST_STEP)
        self._rest.show_values(sorted({*rests, dosage.rest_seconds}), dosage.rest_seconds)
        if technique.side_names:
            self._side.choose(dosage.first_side)
        self._refresh()

    @property
    def dosage(self) -> Dosage:
        """The dose that is chosen.

        Raises:
            ValueError: nothing has been shown yet.
        """
        if self._technique is None:
            raise ValueError("no stretch has been shown yet")
        return Dosage(
            hold_seconds=self._hold.seconds,
            repetitions=cast("int", self._times.value),
            first_side=cast("Side | None", self._side.value) or self._technique.first_side,
            rest_seconds=self._rest.value,
        )

    def _groups(self) -> tuple[tuple[TextLabel, QWidget], ...]:
        return (
            (self._times_title, self._times),
            (self._side_title, self._side),
            (self._rest_title, self._rest),
        )

    def _offer_sides(self, technique: Technique) -> None:
        sides = technique.sides if technique.side_names else ()
        self._side.set_choices([(side, technique.side_name(side)) for side in sorted(sides)])
        self._boxes[self._side].setVisible(bool(sides))
        self._times_title.setText(
            self.tr("How often on each side") if sides else self.tr("How often")
        )

    def _refresh(self) -> None:
        rest = self.tr("Rest for {0} seconds between").format(self._rest.value)
        self._rest_title.setText(rest)
        self._rest.describe(self.tr("How long to rest between"), rest)
        self._boxes[self._rest].setVisible(self._times.value != 1)

    @Slot()
    def _take(self) -> None:
        self._refresh()
        self.changed.emit()


def _times(count: int) -> str:
    if count == 1:
        return translate("ItemDoseForm", "Once")
    if count == 2:  # noqa: PLR2004 - it has a word of its own
        return translate("ItemDoseForm", "Twice")
    return translate("ItemDoseForm", "{0} times").format(count)


def _box(title: TextLabel, field: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(title)
    layout.addWidget(field)
    layout.addStretch(1)
    return box
