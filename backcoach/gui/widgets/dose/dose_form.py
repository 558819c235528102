"""A form for the dose of one stretch."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import (
    LONGEST_REST_SECONDS,
    MOST_REPETITIONS,
    SHORTEST_REST_SECONDS,
    Dosage,
    within_limits,
)
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.widgets.cards.card_grid import CardGrid
from backcoach.gui.widgets.dose.hold_form import HoldForm
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.stepper import Stepper
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.words.dose_words import times_words
from backcoach.words.rhythm_words import rhythm_hint, rhythm_name

_REST_STEP = 5
_GROUP_WIDTH = 220


class DoseForm(QWidget):
    """Hold, repeats, first side, rest, and the breath if asked for. Offers only what is allowed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._technique: Technique | None = None
        self._hold = HoldForm()
        self._times_title, self._times = TextLabel("question"), Segmented[int]()
        self._side_title, self._side = TextLabel("question"), Segmented[Side]()
        self._rest_title, self._rest = TextLabel("question"), Stepper()
        self._breath_title, self._breath = TextLabel("question"), Segmented[Rhythm]()
        self._breath_hint = TextLabel("small")
        self._side_title.setText(self.tr("Which side first"))
        self._breath_title.setText(self.tr("Breath"))
        counts = range(1, MOST_REPETITIONS + 1)
        self._times.offer([(count, times_words(count)) for count in counts])
        self._breath.offer([(rhythm, rhythm_name(rhythm)) for rhythm in Rhythm])
        self._grid = CardGrid(_GROUP_WIDTH, self)
        self._grid.addWidget(self._hold)
        self._grid.addWidget(_group(self._times_title, self._times))
        self._side_group = _group(self._side_title, self._side)
        self._rest_group = _group(self._rest_title, self._rest)
        self._breath_group = _group(self._breath_title, self._breath, self._breath_hint)
        for group in (self._side_group, self._rest_group, self._breath_group):
            self._grid.addWidget(group)
        self._breath_group.hide()
        self._hold.changed.connect(self.changed)
        self._times.chosen.connect(self._take)
        self._side.chosen.connect(self._take)
        self._rest.changed.connect(self._take)
        self._breath.chosen.connect(self._take_breath)

    def show_dose(self, technique: Technique, dosage: Dosage, breath: Rhythm | None = None) -> None:
        """Show a dose; what the stretch does not allow becomes the nearest value that it does.

        Without a `breath` the form does not ask for one.
        """
        if technique is not self._technique:
            self._technique = technique
            self._offer_sides(technique)
        if breath is not None:
            self._breath.choose(breath)
            self._breath_group.show()
            self._grid.stack()
        rhythm = None if breath is None else RHYTHMS[breath]
        dosage = within_limits(dosage, technique)
        self._hold.show_hold(technique, dosage.hold_seconds, rhythm)
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
            repetitions=self._times.picked,
            first_side=self._side.value or self._technique.first_side,
            rest_seconds=self._rest.value,
        )

    @property
    def breath(self) -> Rhythm:
        """The rhythm that is chosen, if one was asked for."""
        return self._breath.picked

    def _offer_sides(self, technique: Technique) -> None:
        sides = technique.sides if technique.side_names else ()
        self._side.offer([(side, technique.side_name(side)) for side in sorted(sides)])
        self._side_group.setVisible(bool(sides))
        self._times_title.setText(
            self.tr("How often on each side") if sides else self.tr("How often")
        )

    def _refresh(self) -> None:
        rest = self.tr("Rest for %Ln second(s) between", "", self._rest.value)
        self._rest_title.setText(rest)
        self._rest.describe(self.tr("How long to rest between"), rest)
        self._rest_group.setVisible(self._times.value != 1)
        if self._breath.value is not None:
            self._breath_hint.setText(rhythm_hint(self.breath))

    @Slot()
    def _take(self) -> None:
        self._refresh()
        self.changed.emit()

    @Slot()
    def _take_breath(self) -> None:
        self._hold.show_rhythm(RHYTHMS[self.breath])
        self._take()


def _group(*widgets: QWidget) -> QWidget:
    group = QWidget()
    layout = QVBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return group
