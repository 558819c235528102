"""A body in one moment: a frame for each of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from backcoach.figure.geometry.vector import Vec, add


class BodyPart(StrEnum):
    """A rigid part of the body, named after its bone or region."""

    PELVIS = "pelvis"
    LUMBAR = "lumbar"
    THORAX = "thorax"
    NECK = "neck"
    HEAD = "head"
    UPPER_ARM_LEFT = "upper_arm_left"
    UPPER_ARM_RIGHT = "upper_arm_right"
    FOREARM_LEFT = "forearm_left"
    FOREARM_RIGHT = "forearm_right"
    HAND_LEFT = "hand_left"
    HAND_RIGHT = "hand_right"
    THIGH_LEFT = "thigh_left"
    THIGH_RIGHT = "thigh_right"
    SHANK_LEFT = "shank_left"
    SHANK_RIGHT = "shank_right"
    FOOT_LEFT = "foot_left"
    FOOT_RIGHT = "foot_right"


def mirrored_part(part: BodyPart) -> BodyPart:
    """The same part of the other side; a middle part is its own."""
    stem, _, side = part.rpartition("_")
    match side:
        case "left":
            return BodyPart(f"{stem}_right")
        case "right":
            return BodyPart(f"{stem}_left")
        case _:
            return part


class HandShape(StrEnum):
    """What the fingers do."""

    RELAXED = "relaxed"
    FLAT = "flat"
    CUPPED = "cupped"
    LACED = "laced"


@dataclass(frozen=True, slots=True)
class Grip:
    """A hand on its way from one shape to another; `share` is how much of the way is done."""

    before: HandShape
    after: HandShape
    share: float

    @property
    def nearer(self) -> HandShape:
        """The shape that it looks more like."""
        return self.before if self.share < 0.5 else self.after


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part is and how it is turned.

    `origin` is the joint nearest the trunk: pelvis the midpoint of the hip joints, lumbar and
    thorax their lower ends, neck C7, head the top of the neck, upper arm the shoulder, forearm the
    elbow, hand the wrist, thigh the hip, shank the knee, foot the ankle. The axes are unit vectors
    that, in the anatomical position (upright, arms down, palms forward), point to the body's own
    left, to its front, and up. So limbs run along -up, toes along front, the palm faces front.
    """

    origin: Vec
    left: Vec
    front: Vec
    up: Vec

    def at(self, left: float, front: float, up: float) -> Vec:
        """The point so many metres along each axis from the origin."""
        return add(self.origin, self.along(left, front, up))

    def along(self, left: float, front: float, up: float) -> Vec:
        """The direction with so much of each axis."""
        a, b, c = self.left, self.front, self.up
        return (
            a[0] * left + b[0] * front + c[0] * up,
            a[1] * left + b[1] * front + c[1] * up,
            a[2] * left + b[2] * front + c[2] * up,
        )


@dataclass(frozen=True, slots=True)
class PosedBody:
    """One person in one moment; `stature` in metres, `breath` from 0 (empty) to 1 (full).

    A hand without a grip is relaxed. `gaze` is the point in the world that the person looks at;
    without it the eyes are closed at ease.
    """

    stature: float
    frames: Mapping[BodyPart, Frame]
    breath: float = 0.0
    hands: Mapping[BodyPart, Grip] = field(default_factory=dict)
    gaze: Vec | None = None
