"""A routine while it is being put together, with undo."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from backcoach.domain.playing.plan import NEXT_SECONDS
from backcoach.domain.routines.routine import (
    LONGEST_REST_SECONDS,
    MOST_ITEMS,
    MOST_ROUNDS,
    SHORTEST_REST_SECONDS,
    Routine,
    RoutineItem,
)
from backcoach.domain.stretch.dosage import Dosage, starting_dosage, within_limits
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.technique import Technique

MOST_STEPS_BACK = 50

SetDoses = Mapping[str, Dosage]
"""The doses that were set for one person, by technique id."""


@dataclass(frozen=True, slots=True)
class RoutineDraft:
    """A routine in the making; it may still have no stretch and no name."""

    label: str = ""
    note: str = ""
    person_id: UUID | None = None
    rounds: int = 1
    rest_seconds: int = NEXT_SECONDS
    items: tuple[RoutineItem, ...] = ()
    frequency: Frequency | None = None

    @property
    def full(self) -> bool:
        """Whether no further stretch fits in."""
        return len(self.items) >= MOST_ITEMS

    @property
    def ready(self) -> bool:
        """Whether it has a name and something to play."""
        return bool(self.label.strip() and self.items)

    def with_technique(
        self, technique: Technique, at: int | None = None, asked: Dosage | None = None
    ) -> "RoutineDraft":
        """With a stretch in the dose that was asked for, or its usual one; unchanged if full."""
        dosage = starting_dosage(technique, asked, first_time=False)
        return self._with_item(RoutineItem(technique.id, dosage), len(self.items), at)

    def with_copy(self, at: int) -> "RoutineDraft":
        """With a stretch once more, right behind itself; unchanged if full."""
        return self._with_item(self.items[at], at, at + 1)

    def without(self, at: int) -> "RoutineDraft":
        return replace(self, items=self.items[:at] + self.items[at + 1 :])

    def moved(self, start: int, end: int) -> "RoutineDraft":
        """With the stretch from one place at another; beyond an end is at that end."""
        items = list(self.items)
        items.insert(max(end, 0), items.pop(start))
        return replace(self, items=tuple(items))

    def with_dose(self, at: int, dosage: Dosage, technique: Technique) -> "RoutineDraft":
        """With another dose of one stretch, within what it allows."""
        item = RoutineItem(technique.id, within_limits(dosage, technique))
        return replace(self, items=(*self.items[:at], item, *self.items[at + 1 :]))

    def with_rounds(self, rounds: int) -> "RoutineDraft":
        """Within the limits."""
        return replace(self, rounds=min(max(rounds, 1), MOST_ROUNDS))

    def with_rest(self, seconds: int) -> "RoutineDraft":
        """With so long from one stretch to the next, within the limits."""
        rest = min(max(seconds, SHORTEST_REST_SECONDS), LONGEST_REST_SECONDS)
        return replace(self, rest_seconds=rest)

    def for_person(
        self,
        person_id: UUID | None,
        doses: tuple[SetDoses, SetDoses],
        techniques: Mapping[str, Technique],
    ) -> "RoutineDraft":
        """As another person's. `doses` are those set for the one before, and for this one.

        What still has the dose that it was added with gets the one set for them.
        """
        was, now = doses
        items = tuple(_handed_on(item, was, now, techniques) for item in self.items)
        return replace(self, person_id=person_id, items=items)

    def as_routine(self, routine_id: str) -> Routine:
        """Raises ValueError while there is no stretch."""
        return Routine(
            routine_id,
            self.label.strip(),
            self.items,
            self.rounds,
            self.rest_seconds,
            self.note.strip(),
            self.person_id,
            self.frequency,
        )

    def _with_item(self, item: RoutineItem, end: int, at: int | None) -> "RoutineDraft":
        if self.full:
            return self
        place = end if at is None else at
        return replace(self, items=(*self.items[:place], item, *self.items[place:]))


def draft_of(routine: Routine, techniques: Mapping[str, Technique]) -> RoutineDraft:
    """A routine to be changed, each dose within what the catalogue allows now."""
    return RoutineDraft(
        routine.label,
        routine.note,
        routine.person_id,
        routine.rounds,
        routine.rest_seconds,
        tuple(_allowed(item, techniques) for item in routine.items),
        routine.frequency,
    )


@dataclass(frozen=True, slots=True)
class DraftSteps:
    """An undo list: a draft and those before it, oldest first, and what the last step was about.

    Words are left to their fields, which have an undo of their own.
    """

    now: RoutineDraft
    past: tuple[RoutineDraft, ...] = ()
    subject: Hashable = None

    def to(self, draft: RoutineDraft, subject: Hashable = None) -> "DraftSteps":
        """One step on. Steps in a row about one subject are undone together."""
        if _worded_as(draft, self.now) == self.now:
            return replace(self, now=draft)
        goes_on = subject is not None and subject == self.subject
        past = self.past if goes_on else (*self.past, self.now)[-MOST_STEPS_BACK:]
        return DraftSteps(draft, past, subject)

    def back(self) -> "DraftSteps":
        """One step back, if there is any, with the words as they are now."""
        if not self.past:
            return self
        return DraftSteps(_worded_as(self.past[-1], self.now), self.past[:-1])


def _worded_as(draft: RoutineDraft, other: RoutineDraft) -> RoutineDraft:
    return replace(draft, label=other.label, note=other.note)


def _handed_on(
    item: RoutineItem, was: SetDoses, now: SetDoses, techniques: Mapping[str, Technique]
) -> RoutineItem:
    key, technique = item.technique_id, techniques.get(item.technique_id)
    if technique is None:
        return item
    before, after = (
        starting_dosage(technique, doses.get(key), first_time=False) for doses in (was, now)
    )
    return replace(item, dosage=after) if item.dosage == before else item


def _allowed(item: RoutineItem, techniques: Mapping[str, Technique]) -> RoutineItem:
    technique = techniques.get(item.technique_id)
    if technique is None:
        return item
    return replace(item, dosage=within_limits(item.dosage, technique))
