"""What would happen if records from elsewhere came into a history. Decides, and changes nothing."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.records import Records
from backcoach.domain.session import AgreementRecord, ScreeningRecord, SessionRecord

T = TypeVar("T")
Belonging = TypeVar("Belonging", ScreeningRecord, AgreementRecord, SessionRecord)


@dataclass(frozen=True, slots=True)
class Here:
    """What a history already holds of the records that would come.

    `deleted` holds the ids of people and sessions that were deleted here. `owner` is the person
    whose computer this is, if there is one yet; `is_blank` says that nothing was ever kept.
    """

    records: Records = field(default_factory=Records)
    deleted: frozenset[UUID] = frozenset()
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
class Compared(Generic[T]):
    """Records of one kind, by what is here under the same id.

    `differing` ones are otherwise here, and `deleted` ones were deleted here, or their person was.
    Both stay as they are here unless it is asked to replace them.
    """

    new: tuple[T, ...] = ()
    same: tuple[T, ...] = ()
    differing: tuple[T, ...] = ()
    deleted: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Everything that would come. `makes_way` is a blank history's owner, who gives their place."""

    persons: Compared[Person]
    screenings: Compared[ScreeningRecord]
    agreements: Compared[AgreementRecord]
    sessions: Compared[SessionRecord]
    makes_way: UUID | None = None

    @property
    def brings_new(self) -> bool:
        """Whether anything would be added."""
        return any((self.persons.new, self.screenings.new, self.agreements.new, self.sessions.new))

    @property
    def waits(self) -> bool:
        """Whether anything stays as it is here until it is asked to be replaced."""
        kinds = (self.persons, self.screenings, self.agreements, self.sessions)
        return any(kind.differing or kind.deleted for kind in kinds)


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
    withdrawals = {check.id: check.withdrawn_at for check in known.screenings}
    screenings = [_still_withdrawn(check, withdrawals) for check in placed.screenings]
    return Merge(
        _compared(placed.persons, known.persons, _id, lambda each: each.id in gone),
        _compared(screenings, known.screenings, _id, lambda each: each.person_id in gone),
        _compared(
            placed.agreements, known.agreements, _itself, lambda each: each.person_id in gone
        ),
        _compared(
            placed.sessions,
            known.sessions,
            _id,
            lambda each: bool({each.id, each.person_id} & gone),
        ),
        makes_way,
    )


def _makes_way(coming: Records, here: Here, other_owner: OtherOwner) -> UUID | None:
    """The owner of a blank history, where the one who comes is to be its owner."""
    if coming.owner is None or here.owner is None or not here.is_blank:
        return None
    comes_too = here.owner.id in {person.id for person in coming.persons}
    return None if comes_too or other_owner is OtherOwner.SOMEONE_ELSE else here.owner.id


def _placed(
    coming: Records, here: Here, other_owner: OtherOwner, label: str, makes_way: UUID | None
) -> Records:
    """The records with their people as they are known here, and the other owner in a place."""
    owner = coming.owner
    known = {person.id: person for person in here.records.persons}
    persons = tuple(_as_known(person, known, here) for person in coming.persons)
    placed = replace(coming, persons=persons)
    if owner is None or owner.id in known or owner.id in here.deleted:
        return placed
    if other_owner is OtherOwner.SOMEONE_ELSE:
        named = replace(owner, label=label, is_me=False)
        return replace(placed, persons=tuple(named if each is owner else each for each in persons))
    if here.owner is None or makes_way:
        return placed
    if other_owner is OtherOwner.ME:
        return _moved(placed, owner.id, here.owner.id)
    raise WhoseRecordsError


def _as_known(person: Person, known: Mapping[UUID, Person], here: Here) -> Person:
    """A person as they stand here: as the owner, or by the label here if the other is empty."""
    if person.id not in known.keys() | here.deleted:
        return person
    there = known.get(person.id, replace(person, is_me=False))
    if there.is_me:
        return there
    return replace(there, label=person.label or there.label)


def _moved(records: Records, old: UUID, new: UUID) -> Records:
    """The records with all that belongs to one person given to another."""

    def move(record: Belonging) -> Belonging:
        return replace(record, person_id=new) if record.person_id == old else record

    return Records(
        tuple(person for person in records.persons if person.id != old),
        tuple(move(check) for check in records.screenings),
        tuple(move(agreement) for agreement in records.agreements),
        tuple(move(session) for session in records.sessions),
    )


def _still_withdrawn(
    coming: ScreeningRecord, withdrawals: Mapping[UUID, datetime | None]
) -> ScreeningRecord:
    """A safety check as it comes; one that was taken back on either side stays so."""
    times = [at for at in (coming.withdrawn_at, withdrawals.get(coming.id)) if at]
    return replace(coming, withdrawn_at=min(times, default=None))


def _compared(
    coming: Iterable[T],
    known: Iterable[T],
    key: Callable[[T], Hashable],
    is_deleted: Callable[[T], bool],
) -> Compared[T]:
    there = {key(record): record for record in known}
    new, same, differing, deleted = [], [], [], []
    for name, record in {key(record): record for record in coming}.items():
        if is_deleted(record):
            deleted.append(record)
        elif name not in there:
            new.append(record)
        elif there[name] == record:
            same.append(record)
        else:
            differing.append(record)
    return Compared(tuple(new), tuple(same), tuple(differing), tuple(deleted))


def _id(record: Person | ScreeningRecord | SessionRecord) -> UUID:
    return record.id


def _itself(record: T) -> T:
    return record
