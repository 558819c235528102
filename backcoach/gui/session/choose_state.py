"""What the page for choosing shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.clearance import Cleared
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.posing.scene import Scene


@dataclass(frozen=True, slots=True)
class ChooseState:
    """What is open, the pictures by technique id, and what was done in this session.

    `people` are the looks of receiver and helper. With a helper, reasons stay hidden. `routines`
    are as this person would play them, their plan and favourites first. `emergency` says whom to
    call.
    """

    cleared: Cleared
    with_helper: bool
    pictures: Mapping[str, Scene | None] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
    routines: tuple[Routine, ...] = ()
    emergency: str = ""
