"""Records to keep: a plain one of each kind, and any that could be thought of."""

from dataclasses import fields
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st

from backcoach.domain.limits import is_in_calendar
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionRecord
from backcoach.domain.stretch.side import Side

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=timezone(timedelta(hours=1)))


def a_part(side: Side = Side.RIGHT, held: float = 20.0) -> PartRecord:
    return PartRecord("T06", side, 1, 20.0, held, PartEnd.DONE)


def a_session(person: UUID, screening: UUID | None = None, at: datetime = NOW) -> SessionRecord:
    return SessionRecord(uuid4(), person, screening, at, with_helper=False, before=Scores(4, 1))


def a_screening(
    person: UUID, at: datetime = NOW, answers: dict[str, DatedAnswer] | None = None
) -> ScreeningRecord:
    return ScreeningRecord(
        id=uuid4(),
        person_id=person,
        taken_at=at,
        content_version="2026-11-01",
        with_helper=False,
        outcome="cleared",
        answers=answers or {"fever": DatedAnswer(Answer.NO, at.date())},
    )


def zones() -> st.SearchStrategy[timezone]:
    """Any that a computer can be set to; those of the world end at 14 hours."""
    minutes = st.integers(-14 * 60, 14 * 60) | st.integers(-(24 * 60 - 1), 24 * 60 - 1)
    return minutes.map(lambda ahead: timezone(timedelta(minutes=ahead)))


def our_times() -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(1990, 1, 1), datetime(2150, 1, 1), timezones=zones())  # noqa: DTZ001


def times() -> st.SearchStrategy[datetime]:
    """Any in the calendar, of which our own years make up the half."""
    return our_times() | st.datetimes(timezones=zones()).filter(is_in_calendar)


def scores() -> st.SearchStrategy[Scores]:
    score = st.none() | st.integers(0, 10)
    return st.builds(Scores, score, score)


def parts() -> st.SearchStrategy[PartRecord]:
    seconds = st.floats(0, 600, allow_nan=False)
    return st.builds(
        PartRecord,
        technique_id=st.sampled_from(["T01", "T05b", "T06", "T11"]),
        side=st.sampled_from(Side),
        repetition=st.integers(1, 3),
        planned_seconds=seconds,
        held_seconds=seconds,
        ended=st.sampled_from(PartEnd),
    )


def sessions(
    person: UUID, screening: UUID, when: st.SearchStrategy[datetime] | None = None
) -> st.SearchStrategy[SessionRecord]:
    """Any session; a field that is not named here takes anything that its type allows."""
    at = times() if when is None else when
    named: dict[str, st.SearchStrategy[Any]] = {
        "person_id": st.just(person),
        "screening_id": st.sampled_from([screening, None]),
        "started_at": at,
        "before": scores(),
        "parts": st.lists(parts(), max_size=5).map(tuple),
        "ended_at": st.none() | at,
        "after": scores(),
        "stop_cues": st.lists(st.text(), max_size=3).map(tuple),
    }
    return st.builds(SessionRecord, **{each.name: ... for each in fields(SessionRecord)} | named)


def screenings(person: UUID) -> st.SearchStrategy[ScreeningRecord]:
    answer = st.builds(DatedAnswer, st.sampled_from(Answer), st.dates())
    return st.builds(
        ScreeningRecord,
        id=st.uuids(),
        person_id=st.just(person),
        taken_at=times(),
        content_version=st.text(),
        with_helper=st.booleans(),
        outcome=st.text(),
        answers=st.dictionaries(st.text(), answer, max_size=5),
        withdrawn_at=st.none() | times(),
    )
