"""A routine to take home, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Any

from backcoach.domain.playing.plan import PlanItem
from backcoach.domain.playing.timeline import Part, Phase, Segment, Timeline, build_timeline
from backcoach.domain.routines.routine import Routine, RoutineItem, plan_of
from backcoach.domain.stretch.breath import RHYTHMS, BreathPhase
from backcoach.domain.stretch.dosage import Dosage, gentler
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.paper.sheet import Paper
from backcoach.words.line_breaks import note_shown


class HandoutForm(StrEnum):
    """How much a handout says. SHORT has the same safety, but fewer steps and pictures."""

    WHOLE = "whole"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class HandoutChoice:
    """The options of a handout.

    `header` is the sender's own; its first line is the name. Words may be empty.
    """

    form: HandoutForm = HandoutForm.WHOLE
    paper: Paper = Paper.A4
    large: bool = False
    header: str = ""
    for_whom: str = ""
    therapist: str = ""
    next_visit: date | None = None
    note: str = ""
    pictures: bool = True
    steps: bool = True
    tick_grid: bool = True
    own_words: bool = False


# What is chosen for all sheets, by its other value; words and days are for one.
_OTHERWISE: Mapping[str, object] = {
    "form": HandoutForm.SHORT,
    "large": True,
    "pictures": False,
    "steps": False,
    "tick_grid": False,
    "own_words": True,
}


def unusual(choice: HandoutChoice) -> str:
    """What is chosen other than usual for all sheets, as text for the settings."""
    return " ".join(name for name, other in _OTHERWISE.items() if getattr(choice, name) == other)


def with_unusual(choice: HandoutChoice, kept: str) -> HandoutChoice:
    """A choice with what `unusual` has told; what makes no sense is passed over."""
    names = kept.split()
    changes: dict[str, Any] = {name: _OTHERWISE[name] for name in _OTHERWISE if name in names}
    return replace(choice, **changes)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch as it is played. `sides` are in playing order.

    `breaths` are whole breaths in the hold, 0 for one's own pace. `breath_in_last` means that the
    hold ends with one more breath in. `note` is what was noted about the dose of the person, and
    `frequency` how often it is planned, None where nobody said.
    """

    number: int
    item: PlanItem
    sides: tuple[Side, ...]
    rhythm: Rhythm
    breaths: int
    breath_in_last: bool
    rest_after: int
    note: str = ""
    frequency: Frequency | None = None

    @property
    def technique(self) -> Technique:
        return self.item.technique

    @property
    def first_time(self) -> Dosage | None:
        """The gentler dose of a first time; None if it is the same."""
        dosage = gentler(self.item.dosage, self.technique)
        return None if dosage == self.item.dosage else dosage


@dataclass(frozen=True, slots=True)
class Handout:
    """What is printed of a routine. `left_out` counts stretches that the catalogue has no more."""

    title: str
    stretches: tuple[Stretch, ...]
    rounds: int
    seconds: float
    note: str
    left_out: int
    on: date


def handout(
    routine: Routine,
    techniques: Mapping[str, Technique],
    rhythm: Rhythm,
    on: date,
    doses: Mapping[str, PersonDose] | None = None,
) -> Handout:
    """Build the handout of a routine. `doses` are those set for the person, by technique id.

    Raises:
        ValueError: the catalogue has none of its stretches.
    """
    known = tuple(item for item in routine.items if item.technique_id in techniques)
    timeline = build_timeline(plan_of(routine, known, techniques, RHYTHMS[rhythm]))
    return Handout(
        title=routine.label,
        stretches=tuple(
            _as_set(each, (doses or {}).get(each.technique.id), routine)
            for each in _stretches(timeline, known, routine, rhythm)
        ),
        rounds=routine.rounds,
        seconds=timeline.seconds,
        note=note_shown(routine.note),
        left_out=len(routine.items) - len(known),
        on=on,
    )


def _stretches(
    timeline: Timeline, items: tuple[RoutineItem, ...], routine: Routine, rhythm: Rhythm
) -> tuple[Stretch, ...]:
    """The stretches of one round, read from the timeline that the player follows.

    The last one has a rest too if there is another round.
    """
    played = groupby(timeline.parts, key=lambda part: part.item)
    every = [tuple(parts) for _, parts in played]
    return tuple(
        _stretch(timeline, parts, rhythm, routine.rest_seconds if index + 1 < len(every) else 0)
        for index, parts in enumerate(every[: len(items)])
    )


def _as_set(stretch: Stretch, dose: PersonDose | None, routine: Routine) -> Stretch:
    """With what was said of the dose. How often the whole routine is done goes before it."""
    often = routine.frequency or (dose.frequency if dose else None)
    return replace(stretch, note=note_shown(dose.note) if dose else "", frequency=often)


def _stretch(
    timeline: Timeline, parts: tuple[Part, ...], rhythm: Rhythm, rest_after: int
) -> Stretch:
    first = parts[0]
    hold = timeline.segments[timeline.index_of(timeline.parts.index(first), Phase.HOLD)]
    breaths, breath_in_last = _breaths(hold)
    return Stretch(
        number=first.item + 1,
        item=timeline.plan.items[first.item],
        sides=tuple(dict.fromkeys(part.side for part in parts)),
        rhythm=rhythm,
        breaths=breaths,
        breath_in_last=breath_in_last,
        rest_after=rest_after,
    )


def _breaths(hold: Segment) -> tuple[int, bool]:
    whole = sum(span.phase is BreathPhase.OUT for span in hold.breaths)
    return whole, bool(hold.breaths) and hold.breaths[-1].phase is BreathPhase.IN
