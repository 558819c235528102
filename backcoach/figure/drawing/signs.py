"""Which signs a scene asks for at one moment: hands that press, limbs that stay."""

from collections.abc import Iterable, Iterator, Sequence

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import FigureColours
from backcoach.figure.drawing import sign_shapes
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.shape import Shape
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.motion import PosedScene
from backcoach.figure.posing.scene import Press, Stage

# Parts that move together.
LIMBS = (
    (BodyPart.THIGH_LEFT, BodyPart.SHANK_LEFT, BodyPart.FOOT_LEFT),
    (BodyPart.THIGH_RIGHT, BodyPart.SHANK_RIGHT, BodyPart.FOOT_RIGHT),
    (BodyPart.UPPER_ARM_LEFT, BodyPart.FOREARM_LEFT, BodyPart.HAND_LEFT),
    (BodyPart.UPPER_ARM_RIGHT, BodyPart.FOREARM_RIGHT, BodyPart.HAND_RIGHT),
    (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX, BodyPart.NECK, BodyPart.HEAD),
)
# How far to the front and up its part the mark of what stays is set, as shares of stature.
_MARK = {
    BodyPart.PELVIS: (0.0, 0.02),
    BodyPart.LUMBAR: (0.0, 0.05),
    BodyPart.THORAX: (0.0, 0.09),
    BodyPart.HEAD: (0.0, 0.125),
    BodyPart.FOOT_LEFT: (0.04, -0.02),
    BodyPart.FOOT_RIGHT: (0.04, -0.02),
    BodyPart.HAND_LEFT: (0.0, -0.05),
    BodyPart.HAND_RIGHT: (0.0, -0.05),
}


def pins_and_rings(
    stage: Stage, people: PosedScene, signs: Signs, style: tuple[Screen, FigureColours]
) -> list[Shape]:
    """The marks of what stays and of what presses at one moment."""
    shapes: list[Shape] = []
    if signs.still:
        for place in _still_places(people.receiver, stage.still):
            shapes += sign_shapes.still(place, *style)
    if signs.presses:
        shapes += sign_shapes.presses(list(_pressing(people, stage.presses)), *style)
    return shapes


def _pressing(people: PosedScene, presses: Iterable[Press]) -> Iterator[tuple[Vec, Vec]]:
    """The palm of each hand that presses, and which way."""
    for press in presses:
        body = people.receiver if press.body is Role.RECEIVER else people.helper
        if body is not None:
            hand = body.frames[press.hand]
            yield hand.at(0.0, 0.0, -0.055 * body.stature), press.toward or hand.front


def _still_places(body: PosedBody, parts: Sequence[BodyPart]) -> Iterator[Vec]:
    """The middle of each limb that stays."""
    groups: dict[tuple[BodyPart, ...], list[BodyPart]] = {limb: [] for limb in LIMBS}
    for limb, named in groups.items():
        named += [part for part in limb if part in parts]
        if named:
            middle = named[len(named) // 2]
            front, up = _MARK.get(middle, (0.0, -0.12))
            yield body.frames[middle].at(0.0, front * body.stature, up * body.stature)
