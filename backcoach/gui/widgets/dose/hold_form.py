"""A form for the length of a hold, in seconds or in whole breaths."""

from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.dosage import allowed_breaths
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.stepper import Stepper
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.words.dose_words import hold_range


class _Unit(Enum):
    SECONDS = auto()
    BREATHS = auto()


class HoldForm(QWidget):
    """Offers the holds that a stretch allows, and says why.

    It offers breaths if a rhythm is given of which a whole number fits the range.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._technique: Technique | None = None
        self._rhythm: BreathRhythm | None = None
        self._title = TextLabel("question")
        self._stepper = Stepper()
        self._units = Segmented[_Unit]()
        self._range = TextLabel("small")
        self._units.setAccessibleName(self.tr("Count the hold in"))
        self._units.offer(
            [(_Unit.SECONDS, self.tr("In seconds")), (_Unit.BREATHS, self.tr("In breaths"))]
        )
        self._units.choose(_Unit.SECONDS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._title, self._stepper, self._units, self._range):
            layout.addWidget(widget)
        self._stepper.changed.connect(self._take_step)
        self._units.chosen.connect(self._take_unit)

    def show_hold(self, technique: Technique, seconds: int, rhythm: BreathRhythm | None) -> None:
        """Show a hold; one out of range becomes the nearest in it."""
        self._technique, self._rhythm = technique, rhythm
        self._range.setText(hold_range(technique.hold))
        self._offer(seconds)

    def show_rhythm(self, rhythm: BreathRhythm | None) -> None:
        """Count breaths of another rhythm."""
        self._rhythm = rhythm
        self._offer(self.seconds)

    @property
    def seconds(self) -> int:
        return self._stepper.value

    def _offer(self, seconds: int) -> None:
        in_breaths = tuple(self._breaths())
        self._units.setVisible(bool(in_breaths))
        if not in_breaths:
            self._units.choose(_Unit.SECONDS)
        values = in_breaths if self._units.value is _Unit.BREATHS else self._whole_seconds()
        self._stepper.show_values(values, seconds)
        self._say()

    def _whole_seconds(self) -> range:
        if self._technique is None:
            return range(1)
        hold = self._technique.hold
        return range(hold.shortest, hold.longest + 1)

    def _breaths(self) -> dict[int, int]:
        """The number of breaths by hold seconds, for holds of whole breaths."""
        if self._technique is None or self._rhythm is None:
            return {}
        length = self._rhythm.seconds
        return {round(n * length): n for n in allowed_breaths(self._technique, self._rhythm)}

    def _say(self) -> None:
        breaths = self._breaths().get(self.seconds)
        text = self.tr("Hold for %Ln second(s)", "", self.seconds)
        if breaths:
            text = self.tr("{0}, %Ln breath(s)", "", breaths).format(text)
        self._title.setText(text)
        self._stepper.describe(self.tr("How long to hold"), text)

    @Slot()
    def _take_step(self) -> None:
        self._say()
        self.changed.emit()

    @Slot()
    def _take_unit(self) -> None:
        self._offer(self.seconds)
        self.changed.emit()
