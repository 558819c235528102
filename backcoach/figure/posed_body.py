"""A body in one moment: a frame for each of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backcoach.figure.vector import Vec, add, scale


class Part(StrEnum):
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


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part is and how it is turned.

    `origin` is the joint nearest the trunk: pelvis the midpoint of the hip joints, lumbar and thorax
    their lower ends, neck C7, head the top of the neck, upper arm the shoulder, forearm the elbow,
    hand the wrist, thigh the hip, shank the knee, foot the ankle. The axes are unit vectors that, in
    the anatomical position (upright, arms down, palms forward), point to the body's own left, to its
    front, and up. So limbs run along -up, toes along front, and the palm faces front.
    """

    origin: Vec
    left: Vec
    front: Vec
    up: Vec

    def at(self, left: float, front: float, up: float) -> Vec:
        """Return the point that lies so many metres along each axis from the origin."""
        return add(
            self.origin,
            add(scale(self.left, left), add(scale(self.front, front), scale(self.up, up))),
        )


@dataclass(frozen=True, slots=True)
class PosedBody:
    """One person in one moment; `stature` in metres."""

    stature: float
    frames: Mapping[Part, Frame]
