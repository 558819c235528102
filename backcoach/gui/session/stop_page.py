"""The page after a stop: what happened, and what to do about it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget

from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.safety.screening import Advice, Consequence, Screening, StopCue
from backcoach.domain.safety.stop_cue import after_stop, goes_on_after
from backcoach.gui.session.ui_stop_page import Ui_StopPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.overrides import override
from backcoach.words.emergency_text import advice_line, number_text, reminder, with_number
from backcoach.words.shut_words import shut_until_text

_MARGINS = 48
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class StopState:
    """The reasons to choose from with their advice, and the numbers to call.

    `until` is when a reason that has a consequence lets it open again.
    """

    screening: Screening
    numbers: CountryNumbers
    with_helper: bool
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class StopTold:
    """Why it was stopped, as ids of stop cues, and the pain now from 0 to 10 if it was given."""

    cue_ids: tuple[str, ...]
    pain: int | None


class StopPage(Page):
    """Asks why a stretch was stopped, then says what to do for the worst of the reasons.

    It offers to go on only where nothing that was felt was ticked.
    """

    told = Signal(object)
    closed = Signal()
    go_on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: StopState | None = None
        self._ui = Ui_StopPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._checks: dict[StopCue, QCheckBox] = {}
        self._ui.nextButton.clicked.connect(self._tell)
        self._ui.doneButton.clicked.connect(self.closed)
        self._ui.goOnButton.clicked.connect(self.go_on_asked)
        self._ui.copyButton.clicked.connect(self._copy_number)

    def show_stop(self, state: StopState) -> None:
        """Nothing is ticked beforehand."""
        self._state = state
        for check in self._checks.values():
            check.hide()
            check.deleteLater()
        self._checks = {
            cue: self._check_for(cue)
            for cue in state.screening.stop_cues
            if state.with_helper or not cue.with_helper
        }
        self._ui.painScale.show_score(None)
        self._ui.footLabel.clear()
        self._turn_to(self._ui.askBox)
        self._forward = self._ui.nextButton
        self._refresh()
        self._arrange()
        self._begin()

    def show_saved(self, text: str) -> None:
        """Say that it is saved, unless the advice says so already."""
        self._ui.footLabel.setText("" if text in self._ui.whatLabel.text() else text)

    @override
    def _first_step(self) -> QWidget:
        """What happened is asked first, from the mildest on."""
        asking = self._ui.askBox.isVisibleTo(self)
        return next(iter(self._checks.values())) if asking else super()._first_step()

    @override
    def _arrange(self) -> None:
        """Put the groups below each other if the text is too large for them in a row."""
        ui = self._ui
        columns = ((ui.fineFrame, ui.unwellFrame), (ui.seriousFrame, ui.painFrame))
        wanted = sum(max(each.sizeHint().width() for each in column) for column in columns)
        fits = (
            wanted + ui.groupsLayout.spacing()
            <= min(self.width(), ui.bodyColumn.maximumWidth()) - _MARGINS
        )
        ui.groupsLayout.setDirection(_ACROSS if fits else _DOWN)

    def _check_for(self, cue: StopCue) -> QCheckBox:
        check = QCheckBox(cue.text)
        check.toggled.connect(self._refresh)
        self._group_of(cue.consequence).addWidget(check)
        return check

    def _group_of(self, consequence: Consequence | None) -> QVBoxLayout:
        match consequence:
            case None:
                return self._ui.fineLayout
            case Consequence.EMERGENCY | Consequence.URGENT:
                return self._ui.seriousLayout
            case _:
                return self._ui.unwellLayout

    @property
    def _ticked(self) -> tuple[StopCue, ...]:
        return tuple(cue for cue, check in self._checks.items() if check.isChecked())

    @Slot()
    def _refresh(self) -> None:
        self._ui.nextButton.setEnabled(bool(self._ticked))
        hint = "" if self._ticked else self.tr("Tick at least one line to go on.")
        call = reminder(self._state.numbers) if self._state else ""
        self._ui.footLabel.setText("  ·  ".join(filter(None, (hint, call))))

    @Slot()
    def _tell(self) -> None:
        state = self._state
        if state is None:
            return
        told = StopTold(tuple(cue.id for cue in self._ticked), self._ui.painScale.score)
        self._ui.footLabel.clear()
        self._show_advice(state, after_stop(state.screening, told.cue_ids, told.pain))
        self._turn_to(self._ui.adviceBox)
        may_go_on = goes_on_after(state.screening, told.cue_ids, told.pain)
        self._ui.goOnButton.setVisible(may_go_on)
        self.told.emit(told)

    def _show_advice(self, state: StopState, worst: Consequence | None) -> None:
        ui, numbers = self._ui, state.numbers
        advice = state.screening.advice[worst] if worst else _NOTHING_MORE
        alarm = worst is Consequence.EMERGENCY
        self._forward = None if alarm else self._ui.doneButton
        self._ui.adviceTitle.setText(advice.title or self.tr("Good that you stopped"))
        self._ui.alarmFrame.setVisible(alarm)
        self._ui.numberLabel.setText(number_text(numbers))
        self._ui.noteLabel.setText(numbers.note)
        self._ui.copiedLabel.clear()
        worst_cues = [cue for cue in self._ticked if cue.consequence is worst]
        self._ui.whatLabel.setText("\n".join(dict.fromkeys(cue.what for cue in worst_cues)))
        self._ui.whatLabel.setVisible(bool(worst_cues))
        line = advice_line(numbers) if worst is Consequence.URGENT else ""
        shut = shut_until_text(state.until if worst else None)
        for label, text, head in (
            (ui.advisedLabel, "\n".join(filter(None, (advice.what, shut))), None),
            (ui.soonLabel, advice.how_soon, ui.soonHead),
            (ui.whomLabel, "\n".join(filter(None, (advice.whom, line))), ui.whomHead),
            (ui.sayLabel, advice.say, ui.sayHead),
        ):
            label.setText(with_number(text, numbers))
            for part in filter(None, (label, head)):
                part.setVisible(bool(text))
        self._ui.tickedLabel.setText(bullets(cue.text for cue in self._ticked))

    def _turn_to(self, box: QWidget) -> None:
        asking = box is self._ui.askBox
        self._ui.askBox.setVisible(asking)
        self._ui.adviceBox.setVisible(not asking)
        self._ui.nextButton.setVisible(asking)
        self._ui.doneButton.setVisible(not asking)
        self._ui.goOnButton.hide()
        title = self._ui.titleLabel if asking else self._ui.adviceTitle
        self._open_at_top(self._ui.bodyScroll, title.text())

    @Slot()
    def _copy_number(self) -> None:
        if self._state is not None:
            number = self._state.numbers.ambulance[0]
            QGuiApplication.clipboard().setText(number)
            self._ui.copiedLabel.setText(self.tr("{0} is copied.").format(number))


_NOTHING_MORE = Advice("", "", "", "", "")
