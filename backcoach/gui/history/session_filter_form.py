"""A form that filters the sessions: by stretch, side, end, time, and words of the note."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from backcoach.domain.history.session_filter import SessionFilter
from backcoach.domain.instant import shifted_day
from backcoach.domain.session import SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.widgets.day_field import DayField
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.picker import Picker

_GAP = 16
_LONGEST_SEARCH = 80


class When(IntEnum):
    """A span of time, as the number of days that it reaches back; ANY and CHOSEN have none."""

    ANY = 0
    CHOSEN = -1
    MONTH = 30
    QUARTER = 91
    YEAR = 365


class SessionFilterForm(QWidget):
    """Every field narrows the list further. At first all of them are empty."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.max
        self._technique = Picker[str | None]()
        self._side = Picker[Side | None]()
        self._ended = Picker[SessionEnd | None]()
        self._when = Picker[When]()
        self._first, self._last = DayField(), DayField()
        self._words = QLineEdit()
        self._words.setMaxLength(_LONGEST_SEARCH)
        self._lay_out()
        self._offer_the_same_always()
        self._connect()
        self._show_parts()

    def offer(
        self, techniques: Sequence[tuple[str, str]], ends: Sequence[tuple[SessionEnd, str]]
    ) -> None:
        """Offer these stretches by id, and these ways of ending."""
        self._technique.offer([(None, self.tr("Any stretch")), *techniques])
        self._ended.offer([(None, self.tr("Any way")), *ends])

    def show_today(self, today: date) -> None:
        """Count the time back from this day."""
        if today != self._today:
            self._today = today
            with QSignalBlocker(self):
                self._first.show_day(shifted_day(today, -When.MONTH), today)
                self._last.show_day(today, today)

    def look_on(self, day: date) -> None:
        """Filter for one day and nothing else."""
        with QSignalBlocker(self):
            self.clear()
            self._when.pick(When.CHOSEN)
            for field in (self._first, self._last):
                field.show_day(day, max(day, self._today))
        self._tell()

    @property
    def wanted(self) -> SessionFilter:
        first, last = self._days()
        return SessionFilter(
            technique_id=self._technique.picked,
            side=self._side.picked,
            first_day=first,
            last_day=last,
            ended=self._ended.picked,
            words=self._words.text().strip(),
        )

    @property
    def narrowed(self) -> int:
        """How many of the fields narrow the list."""
        pickers = (self._technique, self._side, self._ended, self._when)
        words = bool(self._words.text().strip())
        return words + sum(picker.currentIndex() > 0 for picker in pickers)

    @Slot()
    def clear(self) -> None:
        with QSignalBlocker(self):
            for picker in (self._technique, self._side, self._ended, self._when):
                picker.setCurrentIndex(0)
            self._words.clear()
        self._tell()

    def _days(self) -> tuple[date | None, date | None]:
        when = self._when.picked
        match when:
            case When.ANY:
                return None, None
            case When.CHOSEN:
                days = self._first.day, self._last.day
                return min(days), max(days)
            case _:
                return shifted_day(self._today, -when), None

    def _lay_out(self) -> None:
        row = FlowLayout(self, _GAP)
        self._first_box = _labelled(self.tr("From"), self._first)
        self._last_box = _labelled(self.tr("To"), self._last)
        for box in (
            _labelled(self.tr("Words in the note"), self._words),
            _labelled(self.tr("Stretch"), self._technique),
            _labelled(self.tr("Side"), self._side),
            _labelled(self.tr("How it ended"), self._ended),
            _labelled(self.tr("When"), self._when),
            self._first_box,
            self._last_box,
        ):
            row.addWidget(box)
        self.setFocusProxy(self._words)

    def _offer_the_same_always(self) -> None:
        self._side.offer(
            [
                (None, self.tr("Any side")),
                (Side.LEFT, self.tr("Left")),
                (Side.RIGHT, self.tr("Right")),
            ]
        )
        self._when.offer(
            [
                (When.ANY, self.tr("Any time")),
                (When.MONTH, self.tr("Past 30 days")),
                (When.QUARTER, self.tr("Past 3 months")),
                (When.YEAR, self.tr("Past year")),
                (When.CHOSEN, self.tr("Chosen days")),
            ]
        )
        self.offer((), ())

    def _connect(self) -> None:
        for picker in (self._technique, self._side, self._ended, self._when):
            picker.currentIndexChanged.connect(self._tell)
        for field in (self._first, self._last):
            field.dateChanged.connect(self._tell)
        self._words.textChanged.connect(self._tell)

    def _show_parts(self) -> None:
        chosen = self._when.picked is When.CHOSEN
        self._first_box.setVisible(chosen)
        self._last_box.setVisible(chosen)

    @Slot()
    def _tell(self) -> None:
        self._show_parts()
        self.changed.emit()


def _labelled(text: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(text)
    label.setProperty("kind", "small")
    label.setBuddy(field)
    field.setAccessibleName(text)
    column.addWidget(label)
    column.addWidget(field)
    return box
