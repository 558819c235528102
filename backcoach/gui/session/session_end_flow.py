"""The end of a session: how it feels now, or why it was stopped; then it is saved."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.safety.resting_pain import assess_pain
from backcoach.domain.safety.screening import Advice, Answer
from backcoach.domain.safety.stop_cue import after_stop
from backcoach.domain.session import SessionEnd, SessionRecord
from backcoach.domain.settings import Spoken
from backcoach.gui.player.stop_words import advice_aloud
from backcoach.gui.safety_check.screening_keeper import ScreeningKeeper
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services
from backcoach.gui.session.after_page import After, AfterPage, AfterState
from backcoach.gui.session.saved_flow import SavedFlow
from backcoach.gui.session.session_keeper import SessionKeeper
from backcoach.gui.session.stop_page import StopPage, StopState, StopTold


class SessionEndFlow(Flow):
    """Asks how it feels, or what happened, and saves the answers with the session.

    `advised` carries the `Advice` not to go on today, if the pain afterwards is too strong.
    `another_asked` asks for a stretch more in this session, `next_asked` for a new session.
    """

    advised = Signal(object)
    another_asked = Signal()
    next_asked = Signal()

    def __init__(self, services: Services, check: ScreeningKeeper, session: SessionKeeper) -> None:
        super().__init__(services)
        self._content = services.library.content
        self._check = check
        self._session = session
        self._ending = self._so_far = SessionEnd.UNFINISHED
        self._told = After()
        self._saved: SavedFlow | None = None

    @cached_property
    def _after_page(self) -> AfterPage:
        page = self.own(AfterPage())
        page.told.connect(self._take_after)
        page.another_asked.connect(self._go_on)
        return page

    @cached_property
    def _stop_page(self) -> StopPage:
        page = self.own(StopPage())
        page.told.connect(self._take_stop)
        page.closed.connect(self.left)
        page.go_on_asked.connect(self.next_asked)
        return page

    @Slot()
    def show_after(self) -> None:
        """Ask how it feels after a stretch that was played to its end."""
        self._ask_how_it_feels(SessionEnd.FINISHED)

    def show_after_early_end(self) -> None:
        """Ask how it feels after one that was ended by choice."""
        self._ask_how_it_feels(SessionEnd.ENDED_EARLY)

    def show_after_all(self) -> None:
        """Ask how it feels after what was done before something else was to follow."""
        self._ask_how_it_feels(self._so_far)

    def _ask_how_it_feels(self, ended: SessionEnd) -> None:
        self._ending = self._so_far = ended
        record = self._session.record
        names = dict.fromkeys(
            self._content.techniques[part.technique_id].name for part in record.parts
        )
        held = sum(part.held_seconds for part in record.parts)
        state = AfterState(tuple(names), held, record.before, self._told)
        self._after_page.show_after(state)
        self._services.show(self._after_page)

    @Slot()
    def show_stop(self) -> None:
        """Save the stop at once, then ask what happened."""
        self._ending = SessionEnd.STOPPED
        self._session.finish(self._record())
        self._ask_what_happened()

    def wind_up(self) -> None:
        """Save a session that is left, as it ended; unfinished where it had not."""
        if self._session.record.ended_at is None:
            if self._session.record.parts:
                self._check.spend()
            self._session.finish(self._record())

    def _ask_what_happened(self) -> None:
        """Shut it at once: whoever then says nothing may have had a grave reason."""
        self._check.withdraw()
        screening, numbers = self._content.screening, self._services.numbers
        helped, until = self._check.with_helper, self._check.shut_until
        self._stop_page.show_stop(StopState(screening, numbers, helped, until))
        self._services.show(self._stop_page)

    @Slot(object)
    def _go_on(self, told: After) -> None:
        self._told = told
        if _something_new(told) or self._advice() is not None:
            self._take_after(told)
        else:
            self._ending = SessionEnd.UNFINISHED
            self.another_asked.emit()

    @Slot(object)
    def _take_after(self, told: After) -> None:
        self._told = told
        if _something_new(told):
            self._ask_what_happened()
        else:
            if self._advice() is not None:
                self._check.withdraw()
            if self._ending is not SessionEnd.ENDED_EARLY or told.anything_new is not Answer.NO:
                self._check.spend()
            self._session.finish(self._record(), self.heard(self._say_goodbye), self.unheard())

    def _advice(self) -> Advice | None:
        """What to do about the pain afterwards, if it was told and is too strong to go on."""
        pain = self._told.scores.pain
        return None if pain is None else assess_pain(self._content.screening, pain)

    def _say_goodbye(self) -> None:
        if (advice := self._advice()) is not None:
            self.advised.emit(advice)
        else:
            self._saved = saved = self.adopt(SavedFlow(self._services, self._session.record))
            saved.left.connect(self.left)
            saved.another_asked.connect(self._take_up)
            saved.start()

    @Slot()
    def _take_up(self) -> None:
        """Go on with the session, which was over."""
        self._session.take_up()
        self._ending = SessionEnd.UNFINISHED
        self.another_asked.emit()
        self.drop(self._saved)
        self._saved = None

    @Slot(object)
    def _take_stop(self, stop: StopTold) -> None:
        if after_stop(self._content.screening, stop.cue_ids, stop.pain) is None:
            self._check.reopen()
        else:
            self._check.withdraw(stop.cue_ids)
        if stop.pain is not None:
            scores = replace(self._told.scores, pain=stop.pain)
            self._told = replace(self._told, scores=scores)
        record = replace(self._record(), stop_cues=stop.cue_ids)
        self._session.finish(record, self.heard(self._say_saved), self.unheard())
        self._say_aloud(advice_aloud(self._content.screening, stop.cue_ids, stop.pain))

    def _say_aloud(self, text: str) -> None:
        """Say what to do now to someone who may not be able to look."""
        settings = self._services.preferences.settings
        if text and settings.sound and settings.spoken is not Spoken.NOTHING:
            recording = self._services.library.recordings.file
            speaker = self._services.open_speaker(self._stop_page, recording, lambda: None)
            speaker.set_volume(settings.volume_percent)
            speaker.say(text)

    def _record(self) -> SessionRecord:
        told = self._told
        return replace(
            self._session.record,
            ended=self._ending,
            ended_at=self._session.ends_at,
            after=told.scores,
            anything_new=None if told.anything_new is None else told.anything_new is not Answer.NO,
            note=told.note,
        )

    def _say_saved(self) -> None:
        self._stop_page.show_saved(self.tr("What you did is saved."))


def _something_new(told: After) -> bool:
    return told.anything_new in {Answer.YES, Answer.NOT_SURE}
