"""The safety check, from its first page to what it permits."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import Signal, Slot

from backcoach.domain.safety.clearance import Cleared, Refused
from backcoach.domain.safety.lasting_condition import lasting_conditions
from backcoach.domain.safety.pages_due import leads_to_lasting, pages_due
from backcoach.domain.safety.screening import Advice, Asked, Consequence, Repeat
from backcoach.domain.safety.screening_background import ScreeningBackground, closed_now
from backcoach.domain.safety.screening_walk import signs_to_ask_again
from backcoach.domain.stretch.technique import People
from backcoach.gui.safety_check.agreement_form import Agreements
from backcoach.gui.safety_check.clearance_page import ClearancePage, RefusedState
from backcoach.gui.safety_check.questions_flow import QuestionsFlow
from backcoach.gui.safety_check.screening_keeper import Outcome, ScreeningKeeper
from backcoach.gui.safety_check.screening_page import ScreeningState, ThemeAnswers
from backcoach.gui.safety_check.unchanged_page import UnchangedPage, UnchangedState
from backcoach.gui.services.services import Services
from backcoach.overrides import override
from backcoach.words.person_words import shown_label


@dataclass(frozen=True, slots=True)
class Opened:
    """A safety check that opened something."""

    cleared: Cleared
    keeper: ScreeningKeeper


class SafetyCheckFlow(QuestionsFlow):
    """One safety check: asks the pages that are due, and shows the result.

    `opened` carries an `Opened`. `outdated` tells that the answers were given too long ago.
    `alone_asked` tells that it is to begin again without a helper.
    """

    opened = Signal(object)
    outdated = Signal()
    alone_asked = Signal()

    def __init__(
        self,
        services: Services,
        past: ScreeningBackground,
        keeper: ScreeningKeeper,
    ) -> None:
        with_helper = keeper.with_helper
        today = services.now().date()
        screening = services.library.content.screening
        asked = partial(pages_due, screening, past, today, with_helper=with_helper)
        self._due, self._every = asked(), asked(everything=True)
        super().__init__(services, keeper, self._due.themes)
        self._past, self._today = past, today

    @cached_property
    def _unchanged_page(self) -> UnchangedPage:
        page = self.own(UnchangedPage())
        page.same.connect(self._go_on)
        page.changed.connect(self._ask_everything)
        page.back_asked.connect(self.show_again)
        return page

    @cached_property
    def _result_page(self) -> ClearancePage:
        page = self.own(ClearancePage(self._screening))
        page.alone_asked.connect(self.alone_asked)
        page.home_asked.connect(self.left)
        page.mistake_reported.connect(self._correct)
        page.agreed.connect(self._take_agreements)
        return page

    def start(self) -> None:
        """Ask the first page, unless what an earlier check or session shut is still shut."""
        closed = closed_now(self._screening, self._past, self._services.now())
        if closed is None:
            self._show_page()
        else:
            refused = Refused(closed.consequence, ())
            state = replace(self._refusal(refused), until=closed.until, signs=closed.signs)
            self._show_refused(state)

    @Slot(object)
    def show_outcome(self, outcome: Outcome) -> None:
        if isinstance(outcome, Refused):
            until = self._keeper.shut_until
            state = replace(self._refusal(outcome), until=until, correctable=until is not None)
            self._show_refused(state)
            return
        if self._keeper.with_helper and not self._opens_for_two(outcome):
            self._result_page.setEnabled(True)
            self._result_page.show_not_with_helper(self._services.numbers)
            self._services.show(self._result_page)
        elif self._keeper.is_outdated:
            self.outdated.emit()
        else:
            for page in self._own_pages:
                page.setEnabled(False)  # until the session's first page takes its place
            self.opened.emit(Opened(outcome, self._keeper))

    @Slot(object)
    def show_advice(self, advice: Advice) -> None:
        """Say not to stretch now because of the pain at rest."""
        state = self._refusal(Refused(Consequence.NOT_TODAY, ()))
        self._show_refused(replace(state, until=self._keeper.shut_until, advice=advice))

    def _refusal(self, refused: Refused) -> RefusedState:
        numbers, helped = self._services.numbers, self._keeper.with_helper
        return RefusedState(refused, numbers, self._today, helped)

    def _show_refused(self, state: RefusedState) -> None:
        self._result_page.setEnabled(True)
        self._result_page.show_refused(state)
        self._services.show(self._result_page)

    @override
    def _show_page(self) -> None:
        theme, helped = self._walk.theme, self._keeper.with_helper
        client, first = self._past.client, self._walk.at == 0
        known = self._past.latest is not None and theme.repeat is Repeat.EVERY_SESSION
        self._page.setEnabled(True)
        self._page.show_theme(
            ScreeningState(
                theme,
                page=self._walk.at + 1,
                pages=len(self._walk.themes),
                answers=self._walk.answers,
                alone=helped and (first or theme.asked is Asked.HELPER),
                folded=known and theme.asked is Asked.RECEIVER,
                whose=shown_label(client) if client else "",
                takes=self._takes() if first and self._due.unchanged_since is None else "",
            )
        )
        self._services.show(self._page)

    def _takes(self) -> str:
        if self._keeper.with_helper:
            return self.tr("About 3 minutes, once a month")
        return self.tr("About 2 minutes, once a month")

    def _show_unchanged(self, since: date) -> None:
        client, helped = self._past.client, self._keeper.with_helper
        asked = [each for each in self._every.themes if each not in self._due.themes]
        conditions = lasting_conditions(self._screening, self._past.latest)
        ticked = [
            each.question.text for each in conditions if each.question.id in self._due.standing
        ]
        self._unchanged_page.show_unchanged(
            UnchangedState(
                since,
                [each.title for each in asked if each.repeat is Repeat.LASTING],
                None if helped else ticked,
                shown_label(client) if client else "",
            )
        )
        self._services.show(self._unchanged_page)

    @Slot()
    def _ask_everything(self) -> None:
        """Let no earlier answer stand: something has changed, or they were someone else's."""
        self._due = self._every
        self._walk = replace(self._walk, themes=self._due.themes)
        self._go_on()

    @override
    @Slot(object)
    def _take_page(self, given: ThemeAnswers) -> None:
        if self._walk.over:
            return
        theme, since = self._walk.theme, self._due.unchanged_since
        if theme in signs_to_ask_again(self._screening):
            self._keeper.seen()
        self._walk = self._walk.answered(given.answers)
        if since is not None and leads_to_lasting(theme, self._every.themes):
            self._show_unchanged(since)
        else:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._keeper.is_outdated:
            self.outdated.emit()
        elif self._walk.over:
            self.show_outcome(self._take_answers())
        else:
            self._show_page()

    @override
    @Slot()
    def _leave_emergency(self) -> None:
        self._take_answers()
        self.left.emit()

    @Slot()
    def _correct(self) -> None:
        """Let the answers be put right; until then what they shut stays shut."""
        self._keeper.take_back()
        self.show_again()

    def _take_answers(self) -> Outcome:
        return self._keeper.take({**self._due.standing, **self._walk.dated(self._today)})

    @Slot(object)
    def _take_agreements(self, agreed: Agreements) -> None:
        outcome = self._keeper.agree(agreed.days)
        if self._keeper.is_outdated:
            self.outdated.emit()
        else:
            self.show_outcome(outcome)

    @Slot()
    def show_again(self) -> None:
        """Show the last page once more: nothing came of its answers, and a notice says why."""
        self._walk = self._walk.back() or self._walk
        self._show_page()

    def put_away(self) -> None:
        """Let go of the pages of the questions: they are answered."""
        for name in ("_page", "_unchanged_page"):
            self.let_go(name)

    def _opens_for_two(self, cleared: Cleared) -> bool:
        every = self._services.library.content.techniques.values()
        return any(cleared.permits(each.id) for each in every if each.people is People.PARTNER)
