"""One line of the safety check that a health professional may have agreed to."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget


class AgreementRow(QWidget):
    """A line, a tick, and the day of the agreement once the tick is set.

    The day lies within the last `days` days, since an older agreement no longer counts.
    """

    changed = Signal()

    def __init__(self, text: str, today: date, days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QLabel(text)
        line.setWordWrap(True)
        self._tick = QCheckBox(self.tr("A health professional who knows about this agreed"))
        self._tick.setAccessibleDescription(text)
        self._day = QDateEdit(_qdate(today))
        self._day.setDisplayFormat("d MMMM yyyy")
        self._day.setDateRange(_qdate(today - timedelta(days=days)), _qdate(today))
        self._day.setAccessibleName(self.tr("The day they agreed"))
        self._day_label = QLabel(self.tr("They agreed on"))
        self._day_label.setBuddy(self._day)
        self._lay_out(line)
        self._tick.toggled.connect(self._show_day)
        self._show_day()

    @property
    def agreed_on(self) -> date | None:
        """The day of the agreement; None while there is no tick."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day()) if self._tick.isChecked() else None

    @property
    def last_field(self) -> QWidget:
        """The last field that the Tab key reaches."""
        return self._day

    def _lay_out(self, line: QLabel) -> None:
        day = QHBoxLayout()
        day.setSpacing(12)
        day.addWidget(self._day_label)
        day.addWidget(self._day)
        day.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(line)
        layout.addWidget(self._tick)
        layout.addLayout(day)

    @Slot()
    def _show_day(self) -> None:
        ticked = self._tick.isChecked()
        self._day_label.setVisible(ticked)
        self._day.setVisible(ticked)
        self.changed.emit()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
