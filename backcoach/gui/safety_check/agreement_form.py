"""Where someone says that a health professional agreed, line by line, with the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from backcoach.gui.safety_check.agreement_row import AgreementRow


@dataclass(frozen=True, slots=True)
class Agreements:
    """The days on which a health professional agreed, by question id; at least one."""

    days: Mapping[str, date]


class AgreementForm(QFrame):
    """A card with one row for each line, and a button that saves the ticked ones."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._rows: dict[str, AgreementRow] = {}
        self._note = _label("")
        self._row_layout = QVBoxLayout()
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
            QWidget.setTabOrder(row.last_field, self._button)
        note = self.tr("Tick only what they agreed to. It counts for {0} days, then we ask again.")
        self._note.setText(note.format(days))
        self._refresh()

    def _lay_out(self) -> None:
        heading = _label("heading")
        heading.setText(self.tr("Has a health professional agreed?"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(heading)
        layout.addWidget(self._note)
        layout.addLayout(self._row_layout)
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
