"""The page with the calendar of a year."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.history.history_year import (
    Amount,
    DayTotal,
    HistoryYear,
    months_later,
    steps_of,
)
from backcoach.gui.history.calendar.calendar_words import (
    day_cells,
    day_headings,
    day_words,
    shade_words,
    year_words,
)
from backcoach.gui.history.calendar.calendar_year import CalendarYear
from backcoach.gui.history.calendar.ui_calendar_page import Ui_CalendarPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.scroll_to import scroll_to
from backcoach.overrides import override

ROOMY = 39  # times the height of the text, from which choices stand beside the years
_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class CalendarState:
    """A year, and the day of it to go to."""

    year: HistoryYear
    current: date


class CalendarPage(Page):
    """Shows a year day by day, as a picture, as a table and in a sentence.

    `day_asked` carries a day of another year, to be answered with `show_year`. `day_chosen` carries
    the day whose sessions are to be listed.
    """

    day_asked = Signal(object)
    day_chosen = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year: HistoryYear | None = None
        self._days: dict[date, DayTotal] = {}
        self._ui = Ui_CalendarPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.openButton
        self._amount = self._ui.amountChoice.offer(
            [(Amount.HELD, self.tr("Minutes held")), (Amount.SESSIONS, self.tr("Sessions"))]
        )
        self._amount.choose(Amount.HELD)
        self._connect()
        self._show_table()

    def _connect(self) -> None:
        self._amount.chosen.connect(self._show_amount)
        self._ui.yearCalendar.read.connect(self._go_on_reading)
        self._ui.yearCalendar.opened.connect(self._choose)
        self._ui.yearCalendar.year_left.connect(self.day_asked)
        self._ui.earlierButton.clicked.connect(partial(self._go, -_YEAR))
        self._ui.laterButton.clicked.connect(partial(self._go, _YEAR))
        self._ui.tableButton.clicked.connect(self._turn_table)
        self._ui.openButton.clicked.connect(self._choose)
        self._ui.backButton.clicked.connect(self.back_asked)

    @property
    def current(self) -> date | None:
        """The current day; None while no year is shown."""
        return self._ui.yearCalendar.current if self._year else None

    def show_year(self, state: CalendarState) -> None:
        year = self._year = state.year
        self._days = {total.day: total for total in year.days}
        said = year_words(year.year, year.days)
        self._ui.yearLabel.setText(str(year.year))
        self._ui.sentenceLabel.setText(said)
        self._ui.yearCalendar.setAccessibleName(self.tr("Calendar of {0}").format(year.year))
        self._ui.yearCalendar.setAccessibleDescription(said)
        self._show_neighbours(year)
        self._ui.valueTable.show_values(day_headings(), [day_cells(day) for day in year.days])
        self._draw(state.current)
        self._show_table()
        self._read()
        if self.isVisible():
            self._bring_into_sight()

    def _show_neighbours(self, year: HistoryYear) -> None:
        earlier, later = self._ui.earlierButton, self._ui.laterButton
        earlier.setText(str(year.year - 1))
        earlier.setEnabled(year.year > year.first.year)
        earlier.setAccessibleName(self.tr("The year before, {0}").format(year.year - 1))
        later.setText(str(year.year + 1))
        later.setEnabled(year.year < year.last.year)
        later.setAccessibleName(self.tr("The year after, {0}").format(year.year + 1))

    def show_whose(self, name: str) -> None:
        """Say whose calendar it is, unless `name` is empty."""
        title = self.tr("Calendar: {0}").format(name) if name else self.tr("Calendar")
        self._ui.titleLabel.setText(title)

    @override
    def _arrange(self) -> None:
        """Put what is shown below the years where large letters leave no room beside them."""
        beside = self.width() >= ROOMY * self.fontInfo().pixelSize()
        ways = QBoxLayout.Direction
        self._ui.yearLayout.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    @override
    def _first_step(self) -> QWidget:
        """The days are gone through with the arrow keys."""
        return self._ui.yearCalendar

    def take_focus(self) -> None:
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())
        QTimer.singleShot(0, self._bring_into_sight)  # once the page is laid out

    @Slot()
    def _show_amount(self) -> None:
        self._draw(self._ui.yearCalendar.current)

    def _draw(self, current: date) -> None:
        if self._year is None:
            return
        amount = self._amount.picked
        steps = steps_of(amount, self._year.days)
        self._ui.dayLegend.show_words(shade_words(amount, steps), self.tr("stopped"))
        shown = CalendarYear(
            self._year.year,
            self._year.first,
            self._year.last,
            {day: total.level(amount, steps) for day, total in self._days.items()},
            frozenset(day for day, total in self._days.items() if total.stopped),
            self._words,
        )
        self._ui.yearCalendar.show_year(shown, current)

    def _words(self, day: date) -> str:
        return day_words(day, self._days.get(day))

    @Slot()
    def _read(self) -> None:
        calendar = self._ui.yearCalendar
        self._ui.readingLabel.setText(calendar.reading)
        self._ui.openButton.setEnabled(calendar.current in self._days)

    @Slot()
    def _go_on_reading(self) -> None:
        self._read()
        self._bring_into_sight()

    @Slot()
    def _bring_into_sight(self) -> None:
        calendar = self._ui.yearCalendar
        place = calendar.place
        middle = calendar.mapTo(self._ui.bodyContents, place.center())
        self._ui.bodyScroll.ensureVisible(middle.x(), middle.y(), place.width(), 2 * place.height())

    def _go(self, months: int) -> None:
        calendar = self._ui.yearCalendar
        calendar.go(months_later(calendar.current, months))

    @Slot()
    def _choose(self) -> None:
        self.day_chosen.emit(self._ui.yearCalendar.current)

    @Slot()
    def _turn_table(self) -> None:
        self._show_table()
        if self._ui.valueTable.isVisible():
            scroll_to(self._ui.valueTable)

    def _show_table(self) -> None:
        some = bool(self._days)
        self._ui.tableButton.setVisible(some)
        self._ui.valueTable.setVisible(some and self._ui.tableButton.isChecked())
