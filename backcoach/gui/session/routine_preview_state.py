"""What is shown of a routine before it is played."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backcoach.domain.playing.plan import Plan
from backcoach.domain.routines.routine import (
    Routine,
    as_set_for,
    gentle_at_first,
    open_items,
    plan_of,
)
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import Style
from backcoach.figure.posing.scene import Scene
from backcoach.gui.services.library import Library
from backcoach.gui.session.session_context import SessionContext


@dataclass(frozen=True, slots=True)
class RoutinePreviewState:
    """A routine as it is played, as it was `asked` for, and what is open today.

    `techniques`, `pictures` and the `notes` set for the person are by technique id. `people` are
    the looks of receiver and helper. `as_set` are the stretches that have another dose for this
    person. `shut_again` tells that answers given just now locked a part of it. With a helper,
    reasons stay hidden.
    """

    routine: Routine
    asked: Routine
    techniques: Mapping[str, Technique]
    cleared: Cleared
    with_helper: bool
    breath: Rhythm
    pictures: Mapping[str, Scene | None] = field(default_factory=dict)
    people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
    notes: Mapping[str, str] = field(default_factory=dict)
    as_set: frozenset[str] = frozenset()
    shut_again: bool = False

    @property
    def plan(self) -> Plan:
        """What is open of it today."""
        items = open_items(self.routine, self.techniques, self.cleared)
        return plan_of(self.routine, items, self.techniques, RHYTHMS[self.breath])


def preview_state(
    routine: Routine,
    context: SessionContext,
    library: Library,
    style: Style,
    breath: Rhythm,
    *,
    shut_again: bool = False,
) -> RoutinePreviewState:
    """A routine as this person plays it today. `breath` is the rhythm chosen in the settings."""
    techniques = library.content.techniques
    asked = as_set_for(routine, context.past.doses)
    return RoutinePreviewState(
        routine=gentle_at_first(asked, techniques, context.past.known),
        asked=asked,
        techniques=techniques,
        cleared=context.cleared,
        with_helper=context.with_helper,
        breath=context.rhythm(breath),
        pictures={each.id: library.scene(each.stem) for each in techniques.values()},
        people=(style.receiver, style.helper),
        notes={name: dose.note for name, dose in context.past.doses.items()},
        as_set=frozenset(
            ours.technique_id
            for ours, theirs in zip(asked.items, routine.items, strict=True)
            if ours != theirs
        ),
        shut_again=shut_again,
    )
