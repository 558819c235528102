"""A routine: stretches in order, which of them may be played, and how long it takes."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from backcoach.domain.playing.plan import NEXT_SECONDS, Plan, PlanItem
from backcoach.domain.playing.timeline import build_timeline
from backcoach.domain.safety.clearance import Cleared, Lock
from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.dosage import Dosage, gentler, no_more_than, within_limits
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.technique import People, Technique

MOST_ITEMS = 20
MOST_ROUNDS = 3
SHORTEST_REST_SECONDS = 10
LONGEST_REST_SECONDS = 120


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One stretch of a routine."""

    technique_id: str
    dosage: Dosage


@dataclass(frozen=True, slots=True)
class PlanName:
    """A routine that is the plan of one person, by its name alone."""

    id: str
    label: str
    person_id: UUID


@dataclass(frozen=True, slots=True)
class Routine:
    """Stretches in the order they are done.

    `id` is a file's stem for a built-in routine and a UUID in text for any other. `rest_seconds` is
    the time to change from one stretch to the next, and all of it is done `rounds` times.
    `person_id` is whose plan it is; None where it is everyone's. `note` is what to keep in mind.
    `frequency` is how often it is planned; None where nobody said.
    """

    id: str
    label: str
    items: tuple[RoutineItem, ...]
    rounds: int = 1
    rest_seconds: int = NEXT_SECONDS
    note: str = ""
    person_id: UUID | None = None
    frequency: Frequency | None = None
    built_in: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.items) <= MOST_ITEMS:
            raise ValueError(f"`items` must hold 1 to {MOST_ITEMS} stretches")
        if not 1 <= self.rounds <= MOST_ROUNDS:
            raise ValueError(f"`rounds` must lie between 1 and {MOST_ROUNDS}")
        if not SHORTEST_REST_SECONDS <= self.rest_seconds <= LONGEST_REST_SECONDS:
            raise ValueError(
                f"`rest_seconds` must lie between {SHORTEST_REST_SECONDS} "
                f"and {LONGEST_REST_SECONDS}"
            )


@dataclass(frozen=True, slots=True)
class ShutItem:
    """A stretch that is left out.

    `lock` is None for one that the safety check does not close: it needs a helper and nobody helps
    today, or the catalogue no longer has it.
    """

    item: RoutineItem
    lock: Lock | None


def routine_of(item: PlanItem, routine_id: str) -> Routine:
    """One stretch with its dose, as a routine of its own."""
    alone = RoutineItem(item.technique.id, item.dosage)
    return Routine(routine_id, item.technique.name, (alone,))


def as_set_for(routine: Routine, doses: Mapping[str, PersonDose]) -> Routine:
    """A routine for everyone, as one person does it: no item exceeds a dose set for them.

    `doses` are by technique id. A plan for a person stands: who made it had that person in mind.
    """
    if routine.person_id is not None:
        return routine
    items = tuple(
        replace(item, dosage=no_more_than(item.dosage, doses[item.technique_id].dosage))
        if item.technique_id in doses
        else item
        for item in routine.items
    )
    return replace(routine, items=items)


def gentle_at_first(
    routine: Routine, techniques: Mapping[str, Technique], known: Collection[str]
) -> Routine:
    """With gentler doses for someone who has done no stretches but `known`.

    A stretch does not turn familiar within the routine: it stays gentle in each round.
    """
    items = tuple(
        replace(item, dosage=gentler(item.dosage, techniques[item.technique_id]))
        if item.technique_id in techniques and item.technique_id not in known
        else item
        for item in routine.items
    )
    return replace(routine, items=items)


def open_items(
    routine: Routine, techniques: Mapping[str, Technique], cleared: Cleared
) -> tuple[RoutineItem, ...]:
    """The stretches that may be played today, in order."""
    return tuple(
        item
        for item in routine.items
        if item.technique_id in techniques and cleared.permits(item.technique_id)
    )


def shut_items(
    routine: Routine, techniques: Mapping[str, Technique], cleared: Cleared
) -> tuple[ShutItem, ...]:
    """The stretches that are left out today, each with the lock that says why."""
    locks = {lock.technique_id: lock for lock in cleared.locked}
    played = open_items(routine, techniques, cleared)
    return tuple(
        ShutItem(item, locks.get(item.technique_id)) for item in routine.items if item not in played
    )


def plan_of(
    routine: Routine,
    items: tuple[RoutineItem, ...],
    techniques: Mapping[str, Technique],
    rhythm: BreathRhythm | None,
) -> Plan:
    """Some of the routine's stretches as they are played, each dose within its limits.

    Raises:
        ValueError: there is no item.
    """
    played = tuple(_plan_item(item, techniques) for item in items)
    return Plan(played * routine.rounds, rhythm, next_seconds=routine.rest_seconds)


def total_seconds(
    routine: Routine, techniques: Mapping[str, Technique], rhythm: BreathRhythm | None
) -> float:
    """How long all of it takes; stretches that the catalogue no longer has do not count."""
    known = tuple(item for item in routine.items if item.technique_id in techniques)
    if not known:
        return 0.0
    return build_timeline(plan_of(routine, known, techniques, rhythm)).seconds


def needs_helper(routine: Routine, techniques: Mapping[str, Technique]) -> bool:
    """Whether any of its stretches takes two."""
    return any(each.people is People.PARTNER for each in _known(routine, techniques))


def _known(routine: Routine, techniques: Mapping[str, Technique]) -> Iterator[Technique]:
    return (each for item in routine.items if (each := techniques.get(item.technique_id)))


def _plan_item(item: RoutineItem, techniques: Mapping[str, Technique]) -> PlanItem:
    technique = techniques[item.technique_id]
    return PlanItem(technique, within_limits(item.dosage, technique))
