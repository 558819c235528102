"""How the ring of a phase looks, so that phases can be told apart without their colour."""

from dataclasses import dataclass

from backcoach.domain.playing.timeline import Phase


@dataclass(frozen=True, slots=True)
class RingStroke:
    """The arc of a phase. `breadth` is a share of the ring's diameter; `dashes` 0 is unbroken.

    `dash` is the share of a dash and its gap that is drawn.
    """

    breadth: float
    dashes: int
    recedes: bool = False
    dash: float = 0.45


# A movement is a dashed ring, in grows and out goes back; the hold is broad and unbroken; where
# nothing is asked of the body, beads pass.
MOVING_IN = RingStroke(0.028, 30)
HOLDING = RingStroke(0.046, 0)
MOVING_OUT = RingStroke(0.028, 30, recedes=True)
WAITING = RingStroke(0.014, 0, recedes=True)
# One piece for each second that is counted down.
COUNTING_IN = RingStroke(0.028, 3, recedes=True, dash=0.8)

_STROKES = {
    Phase.EASE_IN: MOVING_IN,
    Phase.HOLD: HOLDING,
    Phase.EASE_OUT: MOVING_OUT,
}


def stroke_of(phase: Phase) -> RingStroke:
    """The look of the ring in a phase."""
    return _STROKES.get(phase, WAITING)


def share_shown(stroke: RingStroke, progress: float) -> float:
    """How much of the ring is filled, 0 to 1, when `progress` of the phase is over."""
    return 1 - progress if stroke.recedes else progress
