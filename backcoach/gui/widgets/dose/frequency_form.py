"""A small form for how often something is planned."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from backcoach.domain.stretch.frequency import (
    DAYS_OF_A_WEEK,
    MOST_TIMES_A_DAY,
    USUAL_DAYS,
    Frequency,
    Weekday,
)
from backcoach.gui.widgets.filter_chips import FilterChips
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.words.amount_words import count_text
from backcoach.words.frequency_words import how_often, in_order_here, short_weekday, times_a_day

_NOT_SAID = 0


class FrequencyForm(QWidget):
    """Times a day, and how many days a week, or which. What is chosen is said in words too."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        times = range(1, MOST_TIMES_A_DAY + 1)
        title = self.tr("How often in a week")
        offered = [(_NOT_SAID, self.tr("Not said")), *((each, times_a_day(each)) for each in times)]
        self._times = Segmented[int]().offer(offered)
        self._times.setAccessibleName(title)
        counts = range(1, DAYS_OF_A_WEEK + 1)
        self._count_title = TextLabel("small")
        self._count_title.setText(self.tr("Days a week"))
        self._count = Segmented[int]().offer([(each, count_text(each)) for each in counts])
        self._count.setAccessibleName(self.tr("Days a week"))
        self._certain = QCheckBox(self.tr("Only on certain days"))
        week = in_order_here(frozenset(Weekday))
        self._days = FilterChips[Weekday]()
        self._days.add_group([(day, short_weekday(day)) for day in week])
        self._said = TextLabel("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            *(TextLabel("question", title), self._times, self._count_title, self._count),
            *(self._days, self._certain, self._said),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.show_frequency(None)
        for signal in (self._times.chosen, self._count.chosen, self._days.changed):
            signal.connect(self._tell)
        self._certain.toggled.connect(self._tell)

    def show_frequency(self, frequency: Frequency | None) -> None:
        """Show it, without emitting a signal; None is that nobody said.

        What is filled in already stays as it is, though days are still to be chosen.
        """
        if self._times.value is not None and frequency == self.frequency:
            return
        shown = frequency or Frequency()
        with QSignalBlocker(self._certain), QSignalBlocker(self._days):
            self._times.choose(frequency.times_a_day if frequency else _NOT_SAID)
            self._count.choose(shown.days_a_week)
            self._certain.setChecked(bool(shown.weekdays))
            self._days.choose(shown.weekdays)
        self._refresh()

    @property
    def frequency(self) -> Frequency | None:
        """What is chosen. Where no day is, their number counts."""
        times = self._times.picked
        if times == _NOT_SAID:
            return None
        chosen = self._days.chosen if self._certain.isChecked() else frozenset[Weekday]()
        return Frequency(times, chosen or self._count.value or USUAL_DAYS)

    @Slot()
    def _tell(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        frequency, certain = self.frequency, self._certain.isChecked()
        self._certain.setVisible(frequency is not None)
        for part in (self._count_title, self._count):
            part.setVisible(frequency is not None and not certain)
        self._days.setVisible(frequency is not None and certain)
        self._said.setVisible(frequency is not None)
        self._said.setText(how_often(frequency) if frequency else "")
