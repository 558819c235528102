"""How far people reach: what a picture must hold of them."""

from collections.abc import Iterator

from backcoach.domain.stretch.side import Side
from backcoach.figure.geometry.camera import Extent
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.scene import Scene

_STEPS = 6

Way = tuple[str, str]
"""The names of two poses, of which the second follows."""


def reach_on(scene: Scene, side: Side, way: Way) -> tuple[Extent, ...]:
    """The people at every moment of a way."""
    before, after = way
    shares = [step / _STEPS for step in range(_STEPS + 1)] if before != after else [1.0]
    moments = (posed(scene, side, before, after, share) for share in shares)
    return tuple(extent for people in moments for extent in reach(people))


def reach(people: PosedScene) -> Iterator[Extent]:
    """The people at one moment."""
    for body in people.bodies.values():
        yield from _reach(body)


def _reach(body: PosedBody) -> Iterator[Extent]:
    tall = body.stature
    for part, frame in body.frames.items():
        yield frame.origin, 0.045 * tall
        match part:
            case BodyPart.HEAD:
                yield frame.at(0.0, 0.0, 0.040 * tall), 0.065 * tall
            case BodyPart.HAND_LEFT | BodyPart.HAND_RIGHT:
                yield frame.at(0.0, 0.0, -0.100 * tall), 0.01 * tall
            case BodyPart.FOOT_LEFT | BodyPart.FOOT_RIGHT:
                yield frame.at(0.0, 0.100 * tall, -0.028 * tall), 0.013 * tall
            case _:
                pass
