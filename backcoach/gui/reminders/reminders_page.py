"""The page that sets when someone is reminded."""

from dataclasses import dataclass
from datetime import time
from uuid import UUID

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.gui.reminders.ui_reminders_page import Ui_RemindersPage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.frequency_words import in_order_here, short_weekday, times_a_day

OFF = 0
EVERY_DAY = frozenset(Weekday)
# Where nothing was said: in the evening, and if twice, after getting up too.
ALONE, PAIR = (time(18, 0),), (time(8, 0), time(18, 0))


@dataclass(frozen=True, slots=True)
class RemindersState:
    """Whose reminders; `whose` is empty where there is nobody else. `planned` is how often."""

    person_id: UUID
    whose: str
    times: ReminderTimes | None = None
    planned: Frequency | None = None


class RemindersPage(Page):
    """Off, once or twice a day. `saved` carries the `ReminderTimes`, or None for off."""

    saved = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: RemindersState | None = None
        self._ui = ui = Ui_RemindersPage()
        ui.setupUi(self)
        self._line_up(ui.bodyScroll, ui.footerMargins)
        self._back, self._forward = ui.backButton, ui.saveButton
        offered = [(OFF, self.tr("Off")), *((each, times_a_day(each)) for each in (1, 2))]
        self._often = ui.oftenChoice.offer(offered)
        days = in_order_here(EVERY_DAY)
        ui.dayChips.add_group([(day, short_weekday(day)) for day in days])
        self._often.chosen.connect(self._take_often)
        ui.saveButton.clicked.connect(self._save)
        ui.backButton.clicked.connect(self.back_asked)

    def show_reminders(self, state: RemindersState) -> None:
        """Show the times that are kept; else what goes with what is planned, but off."""
        self._state = state
        planned = state.planned or Frequency(1, EVERY_DAY)
        usual = ALONE if planned.times_a_day == 1 else PAIR
        times = state.times.times if state.times else usual
        self._ui.whoseLabel.setText(self.tr("For {0}").format(state.whose))
        self._ui.whoseLabel.setVisible(bool(state.whose))
        self._often.choose(len(times) if state.times else OFF)
        self._ui.dayChips.choose(state.times.days if state.times else planned.weekdays or EVERY_DAY)
        self._ui.firstTime.setTime(_shown(times[0]))
        self._ui.secondTime.setTime(_shown(times[-1] if len(times) > 1 else PAIR[-1]))
        self._tell("")
        self._fit()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @Slot()
    def _take_often(self) -> None:
        """A second time that is the same as the first would be none."""
        if self._ui.firstTime.time() == self._ui.secondTime.time():
            first = PAIR if self._often.picked > 1 else ALONE
            self._ui.firstTime.setTime(_shown(first[0]))
        self._fit()

    def _tell(self, words: str) -> None:
        self._ui.tellLabel.setText(words)
        self._ui.tellLabel.setVisible(bool(words))

    def _fit(self) -> None:
        often = self._often.picked
        self._ui.whenBox.setVisible(often != OFF)
        self._ui.secondTime.setVisible(often > 1)
        self._ui.timeLabel.setText(
            self.tr("At these times") if often > 1 else self.tr("At this time")
        )

    @property
    @override
    def _entered(self) -> tuple[frozenset[Weekday], tuple[time, ...]] | None:
        """The days and the times; None for off."""
        fields = (self._ui.firstTime, self._ui.secondTime)[: self._often.picked]
        times = tuple(_read(each.time()) for each in fields)
        return (self._ui.dayChips.chosen, times) if times else None

    @Slot()
    def _save(self) -> None:
        """Emit `saved`, or say what is missing."""
        entered = self._entered
        if self._state is None:
            return
        if entered is None:
            self.saved.emit(None)
        elif not entered[0]:
            self._tell(self.tr("Choose at least one day."))
        else:
            self.saved.emit(ReminderTimes(self._state.person_id, *entered))


def _shown(at: time) -> QTime:
    return QTime(at.hour, at.minute)


def _read(at: QTime) -> time:
    return time(at.hour(), at.minute())
