"""How far the clothed skin lies from the line of a limb's bone. Shares of stature.

The front of a thigh is the mean of the man's and the woman's in `assets/body` when they sit.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import cos, floor, radians, sin

from backcoach.figure.body.skeleton import (
    FOREARM,
    HAND_LENGTH,
    HAND_THICKNESS,
    SHANK,
    THIGH,
    UPPER_ARM,
    Bone,
)

# At even steps from the near end to the far one.
Profile = tuple[float, ...]


def _round(bone: Bone) -> tuple[Profile, ...]:
    profile = (bone.near, bone.far)
    return (profile, profile, profile, profile)


# To the front, the outer side, the back and the inner side.
_SIDES: Mapping[str, Sequence[Profile]] = {
    "thigh": ((0.062, 0.062, 0.062, 0.053, 0.044), *_round(THIGH)[1:]),
    "upper_arm": _round(UPPER_ARM),
    "forearm": _round(FOREARM),
    "shank": _round(SHANK),
    "hand": _round(Bone(HAND_LENGTH, HAND_THICKNESS / 2.0, HAND_THICKNESS / 2.0)),
}


def flesh(limb: str, along: float, around: float) -> float:
    """The distance at `along` (0 to 1) and at `around` degrees from the front to the outer side."""
    turn = around % 360.0 / 90.0
    side = floor(turn)
    sides = _SIDES[limb]
    rest = radians((turn - side) * 90.0)
    here, there = (_at(sides[number % len(sides)], along) for number in (side, side + 1))
    return here * cos(rest) ** 2 + there * sin(rest) ** 2


def _at(profile: Profile, along: float) -> float:
    place = along * (len(profile) - 1)
    step = min(floor(place), len(profile) - 2)
    near, far = list(pairwise(profile))[step]
    return near + (far - near) * (place - step)
