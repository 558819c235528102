"""A towel between two people: folded on the helper's chest, or rolled behind the receiver's."""

from math import atan2, cos, dist, hypot, sin, sqrt

import numpy as np

from backcoach.figure.body.dressed import Layer, Material
from backcoach.figure.body.skeleton import BULKS, HAND_THICKNESS, PALM_FROM_WRIST
from backcoach.figure.drawing.solids import sheet, tube
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.vector import Vec, lerp
from backcoach.figure.posing.motion import PosedScene
from backcoach.figure.posing.scene import Towel

# Metres. The roll is soft: laid between two people it gives as much as flesh does.
ROLL_RADIUS = 0.04
_ROLL_GIVE = 0.012
_ROLL_BEYOND_HAND = 0.045
# The folded towel on the helper's chest: half its width, its lower and upper rim.
_FOLD_WIDE, _FOLD_LOW, _FOLD_HIGH = 0.13, 0.0, 0.17
_FOLD_OFF, _FOLD_THICK, _FOLDS, _LEAST_ROUND = 0.010, 0.03, 8, 0.2
_SEGMENTS = 24


def towel(kind: Towel, people: PosedScene) -> tuple[Layer, ...]:
    """The towel between two people; none for one."""
    if people.helper is None:
        return ()
    if kind is Towel.FOLDED:
        return (_folded(people.helper),)
    return (tube(Material.LINEN, roll_way(people.receiver, people.helper), ROLL_RADIUS),)


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


def _folded(helper: PosedBody) -> Layer:
    """A towel folded flat, bent round the helper's chest."""
    chest, bulk, tall = helper.frames[BodyPart.THORAX], BULKS[BodyPart.THORAX], helper.stature
    across, up = np.meshgrid(
        np.linspace(-_FOLD_WIDE, _FOLD_WIDE, _FOLDS + 1),
        np.linspace(_FOLD_LOW, _FOLD_HIGH, _FOLDS + 1),
        indexing="ij",
    )
    round_off = (
        1.0 - (across / (bulk.left * tall)) ** 2 - ((up / tall - bulk.centre) / bulk.up) ** 2
    )
    front = bulk.front * tall * np.sqrt(np.maximum(round_off, _LEAST_ROUND))
    places = [
        chest.at(*place)
        for place in zip(
            across.ravel().tolist(),
            (front + _FOLD_OFF).ravel().tolist(),
            up.ravel().tolist(),
            strict=True,
        )
    ]
    return sheet(Material.LINEN, np.array(places), _FOLDS + 1, _FOLD_THICK)
