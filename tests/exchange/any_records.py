"""Any records that could be kept together, small, and a plain set of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st

from backcoach.domain.merging.records import Favourite, Records
from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.domain.session import (
    FormerSession,
    PartEnd,
    PartRecord,
    Scores,
    SessionEnd,
    SessionRecord,
)
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from tests.storage.records import NOW, a_screening, scores, screenings, sessions, times

ME = Person(UUID(int=1), "", is_me=True, note="Mornings are best")
ANNA = Person(UUID(int=2), "Anna", is_me=False, note="Left knee", archived_at=NOW)
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
FORMER = FormerSession(
    *(SESSION.id, NOW, ANNA.id, NOW - timedelta(days=1), Scores(7), Scores(4, 2), None, "Steif"),
    *(SessionEnd.FINISHED, (20.0, 15.5)),
)
OFTEN = Frequency(2, frozenset({Weekday.MONDAY, Weekday.THURSDAY}))
DOSAGE = Dosage(15, 2, Side.LEFT, 10)
ROUTINE = Routine(
    str(UUID(int=30)), "Evening", (RoutineItem("T06", DOSAGE),), 2, 30, "Slowly", ANNA.id, OFTEN
)
DOSE = PersonDose(ANNA.id, "T06", DOSAGE, "Not further than this", Frequency(1, 6))
LIKED = Favourite(ME.id, "first_time")
GOAL = PersonGoal(
    UUID(int=40),
    ANNA.id,
    "Tie my shoes",
    date(2026, 9, 1),
    GoalState.REACHED,
    date(2026, 11, 19),
)
EASED = GoalCheck(GOAL.id, date(2026, 9, 15), 4, Scores(6, 2))
PLAIN = Records(
    *((ME, ANNA), (CHECK,), (AGREED,), (SESSION,), (FORMER,), (ROUTINE,), (DOSE,), (LIKED,)),
    *((GOAL,), (EASED,)),
)


def persons() -> st.SearchStrategy[tuple[Person, ...]]:
    """An owner or none, and people with labels."""
    someone = st.builds(
        Person,
        st.uuids(),
        st.text(),
        is_me=st.just(False),
        note=st.text(),
        archived_at=st.none() | times(),
    )
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
    odd = draw(technique_ids())
    played_by = tuple(
        replace(each, screening_id=None) if each.screening_id == UUID(int=0) else each
        for each in (with_stretch(session, odd) for session in drawn)
    )
    former, plans = draw(former_sessions(people, played_by)), draw(routines(people))
    aims = draw(goals(someone))
    return Records(
        people,
        tuple(checks),
        tuple(agreed),
        played_by,
        former,
        plans,
        draw(doses(someone)),
        draw(favourites(someone, plans)),
        aims,
        draw(goal_checks(aims)),
    )


def technique_ids() -> st.SearchStrategy[str]:
    """Any that a clinician may think of; none is blank."""
    return st.text(min_size=1, max_size=20).filter(lambda name: name.strip(" "))


def with_stretch(session: SessionRecord, technique_id: str) -> SessionRecord:
    """The session with another stretch first, if it has any."""
    first, rest = session.parts[:1], session.parts[1:]
    return replace(
        session, parts=(*(replace(part, technique_id=technique_id) for part in first), *rest)
    )


def former_sessions(
    people: tuple[Person, ...], played: tuple[SessionRecord, ...]
) -> st.SearchStrategy[tuple[FormerSession, ...]]:
    if not played:
        return st.just(())
    one = st.builds(
        FormerSession,
        st.sampled_from([session.id for session in played]),
        times(),
        st.sampled_from([None, *(person.id for person in people)]),
        times(),
        scores(),
        scores(),
        st.none() | st.booleans(),
        st.text(),
        st.none() | st.sampled_from(SessionEnd),
        st.none() | st.lists(st.floats(0, 300), max_size=3).map(tuple),
    )
    key = lambda each: (each.session_id, each.replaced_at)  # noqa: E731
    return st.lists(one, max_size=2, unique_by=key).map(tuple)


def dosages() -> st.SearchStrategy[Dosage]:
    return st.builds(
        Dosage, st.integers(1, 60), st.integers(1, 3), st.sampled_from(Side), st.integers(0, 60)
    )


def frequencies() -> st.SearchStrategy[Frequency | None]:
    days = st.integers(1, 7) | st.frozensets(st.sampled_from(Weekday), min_size=1)
    return st.none() | st.builds(Frequency, st.integers(1, 2), days)


def routines(people: tuple[Person, ...]) -> st.SearchStrategy[tuple[Routine, ...]]:
    item = st.builds(RoutineItem, st.sampled_from(["T01", "T06"]), dosages())
    one = st.builds(
        Routine,
        st.uuids().map(str),
        st.text(),
        st.lists(item, min_size=1, max_size=3).map(tuple),
        st.integers(1, 3),
        st.integers(10, 120),
        st.text(),
        st.sampled_from([None, *(person.id for person in people)]),
        frequencies(),
    )
    return st.lists(one, max_size=2, unique_by=lambda routine: routine.id).map(tuple)


def doses(someone: st.SearchStrategy[UUID]) -> st.SearchStrategy[tuple[PersonDose, ...]]:
    one = st.builds(
        PersonDose,
        someone,
        st.sampled_from(["T01", "T06"]),
        dosages(),
        st.text(),
        frequencies(),
    )
    key = lambda each: (each.person_id, each.technique_id)  # noqa: E731
    return st.lists(one, max_size=2, unique_by=key).map(tuple)


def favourites(
    someone: st.SearchStrategy[UUID], plans: tuple[Routine, ...]
) -> st.SearchStrategy[tuple[Favourite, ...]]:
    names = ["first_time", "at_a_chair", *(plan.id for plan in plans)]
    one = st.builds(Favourite, someone, st.sampled_from(names))
    return st.lists(one, max_size=3, unique=True).map(tuple)


def goals(someone: st.SearchStrategy[UUID]) -> st.SearchStrategy[tuple[PersonGoal, ...]]:
    one = st.builds(
        PersonGoal,
        st.uuids(),
        someone,
        st.text(),
        st.dates(),
        st.sampled_from(GoalState),
        st.none() | st.dates(),
    )
    return st.lists(one, max_size=2, unique_by=lambda goal: goal.id).map(tuple)


def goal_checks(aims: tuple[PersonGoal, ...]) -> st.SearchStrategy[tuple[GoalCheck, ...]]:
    if not aims:
        return st.just(())
    one = st.builds(
        GoalCheck,
        st.sampled_from([goal.id for goal in aims]),
        st.dates(),
        st.none() | st.integers(0, 10),
        scores(),
    )
    key = lambda each: (each.goal_id, each.checked_on)  # noqa: E731
    return st.lists(one, max_size=3, unique_by=key).map(tuple)


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
            played := sorted(
                kept.sessions, key=lambda each: (each.started_at.astimezone(UTC), str(each.id))
            )
        ),
        tuple(
            sorted(
                kept.former_sessions,
                key=lambda each: (
                    [session.id for session in played].index(each.session_id),
                    each.replaced_at,
                ),
            )
        ),
        tuple(sorted(kept.routines, key=lambda each: (each.label, each.id))),
        tuple(sorted(kept.doses, key=lambda each: (str(each.person_id), each.technique_id))),
        tuple(sorted(kept.favourites, key=lambda each: (str(each.person_id), each.routine_id))),
        tuple(sorted(kept.goals, key=lambda each: (each.set_on, str(each.id)))),
        tuple(sorted(kept.goal_checks, key=lambda each: (each.checked_on, str(each.goal_id)))),
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)
