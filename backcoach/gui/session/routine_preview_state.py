"""What is shown of a routine before it is played."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.posing.scene import Scene


@dataclass(frozen=True, slots=True)
class RoutinePreviewState:
    """A routine as it is played, as it was `asked` for, and what is open today.

    `techniques`, `pictures` and the `notes` set for the person are by technique id. `breath` is an
    id of `RHYTHMS`, `people` are the looks of receiver and helper. `as_set` are the stretches whose
    dose in it is another for this person. `shut_again` tells that answers given just now have shut
    a part of it. With a helper, reasons stay covered.
    """

    routine: Routine
    asked: Routine
    techniques: Mapping[str, Technique]
    cleared: Cleared
    with_helper: bool
    breath: str
    pictures: Mapping[str, Scene | None] = field(default_factory=dict)
    people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
    notes: Mapping[str, str] = field(default_factory=dict)
    as_set: frozenset[str] = frozenset()
    shut_again: bool = False
