"""A part's frame as the viewer sees it: one affine map from shares of stature to the screen."""

from math import atan2

from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.outline import Disc
from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.shape import Point
from backcoach.figure.geometry.vector import Vec, dot

# For screen x, screen y, depth and height above the floor: the value at the origin, and what a
# whole stature along left, front and up adds; then pixels for a stature.
Projection = tuple[
    float, float, float, float,
    float, float, float, float,
    float, float, float, float,
    float, float, float, float,
    float,
]  # fmt: skip

# Pixels.
_LEAST_MOVE = 0.2


def project(frame: Frame, screen: Screen, stature: float) -> Projection:
    size = screen.scale * stature
    x, y, z, _ = screen.disc(frame.origin)
    axes = (frame.left, frame.front, frame.up)
    xl, xf, xu = (dot(axis, screen.right) * size for axis in axes)
    yl, yf, yu = (-dot(axis, screen.up) * size for axis in axes)
    zl, zf, zu = (dot(axis, screen.toward) * size for axis in axes)
    hl, hf, hu = (axis[2] * stature for axis in axes)
    return (
        x, xl, xf, xu,
        y, yl, yf, yu,
        z, zl, zf, zu,
        frame.origin[2], hl, hf, hu,
        size,
    )  # fmt: skip


def settled(now: Projection, before: Projection) -> Projection:
    """The earlier projection where no point of the part has visibly moved, else the new one.

    No part is much longer than a quarter of the stature.
    """
    turned = (
        abs(now[1] - before[1])
        + abs(now[2] - before[2])
        + abs(now[3] - before[3])
        + abs(now[5] - before[5])
        + abs(now[6] - before[6])
        + abs(now[7] - before[7])
    )
    shifted = abs(now[0] - before[0]) + abs(now[4] - before[4]) + abs(now[8] - before[8]) / 2.0
    return before if shifted + turned / 4.0 < _LEAST_MOVE else now


def point_at(c: Projection, left: float, front: float, up: float) -> Point:
    """Where a point is on the screen."""
    return (
        c[0] + left * c[1] + front * c[2] + up * c[3],
        c[4] + left * c[5] + front * c[6] + up * c[7],
    )


def disc_at(c: Projection, left: float, front: float, up: float, radius: float) -> Disc:
    """Where a ball is on the screen."""
    return (
        c[0] + left * c[1] + front * c[2] + up * c[3],
        c[4] + left * c[5] + front * c[6] + up * c[7],
        c[8] + left * c[9] + front * c[10] + up * c[11],
        radius * c[16],
    )


def height_at(c: Projection, left: float, front: float, up: float) -> float:
    """How high a point is above the floor, in metres."""
    return c[12] + left * c[13] + front * c[14] + up * c[15]


def direction_depth(c: Projection, direction: Vec) -> float:
    """How much a direction along left, front and up faces the viewer: -1 to 1 if it is unit."""
    return (direction[0] * c[9] + direction[1] * c[10] + direction[2] * c[11]) / c[16]


def pixels(c: Projection, share: float) -> float:
    """A length, given as a share of stature, on the screen."""
    return share * c[16]


def ups_cosine(c: Projection, other: Projection) -> float:
    """The cosine of the angle between the long axes of two parts: 1 where one goes on straight."""
    return (c[3] * other[3] + c[7] * other[7] + c[11] * other[11]) / (c[16] * other[16])


def ups_cosine_on_screen(c: Projection, other: Projection) -> float:
    """What the plane of the screen adds to `ups_cosine`: below 0 where they point apart in it."""
    return (c[3] * other[3] + c[7] * other[7]) / (c[16] * other[16])


def level_ring(
    c: Projection, at: Vec, wide: float, deep: float
) -> tuple[Point, Point, Point, float]:
    """An ellipse round a part, across its long axis, with these radii to its left and its front.

    Its centre, both radii on the screen, and the angle in radians at which it faces the viewer.
    """
    return (
        point_at(c, *at),
        (c[1] * wide, c[5] * wide),
        (c[2] * deep, c[6] * deep),
        atan2(c[10] * wide, c[9] * deep),
    )
