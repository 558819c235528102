"""The page of a result that opens nothing: what to do now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.safety.clearance import Refused
from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.safety.screening import Advice, Consequence, Screening
from backcoach.gui.safety_check.locked_cards import question_texts
from backcoach.gui.safety_check.ui_clearance_page import Ui_ClearancePage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.emergency_text import advice_line, reminder, with_number
from backcoach.words.shut_words import shut_until_text


@dataclass(frozen=True, slots=True)
class RefusedState:
    """Nothing is open `today`. With a helper, reasons stay hidden until they are asked for.

    `advice` replaces the usual advice of the consequence, as after strong pain at rest. `signs` are
    reasons besides the lines of the safety check, as after a stop. `until` is when it opens again,
    if time alone opens it. `correctable` answers may have been ticked by mistake.
    """

    refused: Refused
    numbers: CountryNumbers
    today: date
    with_helper: bool = False
    advice: Advice | None = None
    signs: tuple[str, ...] = ()
    until: datetime | None = None
    correctable: bool = False


class ClearancePage(Page):
    """The result of the safety check. It says what to do, and never names a disease.

    `agreed` carries `Agreements`, to be saved and assessed.
    """

    alone_asked = Signal()
    home_asked = Signal()
    mistake_reported = Signal()
    agreed = Signal(object)

    def __init__(self, screening: Screening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screening = screening
        self._way_on: Callable[[], None] = self.home_asked.emit
        self._way_back: Callable[[], None] = self.home_asked.emit
        self._ui = Ui_ClearancePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.nextButton
        self._back = self._ui.homeButton
        self._ui.nextButton.clicked.connect(self._go_on)
        self._ui.homeButton.clicked.connect(self._go_back)
        self._ui.agreementForm.agreed.connect(self.agreed)

    def show_refused(self, state: RefusedState) -> None:
        """Show what to do, how soon, whom to ask and what to say."""
        if state.with_helper:
            self._cover_refusal(state)
            return
        advice = state.advice or self._screening.advice[state.refused.consequence]
        self._show_head(advice.title, shut_until_text(state.until), state.numbers)
        self._show_way_on(self.tr("Back to start"), self.home_asked.emit, leads_home=True)
        if state.correctable:
            self._show_way_back(self.tr("I ticked something by mistake"), self.mistake_reported)
        self._show_advice(advice, state)
        needed = self._agreement_parts(state.refused.agreement_needed, state.today)
        self._show_parts([self._ui.adviceFrame, self._ui.sayFrame, *needed])

    def show_not_with_helper(self, numbers: CountryNumbers) -> None:
        """Say that only what one does alone is open."""
        lead = self.tr("You can still stretch alone.")
        self._show_head(self.tr("Not with a helper today"), lead, numbers)
        self._show_way_on(self.tr("Stretch alone"), self.alone_asked.emit)
        self._show_parts([])

    def _cover_refusal(self, state: RefusedState) -> None:
        lead = self.tr("Only the one who answered should read on. Please be alone at the screen.")
        self._show_head(self.tr("No stretching today"), lead, state.numbers)
        uncovered = partial(self.show_refused, replace(state, with_helper=False))
        self._show_way_on(self.tr("I am alone, show it"), uncovered)
        self._show_parts([])

    def _show_way_on(
        self, text: str, action: Callable[[], None], *, leads_home: bool = False
    ) -> None:
        self._way_on = action
        self._ui.nextButton.setText(text)
        self._show_way_back(self.tr("Back to start"), self.home_asked)
        self._ui.homeButton.setVisible(not leads_home)

    def _show_way_back(self, text: str, asked: SignalInstance) -> None:
        self._way_back = asked.emit
        self._ui.homeButton.setText(text)
        self._ui.homeButton.setVisible(True)

    def _show_head(self, title: str, lead: str, numbers: CountryNumbers) -> None:
        self._ui.titleLabel.setText(title)
        self._ui.leadLabel.setText(lead)
        self._ui.leadLabel.setVisible(bool(lead))
        self._ui.emergencyLabel.setText(reminder(numbers))

    def _show_parts(self, shown: Sequence[QWidget]) -> None:
        """Show these parts and no others."""
        ui = self._ui
        for part in (ui.adviceFrame, ui.sayFrame, ui.agreementForm):
            part.setVisible(part in shown)
        self._open_at_top(ui.bodyScroll, ui.titleLabel.text())

    def _show_advice(self, advice: Advice, state: RefusedState) -> None:
        urgent = state.refused.consequence is Consequence.URGENT
        line = advice_line(state.numbers) if urgent else ""
        signs = (*question_texts(state.refused.question_ids, self._screening), *state.signs)
        for label, text in (
            (self._ui.whatLabel, advice.what),
            (self._ui.soonLabel, advice.how_soon),
            (self._ui.whomLabel, advice.whom),
            (self._ui.lineLabel, line),
            (self._ui.sayLabel, advice.say),
            (self._ui.signsLabel, bullets(signs)),
        ):
            label.setText(with_number(text, state.numbers))
        self._ui.lineLabel.setVisible(bool(line))

    def _agreement_parts(self, question_ids: Iterable[str], today: date) -> list[QWidget]:
        """The form for the dated ticks, filled; nothing if no tick can open anything."""
        ids = list(dict.fromkeys(question_ids))
        if not ids:
            return []
        lines = dict(zip(ids, question_texts(ids, self._screening), strict=True))
        self._ui.agreementForm.ask(lines, today, self._screening.agreement_days)
        return [self._ui.agreementForm]

    @Slot()
    def _go_on(self) -> None:
        self._way_on()

    @Slot()
    def _go_back(self) -> None:
        self._way_back()
