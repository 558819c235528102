"""A place on a body, and where it is in one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.flesh import flesh
from backcoach.figure.body.skeleton import (
    BREATH_RISE,
    BULKS,
    FOREARM,
    HAND_LENGTH,
    SHANK,
    THIGH,
    UPPER_ARM,
)
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.vector import Vec

_LENGTHS: Mapping[str, float] = {
    "upper_arm": UPPER_ARM.length,
    "forearm": FOREARM.length,
    "thigh": THIGH.length,
    "shank": SHANK.length,
    "hand": HAND_LENGTH,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a part's skin.

    `along` runs from 0 to 1: down a limb from the joint nearest the trunk, up the flesh of the
    pelvis, thorax or head. `around` runs in degrees from its front (0) to its outer side (90), its
    back (180) or its inner side (-90); outer is away from the body's middle, on these three it
    is their left.
    """

    part: BodyPart
    along: float
    around: float = 0.0
    body: Role = Role.RECEIVER

    def __post_init__(self) -> None:
        if not 0.0 <= self.along <= 1.0:
            raise ValueError("`along` must lie between 0 and 1")
        if self.part not in BULKS and _kind(self.part) not in _LENGTHS:
            raise ValueError(f"`part` {self.part} has no place to touch")


@dataclass(frozen=True, slots=True)
class Skin:
    """A point on the skin and the direction out of it."""

    point: Vec
    out: Vec


def _kind(part: BodyPart) -> str:
    return part.rpartition("_")[0]


def outward(part: BodyPart) -> float:
    """1.0 if the outer side of a part is its left, -1.0 if it is its right."""
    return -1.0 if part.endswith("_right") else 1.0


def skin(body: PosedBody, spot: Spot) -> Skin:
    """Where a spot is in the world."""
    frame = body.frames[spot.part]
    sideways = outward(spot.part) * sin(radians(spot.around))
    forward = cos(radians(spot.around))
    bulk = BULKS.get(spot.part)
    if bulk is not None:
        height = bulk.centre + bulk.up * (2.0 * spot.along - 1.0)
        girth = sqrt(max(0.0, 1.0 - (2.0 * spot.along - 1.0) ** 2))
        rise = BREATH_RISE * body.breath if spot.part is BodyPart.THORAX and forward > 0.0 else 0.0
        reach = (sideways * bulk.left * girth, forward * (bulk.front + rise) * girth, height)
        return Skin(_on(frame, reach, body.stature), frame.along(sideways, forward, 0.0))
    limb = _kind(spot.part)
    far = flesh(limb, spot.along, spot.around)
    reach = (sideways * far, forward * far, -_LENGTHS[limb] * spot.along)
    return Skin(_on(frame, reach, body.stature), frame.along(sideways, forward, 0.0))


def _on(frame: Frame, shares: tuple[float, float, float], stature: float) -> Vec:
    return frame.at(*(share * stature for share in shares))
