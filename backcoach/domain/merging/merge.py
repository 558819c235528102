"""What an import would change in a history. It decides, and changes nothing."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from backcoach.domain.merging.record_diff import RecordDiff, record_diff
from backcoach.domain.merging.records import Favourite, Records
from backcoach.domain.person import Person, plain_label
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.session import FormerSession, SessionRecord
from backcoach.domain.stretch.person_dose import PersonDose

T = TypeVar("T")
Belonging = TypeVar(
    "Belonging",
    ScreeningRecord,
    AgreementRecord,
    SessionRecord,
    FormerSession,
    Routine,
    PersonDose,
    Favourite,
    PersonGoal,
)
Planned = TypeVar("Planned", Routine, PersonDose)


@dataclass(frozen=True, slots=True)
class Here:
    """What a history already holds of the records that would come.

    `deleted` holds the ids of people, sessions and routines that were deleted here. `owner` is the
    person whose computer this is, if there is one yet; `is_blank` says that nothing was ever kept.
    """

    records: Records = field(default_factory=Records)
    deleted: frozenset[UUID | str] = frozenset()
    owner: Person | None = None
    is_blank: bool = True


class OtherOwner(StrEnum):
    """Who the owner of the other history is to this one, as far as it was said."""

    UNSAID = "unsaid"
    ME = "me"
    SOMEONE_ELSE = "someone_else"


class WhoseRecordsError(Exception):
    """Two owners meet, and nobody has said whether they are the same person."""


@dataclass(frozen=True, slots=True)
class Merge:
    """All that would come. `makes_way` is a blank history's owner, whom the other one replaces."""

    persons: RecordDiff[Person]
    screenings: RecordDiff[ScreeningRecord]
    agreements: RecordDiff[AgreementRecord]
    sessions: RecordDiff[SessionRecord]
    former_sessions: RecordDiff[FormerSession]
    routines: RecordDiff[Routine]
    doses: RecordDiff[PersonDose]
    favourites: RecordDiff[Favourite]
    goals: RecordDiff[PersonGoal]
    goal_checks: RecordDiff[GoalCheck]
    makes_way: UUID | None = None

    @property
    def kinds(self) -> tuple[RecordDiff[Any], ...]:
        """Each kind of record, in the order of the fields."""
        return (
            self.persons,
            self.screenings,
            self.agreements,
            self.sessions,
            self.former_sessions,
            self.routines,
            self.doses,
            self.favourites,
            self.goals,
            self.goal_checks,
        )

    @property
    def brings_new(self) -> bool:
        """Whether anything would be added."""
        return any(kind.new for kind in self.kinds)

    @property
    def waits(self) -> bool:
        """Whether anything differs here, and stays until replacing it is asked for."""
        return any(kind.differing or kind.deleted for kind in self.kinds)


def merge(coming: Records, here: Here, other_owner: OtherOwner, label: str = "") -> Merge:
    """Compare what comes with what is here.

    The other owner keeps their place in a blank history, unless they are said to be someone else.
    Elsewhere they become this owner, or someone else with a `label`. Whoever is known here under
    the same id stays who they are.

    Raises:
        WhoseRecordsError: it must be said who the other owner is, and is not.
    """
    makes_way = _makes_way(coming, here, other_owner)
    placed = _placed(coming, here, other_owner, label, makes_way)
    known, gone = here.records, here.deleted

    def against(
        records: Iterable[T],
        there: Iterable[T],
        key: Callable[[T], Hashable],
        names: Callable[[T], set[Any]],
    ) -> RecordDiff[T]:
        return record_diff(records, there, key, lambda each: bool(names(each) & gone))

    sessions = against(placed.sessions, known.sessions, _id, lambda each: {each.id, each.person_id})
    kept_away = {each.id for each in sessions.deleted}
    routines = _planned(placed.routines, known.routines, _id, told=coming.tells_how_often)
    doses = _planned(placed.doses, known.doses, _whose_dose, told=coming.tells_how_often)
    goals = against(placed.goals, known.goals, _id, _whose)
    return Merge(
        against(placed.persons, known.persons, _id, lambda each: {each.id}),
        against(_withdrawn(placed, known), known.screenings, _id, _whose),
        against(placed.agreements, known.agreements, _itself, _whose),
        sessions,
        record_diff(
            _owned(placed, known),
            known.former_sessions,
            lambda each: (each.session_id, each.replaced_at),
            lambda each: each.session_id in kept_away,
        ),
        against(routines, known.routines, _id, lambda each: {each.id, each.person_id}),
        against(doses, known.doses, _whose_dose, _whose),
        against(placed.favourites, known.favourites, _itself, _named_by),
        goals,
        _goal_checks(placed, known, goals),
        makes_way,
    )


def _goal_checks(
    coming: Records, known: Records, goals: RecordDiff[PersonGoal]
) -> RecordDiff[GoalCheck]:
    """The answers about goals; those about a goal whose person was deleted here wait with it."""
    waiting = {goal.id for goal in goals.deleted}
    return record_diff(
        coming.goal_checks,
        known.goal_checks,
        lambda check: (check.goal_id, check.checked_on),
        lambda check: check.goal_id in waiting,
    )


def _makes_way(coming: Records, here: Here, other_owner: OtherOwner) -> UUID | None:
    """The owner of a blank history, where the other owner is to be its owner."""
    if coming.owner is None or here.owner is None or not here.is_blank:
        return None
    comes_too = here.owner.id in {person.id for person in coming.persons}
    return None if comes_too or other_owner is OtherOwner.SOMEONE_ELSE else here.owner.id


def _placed(
    coming: Records, here: Here, other_owner: OtherOwner, label: str, makes_way: UUID | None
) -> Records:
    """The records with their people as they are known here, and the other owner given a place."""
    owner = coming.owner
    known = {person.id: person for person in here.records.persons}
    persons = tuple(
        _as_known(person, known, here, tells_notes=coming.tells_notes) for person in coming.persons
    )
    placed = replace(coming, persons=persons)
    if owner is None or owner.id in known or owner.id in here.deleted:
        return placed
    if other_owner is OtherOwner.SOMEONE_ELSE:
        named = replace(owner, label=plain_label(label), is_me=False)
        return replace(placed, persons=tuple(named if each is owner else each for each in persons))
    if here.owner is None or makes_way:
        return placed
    if other_owner is OtherOwner.ME:
        return _moved(placed, owner.id, here.owner.id)
    raise WhoseRecordsError


def _as_known(
    person: Person, known: Mapping[UUID, Person], here: Here, *, tells_notes: bool
) -> Person:
    """A person as they stand here: as the owner, or by the label here if the other is empty.

    What is noted of someone is compared only between two who both see them as the owner, or both as
    someone else: a clinician's note on a client is not the client's own.
    """
    if person.id not in known.keys() | here.deleted:
        return person
    there = known.get(person.id, replace(person, is_me=False))
    if there.is_me and not person.is_me:
        return there
    told = person if tells_notes and there.is_me == person.is_me else there
    label = person.label or there.label
    return replace(there, label=label, note=told.note, archived_at=told.archived_at)


def _moved(records: Records, old: UUID, new: UUID) -> Records:
    """The records with all that belongs to one person given to another."""

    def move(record: Belonging) -> Belonging:
        return replace(record, person_id=new) if record.person_id == old else record

    return replace(
        records,
        persons=tuple(person for person in records.persons if person.id != old),
        screenings=tuple(move(check) for check in records.screenings),
        agreements=tuple(move(agreement) for agreement in records.agreements),
        sessions=tuple(move(session) for session in records.sessions),
        former_sessions=tuple(move(former) for former in records.former_sessions),
        routines=tuple(move(routine) for routine in records.routines),
        doses=tuple(move(dose) for dose in records.doses),
        favourites=tuple(move(favourite) for favourite in records.favourites),
        goals=tuple(move(goal) for goal in records.goals),
    )


def _withdrawn(coming: Records, known: Records) -> Iterator[ScreeningRecord]:
    """The safety checks as they come; one withdrawn on either side stays so, since the later."""
    withdrawals = {check.id: check.withdrawn_at for check in known.screenings}
    for check in coming.screenings:
        times = [at for at in (check.withdrawn_at, withdrawals.get(check.id)) if at]
        yield replace(check, withdrawn_at=max(times, default=None))


def _owned(coming: Records, known: Records) -> Iterator[FormerSession]:
    """What sessions said before; what one side does not know, the other may."""
    here = {(each.session_id, each.replaced_at): each for each in known.former_sessions}
    for former in coming.former_sessions:
        there = here.get((former.session_id, former.replaced_at), former)
        held = there.held_seconds if former.held_seconds is None else former.held_seconds
        yield replace(
            former,
            person_id=former.person_id or there.person_id,
            ended=former.ended or there.ended,
            held_seconds=held,
        )


def _planned(
    coming: Iterable[Planned],
    here: Iterable[Planned],
    key: Callable[[Planned], Hashable],
    *,
    told: bool,
) -> Iterator[Planned]:
    """What is planned as it comes; where nothing is told of how often, that stays as it is here."""
    often = {} if told else {key(each): each.frequency for each in here}
    return (replace(each, frequency=often.get(key(each), each.frequency)) for each in coming)


def _id(record: Person | ScreeningRecord | SessionRecord | Routine | PersonGoal) -> UUID | str:
    return record.id


def _itself(record: T) -> T:
    return record


def _whose(record: ScreeningRecord | AgreementRecord | PersonDose | PersonGoal) -> set[UUID]:
    return {record.person_id}


def _whose_dose(dose: PersonDose) -> tuple[UUID, str]:
    return dose.person_id, dose.technique_id


def _named_by(favourite: Favourite) -> set[Any]:
    return {favourite.person_id, favourite.routine_id}
