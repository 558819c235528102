"""How much of the people a sign would cover at a place on the camera's plane."""

from collections.abc import Iterable, Iterator, Mapping
from math import hypot
from typing import NamedTuple

from backcoach.figure.body.skeleton import (
    FOREARM,
    HAND_LENGTH,
    SHANK,
    THIGH,
    UPPER_ARM,
    Bone,
)
from backcoach.figure.geometry.camera import Camera, axes
from backcoach.figure.geometry.posed_body import PosedBody
from backcoach.figure.geometry.shape import Point
from backcoach.figure.geometry.vector import Vec, dot

_STEPS = 4
# What must be seen counts for more than what may be guessed.
_WEIGHTS = {"hand": 6.0, "head": 8.0}
_Balls = tuple[tuple[float, float, float, float], ...]


def _along(bone: Bone) -> _Balls:
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    return tuple((0.0, 0.0, -bone.length * share, bone.radius(share)) for share in shares)


def _trunk(up: float, radius: float) -> _Balls:
    return ((-0.04, 0.0, up, radius), (0.04, 0.0, up, radius))


# Balls along left, front and up of a part, and their radii, as shares of stature.
_SHAPES: Mapping[str, _Balls] = {
    "upper_arm": _along(UPPER_ARM),
    "forearm": _along(FOREARM),
    "hand": _along(Bone(HAND_LENGTH, 0.024, 0.020)),
    "thigh": _along(THIGH),
    "shank": _along(SHANK),
    "foot": tuple((0.0, ahead, -0.02, 0.025) for ahead in (0.0, 0.05, 0.10)),
    "pelvis": _trunk(0.02, 0.085),
    "lumbar": _trunk(0.05, 0.080),
    "thorax": _trunk(0.08, 0.088),
    "head": ((0.0, 0.0, 0.03, 0.066), (0.0, 0.04, 0.01, 0.045)),
}


class Cover(NamedTuple):
    """A disc on the plane, in metres, that a sign had better not lie on."""

    x: float
    y: float
    radius: float
    weight: float


class Plane:
    """The plane through the origin that faces the viewer: x to the right and y up, in metres."""

    def __init__(self, camera: Camera) -> None:
        self._right, self._up, _ = axes(camera)

    def place(self, point: Vec) -> Point:
        return (dot(point, self._right), dot(point, self._up))


def covers(bodies: Iterable[PosedBody], plane: Plane) -> tuple[Cover, ...]:
    """All that is seen of people, roughly."""
    return tuple(
        Cover(*plane.place(point), radius * body.stature, weight)
        for body in bodies
        for point, radius, weight in _balls(body)
    )


def covered(people: Iterable[Cover], place: Point, radius: float) -> float:
    """How much of the people lies under a disc: about its share, weighed; 0.0 where it is free."""
    worst = 0.0
    for x, y, r, weight in people:
        deep = r + radius - hypot(place[0] - x, place[1] - y)
        if deep > 0.0:
            worst = max(worst, weight * min(1.0, deep / (2.0 * radius)))
    return worst


def _balls(body: PosedBody) -> Iterator[tuple[Vec, float, float]]:
    """Points, radii as shares of stature, and weights."""
    for part, frame in body.frames.items():
        kind = part.rpartition("_")[0]
        weight = _WEIGHTS.get(kind or part, 1.0)
        for left, front, up, radius in _SHAPES.get(kind or part, ()):
            point = frame.at(left * body.stature, front * body.stature, up * body.stature)
            yield point, radius, weight
