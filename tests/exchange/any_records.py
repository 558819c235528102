"""Any records that could be kept together, small, and a plain set of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st

from backcoach.domain.person import Person
from backcoach.domain.records import Records
from backcoach.domain.screening import Answer
from backcoach.domain.session import (
    AgreementRecord,
    DatedAnswer,
    PartEnd,
    PartRecord,
    Scores,
    SessionEnd,
    SessionRecord,
)
from backcoach.domain.side import Side
from tests.storage.records import NOW, a_screening, screenings, sessions

ME = Person(UUID(int=1), "", is_me=True)
ANNA = Person(UUID(int=2), "Anna", is_me=False)
CHECK = replace(
    a_screening(ME.id, answers={"fever": DatedAnswer(Answer.NOT_SURE, date(2026, 11, 19))}),
    id=UUID(int=10),
)
SESSION = SessionRecord(
    id=UUID(int=20),
    person_id=ME.id,
    screening_id=CHECK.id,
    started_at=NOW,
    with_helper=True,
    before=Scores(6, 3),
    parts=(
        PartRecord("T06", Side.RIGHT, 1, 20.0, 20.0, PartEnd.DONE),
        PartRecord("T06", Side.LEFT, 1, 20.0, 11.5, PartEnd.STOPPED),
    ),
    ended=SessionEnd.STOPPED,
    ended_at=NOW + timedelta(minutes=4),
    after=Scores(4, 2),
    stop_cues=("numbness", "dizzy"),
    anything_new=False,
    note="Steif, aber gut",
)
AGREED = AgreementRecord(ME.id, "blood_thinner", date(2026, 11, 1))
PLAIN = Records((ME, ANNA), (CHECK,), (AGREED,), (SESSION,))


def persons() -> st.SearchStrategy[tuple[Person, ...]]:
    """An owner or none, and people with labels."""
    someone = st.builds(Person, st.uuids(), st.text(), is_me=st.just(False))
    others = st.lists(someone, min_size=1, max_size=3, unique_by=lambda person: person.id)
    return st.tuples(others, st.booleans()).map(
        lambda drawn: (replace(drawn[0][0], is_me=drawn[1]), *drawn[0][1:])
    )


@st.composite
def records(draw: st.DrawFn) -> Records:
    """Records that refer to each other; unlike in a history, in any order."""
    people = draw(persons())
    someone = st.sampled_from(people).map(lambda person: person.id)
    checks = draw(
        st.lists(someone.flatmap(screenings), max_size=3, unique_by=lambda check: check.id)
    )
    played: st.SearchStrategy[SessionRecord] = someone.flatmap(
        lambda person: st.sampled_from([UUID(int=0), *(check.id for check in checks)]).flatmap(
            lambda check: sessions(person, check)
        )
    )
    drawn = draw(st.lists(played, max_size=4, unique_by=lambda session: session.id))
    agreed = draw(
        st.lists(
            st.builds(AgreementRecord, someone, st.text(), st.dates()), max_size=3, unique=True
        )
    )
    return Records(
        people,
        tuple(checks),
        tuple(agreed),
        tuple(
            replace(each, screening_id=None) if each.screening_id == UUID(int=0) else each
            for each in drawn
        ),
    )


def in_order(kept: Records) -> Records:
    """The records in the order in which a history tells them."""
    return Records(
        tuple(sorted(kept.persons, key=lambda each: (not each.is_me, each.label, str(each.id)))),
        tuple(sorted(kept.screenings, key=lambda each: (each.taken_at, str(each.id)))),
        tuple(
            sorted(
                kept.agreements,
                key=lambda each: (each.agreed_on, str(each.person_id), each.question_id),
            )
        ),
        tuple(
            sorted(kept.sessions, key=lambda each: (each.started_at.astimezone(UTC), str(each.id)))
        ),
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)
