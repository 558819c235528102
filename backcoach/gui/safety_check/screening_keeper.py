"""Saves one safety check, and assesses it again whenever something is added to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.safety.clearance import Cleared, Refused, assess
from backcoach.domain.safety.screening import goes_unpaced
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services

Outcome = Cleared | Refused

_AS_LONG_AS_A_CHECK_COUNTS = timedelta(days=1)


def screening_background(
    history: History, person_id: UUID, client: Person | None = None
) -> ScreeningBackground:
    """What today's safety check needs to know of earlier ones."""
    latest = history.screenings.latest(person_id)
    withdrawn_at = _last_withdrawal(history, latest)
    return ScreeningBackground(
        person_id,
        latest,
        {each.question_id: each.agreed_on for each in history.screenings.agreements(person_id)},
        history.sessions.last_stop(person_id),
        withdrawn_at,
        _stop_cues(history, person_id, withdrawn_at) if withdrawn_at else (),
        history.corrections.last_move(person_id),
        client,
    )


def _last_withdrawal(history: History, latest: ScreeningRecord | None) -> datetime | None:
    """When the latest check was withdrawn, or one that opened a session shortly before it."""
    if latest is None:
        return None
    since = latest.taken_at - _AS_LONG_AS_A_CHECK_COUNTS
    return history.screenings.last_withdrawal(latest.person_id, since)


def _stop_cues(history: History, person_id: UUID, withdrawn_at: datetime) -> tuple[str, ...]:
    rows = history.sessions.since(person_id, withdrawn_at - _AS_LONG_AS_A_CHECK_COUNTS)
    found = (history.sessions.get(row.id) for row in rows)
    return next((each.stop_cues for each in found if each and each.stop_cues), ())


class ScreeningKeeper:
    """The answers of one safety check. Each outcome is saved as a record of its own."""

    def __init__(self, services: Services, past: ScreeningBackground, *, with_helper: bool) -> None:
        self._services = services
        self._past = past
        self._with_helper = with_helper
        self._agreements = dict(past.agreements)
        self._answers: dict[str, DatedAnswer] = {}
        self._record: ScreeningRecord | None = None

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
    def record(self) -> ScreeningRecord:
        """The latest record.

        Raises:
            ValueError: no answer was taken yet.
        """
        if self._record is None:
            raise ValueError("no answer has been taken yet")
        return self._record

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

    def withdraw(self) -> None:
        """Withdraw the clearance: something during the session spoke against it."""
        at = self._services.now()
        self._record = record = replace(self.record, withdrawn_at=at)
        self._services.history.write(lambda history: history.screenings.withdraw(record.id, at))

    def _techniques(self) -> tuple[Technique, ...]:
        """What this visit is about: someone alone is asked nothing about being helped."""
        every = self._services.library.content.techniques.values()
        return tuple(each for each in every if self._with_helper or each.people is People.SOLO)

    def _keep(self, version: str, outcome: Outcome) -> None:
        self._record = record = ScreeningRecord(
            id=self._services.new_id(),
            person_id=self._past.person_id,
            taken_at=self._services.now(),
            content_version=version,
            with_helper=self._with_helper,
            outcome="cleared" if isinstance(outcome, Cleared) else outcome.consequence.value,
            answers=dict(self._answers),
        )

        def keep(history: History) -> None:
            person_id = history.people.ensure_person(record.person_id, record.taken_at, self.client)
            history.screenings.save(replace(record, person_id=person_id))

        self._services.history.write(keep)

    def _today(self) -> date:
        return self._services.now().date()
