"""A row with the dose of one stretch, and buttons to change or remove it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.words.dose_words import dose_words
from backcoach.words.frequency_words import how_often
from backcoach.words.line_breaks import note_shown


class PersonDoseRow(QWidget):
    """The stretch, the dose in words, and the note. Both signals carry the id of the stretch."""

    change_asked = Signal(str)
    drop_asked = Signal(str)

    def __init__(
        self, technique: Technique, dose: PersonDose, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel("question", technique.name))
        words.addWidget(TextLabel("small", dose_words(technique, dose.dosage)))
        if dose.frequency:
            words.addWidget(TextLabel("small", how_often(dose.frequency)))
        if dose.note:
            words.addWidget(TextLabel("", note_shown(dose.note)))
        change, drop = QPushButton(self.tr("Change")), QPushButton(self.tr("Remove"))
        change.setAccessibleName(self.tr("Change the dose of {0}").format(technique.name))
        drop.setAccessibleName(self.tr("Remove the dose of {0}").format(technique.name))
        change.clicked.connect(lambda: self.change_asked.emit(technique.id))
        drop.clicked.connect(lambda: self.drop_asked.emit(technique.id))
        self.buttons = (change, drop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(change)
        layout.addWidget(drop)
