"""What to offer next: what is planned, what was done last, or a gentle beginning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from backcoach.domain.routines.due import DayPlan, day_is_done
from backcoach.domain.routines.routine import Routine, RoutineItem, needs_helper
from backcoach.domain.session import SessionRow
from backcoach.domain.stretch.dosage import starting_dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.technique import People, Technique


class Reason(Enum):
    """Why something is offered."""

    PLANNED = auto()
    DONE = auto()
    AGAIN = auto()
    FIRST = auto()


@dataclass(frozen=True, slots=True)
class NextUp:
    """What comes next, as a routine; a single stretch is one of its own."""

    routine: Routine
    reason: Reason


@dataclass(frozen=True, slots=True)
class Known:
    """What can be offered: the catalogue, all routines for a person, and the doses set for them."""

    techniques: Mapping[str, Technique]
    routines: Sequence[Routine] = ()
    doses: Mapping[str, PersonDose] | None = None


def next_up(
    plans: Sequence[DayPlan], sessions: Iterable[SessionRow], known: Known, *, with_helper: bool
) -> NextUp | None:
    """What comes next. Alone it takes no helper; for two, rather something that takes one.

    `sessions` stand newest first. None where the catalogue has nothing to begin with.
    """
    found = [each for each in _offers(plans, sessions, known) if _fits(each, known, with_helper)]
    if with_helper:
        for_two = (each for each in found if needs_helper(each.routine, known.techniques))
        return next(for_two, found[0] if found else None)
    return found[0] if found else None


def _offers(
    plans: Sequence[DayPlan], sessions: Iterable[SessionRow], known: Known
) -> Iterator[NextUp]:
    """All that may come next, the best first."""
    yield from (NextUp(each.routine, Reason.PLANNED) for each in plans if each.due)
    if day_is_done(plans):
        yield from (NextUp(each.routine, Reason.DONE) for each in plans if each.times)
    for session in sessions:
        if session.held_seconds > 0:
            yield from (NextUp(each, Reason.AGAIN) for each in _as_in(session, known))
    for technique in sorted(known.techniques.values(), key=lambda each: each.order):
        if technique.after is None and not technique.confirms:
            yield NextUp(_alone(technique, known), Reason.FIRST)


def _as_in(session: SessionRow, known: Known) -> Iterator[Routine]:
    """The routine that a session was of, else its first stretch that is still known."""
    played = frozenset(session.technique_ids)
    if len(played) > 1:
        same = (each for each in known.routines if _stretches(each) == played)
        yield from (each for each in same if played <= known.techniques.keys())
    for name in session.technique_ids:
        if name in known.techniques:
            yield _alone(known.techniques[name], known)


def _stretches(routine: Routine) -> frozenset[str]:
    return frozenset(item.technique_id for item in routine.items)


def _alone(technique: Technique, known: Known) -> Routine:
    """One stretch with the dose that was set for the person, else its usual one."""
    asked = (known.doses or {}).get(technique.id)
    dosage = starting_dosage(technique, asked.dosage if asked else None, first_time=False)
    return Routine(technique.id, technique.name, (RoutineItem(technique.id, dosage),))


def _fits(offer: NextUp, known: Known, with_helper: bool) -> bool:  # noqa: FBT001
    items = offer.routine.items
    people = {
        known.techniques[each.technique_id].people
        for each in items
        if each.technique_id in known.techniques
    }
    return bool(people) and (with_helper or People.PARTNER not in people)
