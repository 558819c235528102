"""The page of a handout: what is on it, and how it will look."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from backcoach.gui.paper.sheet_page import SheetPage
from backcoach.gui.paper.ui_handout_page import Ui_HandoutPage
from backcoach.overrides import override
from backcoach.paper.handout import HandoutChoice, HandoutForm
from backcoach.paper.sheet import Paper

TYPING_PAUSE_MS = 300
LONGEST_LINE = 120
_A_WEEK, _LONGEST_AHEAD = timedelta(weeks=1), timedelta(weeks=104)


@dataclass(frozen=True, slots=True)
class HandoutState:
    """The routine's label, what is chosen at first, and the day."""

    label: str
    choice: HandoutChoice
    today: date


class HandoutPage(SheetPage):
    """Shows the handout as it changes. `chosen` carries a `HandoutChoice`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._ui = Ui_HandoutPage()
        self._ui.setupUi(self)
        self._join(self._ui)
        forms = [(HandoutForm.WHOLE, self.tr("Everything")), (HandoutForm.SHORT, self.tr("Short"))]
        self._much = self._ui.formChoice.offer(forms)
        papers = [(Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter"))]
        self._paper = self._ui.paperChoice.offer(papers)
        self._ui.typeChoice.offer([(False, self.tr("Usual")), (True, self.tr("Large"))])
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._much.chosen.connect(self._choose)
        self._paper.chosen.connect(self._choose)
        ui.typeChoice.chosen.connect(self._choose)
        for check in self._checks():
            check.toggled.connect(self._choose)
        ui.headerEdit.textChanged.connect(self._typing.start)
        for line in (ui.whomEdit, ui.therapistEdit, ui.noteEdit):
            line.setMaxLength(LONGEST_LINE)
            line.textChanged.connect(self._typing.start)
        ui.visitCheck.toggled.connect(self._choose)
        ui.visitField.dateChanged.connect(self._choose)
        self._typing.timeout.connect(self._choose)

    def show_handout(self, state: HandoutState) -> None:
        """Begin with a routine; its pages are still to come."""
        choice = state.choice
        self._ui.leadLabel.setText(self.tr("“{0}” to take home.").format(state.label))
        self._much.choose(choice.form)
        self._paper.choose(choice.paper)
        self._ui.typeChoice.choose(choice.large)
        self._ui.headerEdit.show_note(choice.header)
        self._ui.whomEdit.setText(choice.for_whom)
        self._ui.therapistEdit.setText(choice.therapist)
        self._ui.noteEdit.setText(choice.note)
        self._show_visit(choice.next_visit, state.today)
        parts = (choice.pictures, choice.steps, choice.tick_grid, choice.own_words)
        for check, part in zip(self._checks(), parts, strict=True):
            check.setChecked(part)
        self._ui.leafedSheet.turn_to_first()
        self._choose()
        self._arrange()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @property
    def choice(self) -> HandoutChoice:
        pictures, steps, ticks, words = (check.isChecked() for check in self._checks())
        return HandoutChoice(
            form=self._much.picked,
            paper=self._paper.picked,
            large=self._ui.typeChoice.value is True,
            header=self._ui.headerEdit.note,
            for_whom=self._ui.whomEdit.text().strip(),
            therapist=self._ui.therapistEdit.text().strip(),
            next_visit=self._ui.visitField.day if self._ui.visitCheck.isChecked() else None,
            note=self._ui.noteEdit.text().strip(),
            pictures=pictures,
            steps=steps,
            tick_grid=ticks,
            own_words=words,
        )

    def _show_visit(self, day: date | None, today: date) -> None:
        """In a week, unless a day is chosen."""
        ui = self._ui
        with QSignalBlocker(ui.visitField), QSignalBlocker(ui.visitCheck):
            ui.visitField.show_day(day or today + _A_WEEK, today + _LONGEST_AHEAD)
            ui.visitCheck.setChecked(day is not None)

    def _checks(self) -> Iterator[QCheckBox]:
        """In the order in which the parts are printed."""
        ui = self._ui
        yield from (ui.picturesCheck, ui.stepsCheck, ui.ticksCheck, ui.wordsCheck)

    @Slot()
    def _choose(self) -> None:
        self._typing.stop()
        whole = self._much.picked is HandoutForm.WHOLE
        for check in (self._ui.stepsCheck, self._ui.wordsCheck):  # the short form has neither
            check.setVisible(whole)
        self._ui.visitField.setVisible(self._ui.visitCheck.isChecked())
        self.chosen.emit(self.choice)

    @override
    def _settle(self) -> None:
        self._choose()
