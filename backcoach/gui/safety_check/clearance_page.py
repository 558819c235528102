"""The page of the result: what is open, or what to do now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.safety.clearance import Cleared, Lock, Refused
from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.safety.screening import Advice, Consequence, Screening
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.safety_check.locked_cards import locked_cards, question_texts
from backcoach.gui.safety_check.ui_clearance_page import Ui_ClearancePage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import TextCard, bullets
from backcoach.words.emergency_text import advice_line, reminder, with_number
from backcoach.words.shut_words import shut_until_text


@dataclass(frozen=True, slots=True)
class ClearedState:
    """Some stretches are open. With a helper, reasons stay hidden until they are asked for.

    `routine` is the label of the routine that the check was made for; empty if there is none.
    """

    cleared: Cleared
    numbers: CountryNumbers
    with_helper: bool = False
    routine: str = ""


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

    choose_asked = Signal()
    alone_asked = Signal()
    home_asked = Signal()
    mistake_reported = Signal()
    agreed = Signal(object)

    def __init__(
        self, screening: Screening, techniques: Sequence[Technique], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._screening = screening
        self._techniques = techniques
        self._way_on: Callable[[], None] = self.home_asked.emit
        self._way_back: Callable[[], None] = self.home_asked.emit
        self._cards: list[TextCard] = []
        self._details: Sequence[QWidget] = ()
        self._ui = Ui_ClearancePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.nextButton
        self._back = self._ui.homeButton
        self._ui.nextButton.clicked.connect(self._go_on)
        self._ui.homeButton.clicked.connect(self._go_back)
        self._ui.revealButton.clicked.connect(self._reveal)
        self._ui.agreementForm.agreed.connect(self.agreed)

    def show_cleared(self, state: ClearedState) -> None:
        """Show what is open, and what is locked and why."""
        cleared = state.cleared
        if state.with_helper and not self._opens_for_two(cleared):
            self._show_not_with_helper(state.numbers)
            return
        title = self.tr("You can stretch today")
        self._show_head(title, self._open_text(cleared), state.numbers)
        way_on = self.tr("See your routine") if state.routine else self.tr("Choose a stretch")
        self._show_way_on(way_on, self.choose_asked.emit)
        open_names = [each.name for each in self._techniques if cleared.permits(each.id)]
        self._ui.openLabel.setText(bullets(open_names))
        self._show_locked(cleared.locked)
        details: list[QWidget] = [self._ui.lockedBox] if cleared.locked else []
        needed = [name for lock in cleared.locked for name in lock.agreement_needed]
        details += self._agreement_parts(needed, cleared.on)
        self._show_parts([self._ui.openFrame], details, covered=state.with_helper)

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

    def _show_not_with_helper(self, numbers: CountryNumbers) -> None:
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

    def _show_parts(
        self, shown: Sequence[QWidget], details: Sequence[QWidget] = (), *, covered: bool = False
    ) -> None:
        """Show these parts and no others; `details` only once they are asked for."""
        ui = self._ui
        self._details = details
        visible = [*shown, *([] if covered else details)]
        for part in (ui.openFrame, ui.adviceFrame, ui.sayFrame, ui.lockedBox, ui.agreementForm):
            part.setVisible(part in visible)
        ui.coverFrame.setVisible(covered and bool(details))
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

    def _show_locked(self, locked: Iterable[Lock]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        names = {technique.id: technique.name for technique in self._techniques}
        self._cards = locked_cards(locked, self._screening, names)
        for card in self._cards:
            self._ui.lockedCards.addWidget(card)

    def _agreement_parts(self, question_ids: Iterable[str], today: date) -> list[QWidget]:
        """The form for the dated ticks, filled; nothing if no tick can open anything."""
        ids = list(dict.fromkeys(question_ids))
        if not ids:
            return []
        lines = dict(zip(ids, question_texts(ids, self._screening), strict=True))
        self._ui.agreementForm.ask(lines, today, self._screening.agreement_days)
        return [self._ui.agreementForm]

    @Slot()
    def _reveal(self) -> None:
        self._ui.coverFrame.hide()
        for part in self._details:
            part.show()
        self._begin()

    @Slot()
    def _go_on(self) -> None:
        self._way_on()

    @Slot()
    def _go_back(self) -> None:
        self._way_back()

    def _open_text(self, cleared: Cleared) -> str:
        opened, shut = len(cleared.permitted), len(cleared.locked)
        if not shut and opened == len(self._techniques):
            return self.tr("Every stretch is open.")
        if not shut:
            return self.tr("Every stretch that needs no helper is open.")
        return self.tr("{0} of %Ln stretch(es) are open.", "", opened + shut).format(opened)

    def _opens_for_two(self, cleared: Cleared) -> bool:
        return any(
            cleared.permits(technique.id)
            for technique in self._techniques
            if technique.people is People.PARTNER
        )
