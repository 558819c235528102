"""A session that is kept, to be put right: its day, its scores and its note."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.correction import Correction
from backcoach.domain.session import Scores
from backcoach.forms.ui_correct_page import Ui_CorrectPage
from backcoach.pages.page import Page


@dataclass(frozen=True, slots=True)
class CorrectState:
    """What the session says now, and the day beyond which none may lie."""

    noted: Correction
    today: date


class CorrectPage(Page):
    """Everything stands filled in as it is. `corrected` carries a `Correction`."""

    corrected = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_CorrectPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._ui.newChoice.set_choices(
            [
                (None, self.tr("Not answered")),
                (False, self.tr("No")),
                (True, self.tr("Yes")),
            ]
        )
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.saveButton.clicked.connect(self._save)

    def show_session(self, state: CorrectState) -> None:
        """Show what a session says, from its top."""
        noted = state.noted
        self._ui.dayField.show_day(noted.day, max(noted.day, state.today))
        self._ui.stiffnessBeforeScale.show_score(noted.before.stiffness)
        self._ui.painBeforeScale.show_score(noted.before.pain)
        self._ui.stiffnessAfterScale.show_score(noted.after.stiffness)
        self._ui.painAfterScale.show_score(noted.after.pain)
        self._ui.newChoice.choose(noted.anything_new)
        self._ui.noteField.setPlainText(noted.note)
        self._ui.saveButton.setEnabled(True)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @Slot()
    def _save(self) -> None:
        self._ui.saveButton.setEnabled(False)
        self.corrected.emit(
            Correction(
                day=self._ui.dayField.day,
                before=Scores(self._ui.stiffnessBeforeScale.score, self._ui.painBeforeScale.score),
                after=Scores(self._ui.stiffnessAfterScale.score, self._ui.painAfterScale.score),
                anything_new=cast("bool | None", self._ui.newChoice.value),
                note=self._ui.noteField.toPlainText().strip(),
            )
        )
