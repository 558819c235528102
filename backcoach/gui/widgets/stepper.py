"""A slider with a button at each end, for a few whole numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from backcoach.gui.widgets.icon import show_icon

_ACROSS = Qt.Orientation.Horizontal
_PAGE = 5
_ACTION = QSlider.SliderAction
_STEPS = {
    _ACTION.SliderSingleStepAdd.value: 1,
    _ACTION.SliderSingleStepSub.value: -1,
    _ACTION.SliderPageStepAdd.value: _PAGE,
    _ACTION.SliderPageStepSub.value: -_PAGE,
}


class Stepper(QWidget):
    """Takes only the values that it is given, and tells them to a screen reader as they are.

    Arrow keys, Page, Home and End work.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[int, ...] = (0,)
        self._less = QPushButton(self)
        self._slider = QSlider(_ACROSS, self)
        self._more = QPushButton(self)
        self.setFocusProxy(self._slider)
        show_icon(self._less, "minus")
        show_icon(self._more, "plus")
        self._less.setAccessibleName(self.tr("Less"))
        self._more.setAccessibleName(self.tr("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._less)
        row.addWidget(self._slider, 1)
        row.addWidget(self._more)
        self._less.clicked.connect(self._step_down)
        self._more.clicked.connect(self._step_up)
        self._slider.actionTriggered.connect(self._keep_to_values)
        self._slider.valueChanged.connect(self._tell)

    def describe(self, name: str, value: str) -> None:
        """Set the texts for screen readers."""
        self._slider.setAccessibleName(name)
        self._slider.setAccessibleDescription(value)
        for button in (self._less, self._more):
            button.setAccessibleDescription(name)

    def show_values(self, values: Sequence[int], value: int) -> None:
        """Replace the values, in ascending order, and show the one nearest to `value`."""
        self._values = tuple(values)
        self._slider.blockSignals(True)
        self._slider.setRange(self._values[0], self._values[-1])
        self._slider.setValue(self._nearest(value))
        self._slider.blockSignals(False)
        self._refresh()

    @property
    def value(self) -> int:
        return self._nearest(self._slider.value())

    def _nearest(self, value: int) -> int:
        return min(self._values, key=lambda each: abs(each - value))

    def _refresh(self) -> None:
        at = self.value
        self._slider.setEnabled(len(self._values) > 1)
        self._less.setEnabled(at > self._values[0])
        self._more.setEnabled(at < self._values[-1])

    def _further(self, steps: int) -> int:
        """The value so many steps away, or the last on that way."""
        at = self._values.index(self.value) + steps
        return self._values[min(max(at, 0), len(self._values) - 1)]

    @Slot()
    def _step_down(self) -> None:
        self._slider.setValue(self._further(-1))

    @Slot()
    def _step_up(self) -> None:
        self._slider.setValue(self._further(1))

    @Slot(int)
    def _keep_to_values(self, action: int) -> None:
        """Let keys, wheel and mouse come to the values alone, before the slider takes effect."""
        steps = _STEPS.get(action)
        asked = self._slider.sliderPosition()
        self._slider.setSliderPosition(
            self._nearest(asked) if steps is None else self._further(steps)
        )

    @Slot()
    def _tell(self) -> None:
        self._refresh()
        self.changed.emit()
