"""A form in which someone says that a health professional agreed, line by line, with the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backcoach.domain.instant import shifted_day
from backcoach.gui.widgets.cards.card_frame import CardFrame


@dataclass(frozen=True, slots=True)
class Agreements:
    """The days on which a health professional agreed, by question id; at least one."""

    days: Mapping[str, date]


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
        self._day.setDateRange(_qdate(shifted_day(today, -days)), _qdate(today))
        self._day.setAccessibleName(self.tr("The day they agreed"))
        self._day_label = QLabel(self.tr("They agreed on"))
        self._day_label.setBuddy(self._day)
        self._lay_out(line)
        self._tick.toggled.connect(self._show_day)
        self._show_day()

    @property
    def agreed_on(self) -> date | None:
        """The day of the agreement; None without a tick."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day()) if self._tick.isChecked() else None

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


class AgreementForm(CardFrame):
    """A card with one row for each line, and a button that saves the ticked ones."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, AgreementRow] = {}
        self._note = _label("")
        self._row_box = QWidget()
        self._row_layout = QVBoxLayout(self._row_box)
        self._row_layout.setContentsMargins(0, 0, 0, 0)
        self._row_layout.setSpacing(16)
        self._button = QPushButton(self.tr("Save and check again"))
        self._button.clicked.connect(self._save)
        self._hint = _label("small")
        self._lay_out()

    def ask(self, lines: Mapping[str, str], today: date, days: int) -> None:
        """Offer these lines, the text by question id; an agreement counts for `days` days."""
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {name: AgreementRow(text, today, days) for name, text in lines.items()}
        for row in self._rows.values():
            row.changed.connect(self._refresh)
            self._row_layout.addWidget(row)
        note = self.tr(
            "Tick only what they agreed to. It counts for %Ln day(s), then we ask again.", "", days
        )
        self._note.setText(note)
        self._refresh()

    def _lay_out(self) -> None:
        heading = _label("heading")
        heading.setText(self.tr("Has a health professional agreed?"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(heading)
        layout.addWidget(self._note)
        layout.addWidget(self._row_box)
        layout.addWidget(self._hint)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _refresh(self) -> None:
        ticked = any(row.agreed_on for row in self._rows.values())
        self._button.setEnabled(ticked)
        self._hint.setText("" if ticked else self.tr("Tick a line to save it."))
        self._hint.setVisible(not ticked)

    @Slot()
    def _save(self) -> None:
        days = {name: row.agreed_on for name, row in self._rows.items()}
        self.agreed.emit(Agreements({name: day for name, day in days.items() if day}))


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    return label


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
