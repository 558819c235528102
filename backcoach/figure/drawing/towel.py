"""A towel between two people: folded on the helper's chest, or rolled behind the receiver's."""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, cos, dist, hypot, sin, sqrt

from backcoach.figure.body.look import Tone
from backcoach.figure.body.skeleton import BULKS, HAND_THICKNESS, PALM_FROM_WRIST
from backcoach.figure.drawing.depth import Piece
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.outline import Disc, contour, hull
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.shape import Point, Shape
from backcoach.figure.geometry.vector import Vec, lerp
from backcoach.figure.posing.motion import PosedScene
from backcoach.figure.posing.scene import Towel

# Metres. The roll is soft: laid between two people it gives as much as flesh does.
ROLL_RADIUS = 0.04
_ROLL_GIVE = 0.012
_ROLL_BEYOND_HAND = 0.045
_FOLD_RADIUS, _FOLD_GIVE = 0.018, 0.012
# Where the folded towel's corners lie on the helper's chest: outwards and up.
_FOLD_CORNERS = ((0.13, 0.0), (-0.13, 0.0), (-0.13, 0.17), (0.13, 0.17))
_SEGMENTS = 14
_SIDE_SEGMENTS = 4


def towel(kind: Towel, people: PosedScene, look: tuple[Screen, Tone, float]) -> list[Piece]:
    """Its pieces; `look` is the view, the cloth and the width of lines in pixels."""
    if people.helper is None:
        return []
    if kind is Towel.FOLDED:
        return [_folded(people.helper, look)]
    return _rolled(roll_way(people.receiver, people.helper), look)


def roll_way(receiver: PosedBody, helper: PosedBody) -> list[Vec]:
    """The middle line of the roll from the helper's right hand to the left.

    It runs straight, or where the receiver's back is in the way, round it.
    """
    chest = receiver.frames[BodyPart.THORAX]
    right, left = (
        _local(_held(helper, hand), chest) for hand in (BodyPart.HAND_RIGHT, BodyPart.HAND_LEFT)
    )
    angles = [atan2(x, -front) for x, front, _ in (right, left)]
    way = []
    for i in range(_SEGMENTS + 1):
        share = i / _SEGMENTS
        up = right[2] + (left[2] - right[2]) * share
        angle = angles[0] + (angles[1] - angles[0]) * share
        far = max(_round_chest(angle, up, receiver), _straight(angle, right, left))
        ends = right if i == 0 else left
        if i in {0, _SEGMENTS}:
            far = hypot(ends[0], ends[1])
        way.append(chest.at(far * sin(angle), -far * cos(angle), up))
    return [_beyond(way[1], way[0]), *way, _beyond(way[-2], way[-1])]


def _held(helper: PosedBody, hand: BodyPart) -> Vec:
    """The middle of the roll under a palm."""
    tall = helper.stature
    return helper.frames[hand].at(
        0.0, HAND_THICKNESS / 2.0 * tall + ROLL_RADIUS, -PALM_FROM_WRIST * tall
    )


def _local(point: Vec, frame: Frame) -> Vec:
    away = (
        point[0] - frame.origin[0],
        point[1] - frame.origin[1],
        point[2] - frame.origin[2],
    )
    left, front, up = (
        sum(a * b for a, b in zip(away, axis, strict=True))
        for axis in (frame.left, frame.front, frame.up)
    )
    return (left, front, up)


def _round_chest(angle: float, up: float, body: PosedBody) -> float:
    """How far from the chest's axis a roll lies on its skin; `angle` 0 is the back."""
    bulk, tall = BULKS[BodyPart.THORAX], body.stature
    height = (up / tall - bulk.centre) / bulk.up
    girth = sqrt(max(0.0, 1.0 - height * height))
    off = ROLL_RADIUS - _ROLL_GIVE
    wide, deep = (half * tall * girth + off for half in (bulk.left, bulk.front))
    return wide * deep / hypot(deep * sin(angle), wide * cos(angle))


def _straight(angle: float, right: Vec, left: Vec) -> float:
    """How far behind the chest's axis the straight way between the hands is, or 0."""
    across, along = left[0] - right[0], left[1] - right[1]
    behind = along * right[0] - across * right[1]
    facing = across * cos(angle) + along * sin(angle)
    return behind / facing if behind > 0.0 else 0.0


def _beyond(before: Vec, end: Vec) -> Vec:
    return lerp(before, end, 1.0 + _ROLL_BEYOND_HAND / max(dist(before, end), ROLL_RADIUS))


def _folded(helper: PosedBody, look: tuple[Screen, Tone, float]) -> Piece:
    """A towel folded flat, on the helper's chest."""
    screen, cloth, width = look
    chest, bulk, tall = helper.frames[BodyPart.THORAX], BULKS[BodyPart.THORAX], helper.stature
    discs = [
        screen.disc(chest.at(out, bulk.front * tall + _FOLD_RADIUS - _FOLD_GIVE, up), _FOLD_RADIUS)
        for out, up in _FOLD_CORNERS
    ]
    outline = contour(discs, hull(discs))
    edges = tuple((a[:2], b[:2]) for a, b in pairwise(discs))
    shapes = (
        Shape((outline,), cloth.fill, cloth.line, width),
        Shape(edges, "", cloth.shade, width, closed=False),
    )
    return _piece("towel", discs, shapes)


def _rolled(way: Sequence[Vec], look: tuple[Screen, Tone, float]) -> list[Piece]:
    """The roll in four pieces: each side, and each half of the back."""
    screen, cloth, width = look
    discs = [screen.disc(point, ROLL_RADIUS) for point in way]
    last = len(discs) - 1
    cuts = (0, _SIDE_SEGMENTS, last // 2, last - _SIDE_SEGMENTS, last)
    return [
        _tube(f"roll {n}", discs[a : b + 1], discs[max(a - 1, 0) : b + 2], cloth, width)
        for n, (a, b) in enumerate(pairwise(cuts))
    ]


def _tube(
    name: str, discs: Sequence[Disc], filled: Sequence[Disc], cloth: Tone, width: float
) -> Piece:
    """A bent tube whose fill runs on over its seams."""
    thick = 2.0 * discs[0][3]
    shapes = (
        Shape((_through(discs),), "", cloth.line, thick + width, closed=False),
        Shape((_through(filled),), "", cloth.fill, thick - width, closed=False),
    )
    return _piece(name, discs, shapes)


def _through(discs: Sequence[Disc]) -> tuple[Point, ...]:
    return tuple((x, y) for x, y, _, _ in discs)


def _piece(name: str, discs: Sequence[Disc], shapes: tuple[Shape, ...]) -> Piece:
    return Piece(
        "towel",
        name,
        (
            min(x - r for x, _, _, r in discs),
            min(y - r for _, y, _, r in discs),
            max(x + r for x, _, _, r in discs),
            max(y + r for _, y, _, r in discs),
        ),
        tuple(pairwise(discs)),
        sum(z for _, _, z, _ in discs) / len(discs),
        shapes,
    )
