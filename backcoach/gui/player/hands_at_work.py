"""Where hands do something in a stretch, so that the picture can be framed to them."""

from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.geometry.camera import Extent
from backcoach.figure.geometry.posed_body import BodyPart

HOLD_POSE = "hold"
# Metres round the wrist: the hand, and what it lies on.
AROUND = 0.22
_HANDS = (BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT)


def hands_in(staged: StagedScene) -> tuple[Extent, ...]:
    """The hands of whoever works with them: the helper's, or one's own in a stretch for one."""
    people = staged.at(HOLD_POSE)
    body = people.receiver if people.helper is None else people.helper
    return tuple((body.frames[hand].origin, AROUND) for hand in _HANDS)
