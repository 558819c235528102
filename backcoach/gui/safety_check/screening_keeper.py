"""Saves one safety check, and assesses it again whenever something is added to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from backcoach.domain.person import Person
from backcoach.domain.playing.attendance import Attendance
from backcoach.domain.safety.clearance import Cleared, Refused, assess
from backcoach.domain.safety.kept_clearance import KeptCheck
from backcoach.domain.safety.own_pace import goes_unpaced
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.safety.shut import SHUTTING, ShutCheck, closed_by
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services
from backcoach.gui.services.shut_memory import ShutMemory

Outcome = Cleared | Refused


class ScreeningKeeper:
    """The answers of one safety check. Each outcome is saved as a record of its own."""

    def __init__(self, services: Services, past: ScreeningBackground, *, with_helper: bool) -> None:
        self._services = services
        self._past = past
        self._with_helper = with_helper
        self._agreements = dict(past.agreements)
        self._answers: dict[str, DatedAnswer] = {}
        self._record: ScreeningRecord | None = None
        self._mistaken = self._spent = False
        self._begun_at = services.instant
        self._memory = ShutMemory(services.shut, services.clock)
        self._attendance = Attendance(lambda: services.instant)

    @property
    def with_helper(self) -> bool:
        return self._with_helper

    @property
    def client(self) -> Person | None:
        """Whose answers these are; None for the owner."""
        return self._past.client

    @property
    def unpaced(self) -> bool:
        """Whether the answers ask for breathing at one's own pace."""
        given = {name: dated.answer for name, dated in self._answers.items()}
        return goes_unpaced(self._services.library.content.screening, given)

    @property
    def is_outdated(self) -> bool:
        """Whether so long ago that the signs of then say nothing of now."""
        hours = self._services.library.content.screening.clearance_hours
        return self._services.instant.hours_since(self._begun_at) > hours

    @property
    def has_lapsed(self) -> bool:
        """Whether nobody was here for so long that the signs are asked about again."""
        return self._attendance.has_lapsed

    def seen(self) -> None:
        """Someone was asked about the signs just now, or is following a stretch."""
        self._attendance.seen()

    @property
    def shut_until(self) -> datetime | None:
        """Until when the latest record shuts every stretch; None if it does not."""
        screening = self._services.library.content.screening
        shut = ShutCheck(self.record).shuts(screening)
        closed = closed_by(shut, self._services.now(), screening.shut_hours)
        return closed.until if closed else None

    @property
    def record(self) -> ScreeningRecord:
        """The latest record.

        Raises:
            ValueError: no answer was taken yet.
        """
        if self._record is None:
            raise ValueError("no answer has been taken yet")
        return self._record

    def still_opens(self, past: ScreeningBackground, *, with_helper: bool) -> Cleared | None:
        """What is open of it in a new visit, as the history stands now; None if nothing is."""
        if self._record is None:
            return None
        screening = self._services.library.content.screening
        kept, now = KeptCheck(self._record, self._begun_at, self._spent), self._services.instant
        return kept.opens(past, screening, self._techniques(), now, with_helper=with_helper)

    def take(self, answers: Mapping[str, DatedAnswer]) -> Outcome:
        """Add answers, assess all of them, and save the outcome."""
        self._answers |= answers
        content = self._services.library.content
        outcome = assess(
            content.screening,
            {name: given.answer for name, given in self._answers.items()},
            self._agreements,
            self._techniques(),
            self._today(),
        )
        self._keep(content.screening.version, outcome)
        return outcome

    def agree(self, days: Mapping[str, date]) -> Outcome:
        """Save what a health professional agreed to, and assess again."""
        now = self._services.now()

        def keep(history: History) -> None:
            person_id = history.people.ensure_person(self._past.person_id, now, self.client)
            for name, on in days.items():
                history.screenings.agree(AgreementRecord(person_id, name, on))

        self._services.history.write(keep)
        self._agreements |= days
        return self.take({})

    def withdraw(self, stop_cues: tuple[str, ...] = ()) -> None:
        """Withdraw the clearance: something during the session spoke against it."""
        at = self.record.withdrawn_at or self._services.now()
        self._record = record = replace(self.record, withdrawn_at=at)
        self._memory.keep(record, self.client, stop_cues)
        self._services.history.write(lambda history: history.screenings.withdraw(record.id, at))

    def reopen(self) -> None:
        """Let the clearance stand after all: the reason for the stop was a harmless one."""
        self._record = record = replace(self.record, withdrawn_at=None)
        self._memory.drop(record.id)
        self._services.history.write(lambda history: history.screenings.reopen(record.id))

    def spend(self) -> None:
        """A session was done with it; it opens nothing in a visit to come."""
        self._spent = True

    def take_back(self) -> None:
        """Let the next answers stand in place of the latest record: a tick was a mistake."""
        self._mistaken, self._answers = True, {}

    def _techniques(self) -> tuple[Technique, ...]:
        """What this visit is about: someone alone is asked nothing about being helped."""
        every = self._services.library.content.techniques.values()
        return tuple(each for each in every if self._with_helper or each.people is People.SOLO)

    def _keep(self, version: str, outcome: Outcome) -> None:
        corrects, self._mistaken = self._mistaken, False
        self._record = record = ScreeningRecord(
            id=self.record.id if corrects else self._services.new_id(),
            person_id=self._past.person_id,
            taken_at=self._services.now(),
            content_version=version,
            with_helper=self._with_helper,
            outcome="cleared" if isinstance(outcome, Cleared) else outcome.consequence.value,
            answers=dict(self._answers),
        )
        self._remember(record)

        def keep(history: History) -> None:
            person_id = history.people.ensure_person(record.person_id, record.taken_at, self.client)
            put = history.screenings.replace if corrects else history.screenings.save
            put(replace(record, person_id=person_id))

        self._services.history.write(keep)

    def _remember(self, record: ScreeningRecord) -> None:
        if record.outcome in SHUTTING:
            self._memory.keep(record, self.client)
        else:
            self._memory.drop(record.id)

    def _today(self) -> date:
        return self._services.now().date()
