"""Which signs a scene asks for: what presses and what stays, in one moment."""

from collections.abc import Iterable, Iterator, Sequence

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import Palette
from backcoach.figure.drawing import cue
from backcoach.figure.drawing.cue import Cues
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.posed_body import Part, PosedBody
from backcoach.figure.geometry.shape import Shape
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.motion import PosedScene
from backcoach.figure.posing.scene import Press, Stage

# Parts that move together.
LIMBS = (
    (Part.THIGH_LEFT, Part.SHANK_LEFT, Part.FOOT_LEFT),
    (Part.THIGH_RIGHT, Part.SHANK_RIGHT, Part.FOOT_RIGHT),
    (Part.UPPER_ARM_LEFT, Part.FOREARM_LEFT, Part.HAND_LEFT),
    (Part.UPPER_ARM_RIGHT, Part.FOREARM_RIGHT, Part.HAND_RIGHT),
    (Part.PELVIS, Part.LUMBAR, Part.THORAX, Part.NECK, Part.HEAD),
)
# How far to the front and up its part the mark of what stays is set, as shares of stature.
_MARK = {
    Part.PELVIS: (0.0, 0.02),
    Part.LUMBAR: (0.0, 0.05),
    Part.THORAX: (0.0, 0.09),
    Part.HEAD: (0.0, 0.125),
    Part.FOOT_LEFT: (0.04, -0.02),
    Part.FOOT_RIGHT: (0.04, -0.02),
    Part.HAND_LEFT: (0.0, -0.05),
    Part.HAND_RIGHT: (0.0, -0.05),
}


def marks(
    stage: Stage, people: PosedScene, cues: Cues, style: tuple[Screen, Palette]
) -> list[Shape]:
    """Return the pins and rings of one moment."""
    shapes: list[Shape] = []
    if cues.still:
        for place in _still_places(people.receiver, stage.still):
            shapes += cue.still(place, *style)
    if cues.presses:
        shapes += cue.presses(list(_pressing(people, stage.presses)), *style)
    return shapes


def _pressing(people: PosedScene, presses: Iterable[Press]) -> Iterator[tuple[Vec, Vec]]:
    """Yield the palm of each hand that presses, and which way."""
    for press in presses:
        body = people.receiver if press.body is Role.RECEIVER else people.helper
        if body is not None:
            hand = body.frames[press.hand]
            yield hand.at(0.0, 0.0, -0.055 * body.stature), press.toward or hand.front


def _still_places(body: PosedBody, parts: Sequence[Part]) -> Iterator[Vec]:
    """Yield the middle of each limb that stays."""
    groups: dict[tuple[Part, ...], list[Part]] = {limb: [] for limb in LIMBS}
    for limb, named in groups.items():
        named += [part for part in limb if part in parts]
        if named:
            middle = named[len(named) // 2]
            front, up = _MARK.get(middle, (0.0, -0.12))
            yield body.frames[middle].at(0.0, front * body.stature, up * body.stature)
