"""One session: stretches and routines, each side saved as soon as it is done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot

from backcoach.domain.playing.plan import Plan
from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.safety.learn_text import HELP
from backcoach.domain.safety.resting_pain import assess_pain
from backcoach.domain.safety.screening_record import DatedAnswer
from backcoach.domain.session import PartRecord, Scores, SessionRecord
from backcoach.gui.learn.learn_flow import LearnFlow
from backcoach.gui.player.play_flow import PlayFlow
from backcoach.gui.safety_check.agreement_form import Agreements
from backcoach.gui.safety_check.safety_check_flow import Opened
from backcoach.gui.safety_check.screening_keeper import Outcome
from backcoach.gui.safety_check.signs_again_flow import SignsAgainFlow
from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services
from backcoach.gui.session.prepare_flow import Prepared, PrepareFlow
from backcoach.gui.session.session_background import SessionBackground
from backcoach.gui.session.session_context import SessionContext
from backcoach.gui.session.session_end_flow import SessionEndFlow
from backcoach.gui.session.session_keeper import SessionKeeper
from backcoach.overrides import override
from backcoach.words.translation import translate


class SessionFlow(Flow):
    """Leads from a clearance to a saved session.

    `shut` carries a new outcome of the safety check that permits nothing of what was chosen,
    `advised` the `Advice` not to stretch today. `outdated` tells that the safety check was too long
    ago.
    """

    shut = Signal(object)
    advised = Signal(object)
    outdated = Signal()

    def __init__(
        self,
        services: Services,
        opened: Opened,
        past: SessionBackground,
        routine: Routine | None = None,
    ) -> None:
        super().__init__(services)
        self._cleared = opened.cleared
        self._check = opened.keeper
        self._past = past
        self._asked_for = routine
        self._stop_word = ""
        self._session: SessionKeeper | None = None
        self._end: SessionEndFlow | None = None
        self._play: PlayFlow | None = None
        self._help: LearnFlow | None = None
        self._signs: SignsAgainFlow | None = None
        self._prepare = self.adopt(PrepareFlow(services))
        self._prepare.prepared.connect(self._begin)
        self._prepare.agreed.connect(self._take_agreements)
        self._prepare.left.connect(self._leave)

    @Slot()
    def start(self) -> None:
        """Let the next stretch be chosen; the first time, show the routine that was asked for."""
        if not self._ends_outdated():
            routine, self._asked_for = self._asked_for, None
            self._prepare.start(self._context, routine)

    @property
    def _context(self) -> SessionContext:
        return SessionContext(
            self._cleared,
            self._check.with_helper,
            begun=self._session is not None,
            past=self._past,
            done=tuple(dict.fromkeys(part.technique_id for part in self._parts())),
            stop_word=self._stop_word,
            unpaced=self._check.unpaced,
        )

    @override
    def may_leave(self, leave: Callable[[], None]) -> bool:
        if self._play is None or not self._play.under_way:
            self._wind_up()
            return True
        self._play.pause()
        ask_to_confirm(self._play.page.window(), _before_leaving(), partial(self._end_and, leave))
        return False

    def _end_and(self, leave: Callable[[], None]) -> None:
        self._wind_up()
        leave()

    def _wind_up(self) -> None:
        """Save the session as it stands, with what was held of the side in progress."""
        if self._play is not None and self._play.under_way:
            self._play.abandon()
        if self._end is not None:
            self._end.wind_up()

    def _parts(self) -> tuple[PartRecord, ...]:
        return self._session.record.parts if self._session else ()

    @Slot(object)
    def _begin(self, prepared: Prepared) -> None:
        self._stop_word = prepared.stop_word
        if self._ends_outdated():
            return
        if prepared.confirmed and not self._still_permits(prepared):
            return
        if prepared.scores is not None:
            screening = self._services.library.content.screening
            if (advice := assess_pain(screening, prepared.scores.pain)) is not None:
                self._check.withdraw()
                self.advised.emit(advice)
                return
            self._begin_session(prepared.scores)
        if all(self._cleared.permits(each.id) for each in prepared.plan.techniques):
            self._start_playing(prepared.plan)
        else:
            self._prepare.preview_again(self._context)

    @Slot(object)
    def _take_agreements(self, agreed: Agreements) -> None:
        outcome = self._check.agree(agreed.days)
        if isinstance(outcome, Cleared):
            self._cleared = outcome
            self.start()
        else:
            self._wind_up()
            self.shut.emit(outcome)

    def _still_permits(self, prepared: Prepared) -> bool:
        """Assess again with the answers given just now: is any of the plan still open?"""
        today = self._services.now().date()
        dated = {name: DatedAnswer(answer, today) for name, answer in prepared.confirmed.items()}
        outcome = self._check.take(dated)
        plan = prepared.plan
        if isinstance(outcome, Cleared) and any(
            outcome.permits(each.id) for each in plan.techniques
        ):
            self._cleared = outcome
            return True
        self._wind_up()
        self.shut.emit(outcome)
        return False

    def _begin_session(self, scores: Scores) -> None:
        check = self._check.record
        record = SessionRecord(
            id=self._services.new_id(),
            person_id=check.person_id,
            screening_id=check.id,
            started_at=self._services.now(),
            with_helper=self._check.with_helper,
            before=scores,
        )
        self._session = SessionKeeper(
            self._services.history, record, self._check.client, self._services.clock
        )
        self._end = end = self.adopt(SessionEndFlow(self._services, self._check, self._session))
        end.left.connect(self.left)
        end.advised.connect(self.advised)
        end.another_asked.connect(self.start)
        end.next_asked.connect(self._start_next)

    @Slot()
    def _start_next(self) -> None:
        """Let a stretch be chosen for a session of its own: the one before it is saved."""
        ended, self._end, self._session = self._end, None, None
        self.start()
        self.drop(ended)

    def _start_playing(self, plan: Plan) -> None:
        if self._session is None or self._end is None:
            return
        self.drop(self._play)
        play = PlayFlow(self._services, plan, self._cleared, self._stop_word, self._check)
        self._play = self.adopt(play)
        play.looked.connect(self._session.live)
        play.part_ended.connect(self._session.keep_part)
        play.finished.connect(self._end.show_after)
        play.ended_early.connect(self._end_early)
        play.stopped.connect(self._end.show_stop)
        play.outdated.connect(self._end_outdated)
        play.signs_due.connect(self._ask_signs_again)
        play.help_asked.connect(self._show_help)
        play.show()

    @Slot()
    def _end_early(self) -> None:
        """Ask how it feels; where nothing was done yet, choose something else."""
        if self._end is not None and self._parts():
            self._end.show_after_early_end()
        else:
            self.start()

    @Slot()
    def _show_help(self) -> None:
        self.drop(self._help)
        self._help = self.adopt(LearnFlow(self._services, HELP))
        self._help.left.connect(self._leave_help)
        self._help.start()

    @Slot()
    def _leave_help(self) -> None:
        self.drop(self._help)
        self._help = None
        self._show_player()

    @Slot()
    def _ask_signs_again(self) -> None:
        self._signs = signs = self.adopt(SignsAgainFlow(self._services, self._check))
        signs.answered.connect(self._take_up)
        signs.left.connect(self._leave_signs_unasked)
        signs.help_needed.connect(self._leave_for_help)
        signs.start()

    @Slot()
    def _leave_signs(self) -> None:
        self.drop(self._signs)
        self._signs = None
        self._show_player()

    @Slot()
    def _leave_signs_unasked(self) -> None:
        """Go back to what waits; what had not begun would only ask again."""
        if self._play is not None and self._play.under_way:
            self._leave_signs()
        else:
            self.drop(self._signs)
            self._signs = None
            self.start()

    @Slot(object)
    def _take_up(self, outcome: Outcome) -> None:
        """Show the player again if all that is played is still open."""
        play = self._play
        if play is not None and isinstance(outcome, Cleared) and play.goes_with(outcome):
            self._cleared = outcome
            self._leave_signs()
        else:
            self._wind_up()
            self.shut.emit(outcome)

    @Slot()
    def _show_player(self) -> None:
        if self._play is not None:
            self._play.show()

    @Slot()
    def _leave_for_help(self) -> None:
        self._wind_up()
        self.left.emit()

    def _ends_outdated(self) -> bool:
        """Whether nothing more may begin, since the safety check was too long ago."""
        if not self._check.is_outdated:
            return False
        self._end_outdated()
        return True

    @Slot()
    def _end_outdated(self) -> None:
        self._wind_up()
        self.outdated.emit()

    @Slot()
    def _leave(self) -> None:
        if self._end is not None and self._parts():
            self._end.show_after_all()
        else:
            self._wind_up()
            self.left.emit()


def _before_leaving() -> Confirmation:
    title = translate("SessionFlow", "Leave this stretch?")
    kept = translate("SessionFlow", "What you have done so far is kept.")
    stay, leave = translate("SessionFlow", "Stay"), translate("SessionFlow", "Save and leave")
    return Confirmation(title, title, kept, stay, leave)
