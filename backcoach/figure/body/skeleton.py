"""The sizes of a body as shares of its stature, and how its parts hang together.

Lengths and joint heights: Drillis and Contini 1966, as reprinted by Winter. Radii, depths and C7:
means of the public ANSUR II survey. Half breadths between joints are our judgement.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.vector import Vec, scale

ANKLE_HEIGHT = 0.039
HEEL_BEHIND_ANKLE = 0.035
BALL_FROM_ANKLE = 0.085
FOOT_LENGTH = 0.152
FOOT_BREADTH = 0.055
HAND_LENGTH = 0.108
PALM_FROM_WRIST = 0.055
HAND_THICKNESS = 0.018
# How far the front of the chest comes forward in a full breath: 2.5 cm, seen at arm's length.
BREATH_RISE = 0.015

# Each part hangs on another at a point along that part's left, front and up.
JOINTS: Mapping[BodyPart, tuple[BodyPart, Vec]] = {
    BodyPart.LUMBAR: (BodyPart.PELVIS, (0.0, 0.0, 0.055)),
    BodyPart.THORAX: (BodyPart.LUMBAR, (0.0, 0.0, 0.095)),
    BodyPart.NECK: (BodyPart.THORAX, (0.0, 0.0, 0.180)),
    BodyPart.HEAD: (BodyPart.NECK, (0.0, 0.0, 0.055)),
    BodyPart.UPPER_ARM_LEFT: (BodyPart.THORAX, (0.105, 0.0, 0.138)),
    BodyPart.UPPER_ARM_RIGHT: (BodyPart.THORAX, (-0.105, 0.0, 0.138)),
    BodyPart.FOREARM_LEFT: (BodyPart.UPPER_ARM_LEFT, (0.0, 0.0, -0.186)),
    BodyPart.FOREARM_RIGHT: (BodyPart.UPPER_ARM_RIGHT, (0.0, 0.0, -0.186)),
    BodyPart.HAND_LEFT: (BodyPart.FOREARM_LEFT, (0.0, 0.0, -0.146)),
    BodyPart.HAND_RIGHT: (BodyPart.FOREARM_RIGHT, (0.0, 0.0, -0.146)),
    BodyPart.THIGH_LEFT: (BodyPart.PELVIS, (0.05, 0.0, 0.0)),
    BodyPart.THIGH_RIGHT: (BodyPart.PELVIS, (-0.05, 0.0, 0.0)),
    BodyPart.SHANK_LEFT: (BodyPart.THIGH_LEFT, (0.0, 0.0, -0.245)),
    BodyPart.SHANK_RIGHT: (BodyPart.THIGH_RIGHT, (0.0, 0.0, -0.245)),
    BodyPart.FOOT_LEFT: (BodyPart.SHANK_LEFT, (0.0, 0.0, -0.246)),
    BodyPart.FOOT_RIGHT: (BodyPart.SHANK_RIGHT, (0.0, 0.0, -0.246)),
}


@dataclass(frozen=True, slots=True)
class Bone:
    """A limb segment: its length and the radius at its near and its far end."""

    length: float
    near: float
    far: float

    def radius(self, share: float) -> float:
        """At `share` (0 to 1) of the way from the near to the far end."""
        return self.near + (self.far - self.near) * share


UPPER_ARM = Bone(0.186, 0.036, 0.027)
FOREARM = Bone(0.146, 0.028, 0.017)
THIGH = Bone(0.245, 0.057, 0.038)
SHANK = Bone(0.246, 0.037, 0.021)


@dataclass(frozen=True, slots=True)
class Bulk:
    """An ellipsoid of flesh on a trunk part: centre along its up axis and half axes."""

    centre: float
    left: float
    front: float
    up: float


# What a lying or sitting body rests on.
BULKS: Mapping[BodyPart, Bulk] = {
    BodyPart.PELVIS: Bulk(0.020, 0.098, 0.071, 0.075),
    BodyPart.THORAX: Bulk(0.075, 0.090, 0.074, 0.150),
    BodyPart.HEAD: Bulk(0.025, 0.045, 0.057, 0.066),
}

_LEFT, _FRONT, _UP = (1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)


def standing(stature: float) -> PosedBody:
    """A body in the anatomical position on the world's origin, facing along -y."""
    hips = ANKLE_HEIGHT + SHANK.length + THIGH.length
    origins: dict[BodyPart, Vec] = {BodyPart.PELVIS: (0.0, 0.0, hips)}
    for part, (parent, (left, front, up)) in JOINTS.items():
        x, y, z = origins[parent]
        origins[part] = (x + left, y - front, z + up)
    return PosedBody(
        stature,
        {p: Frame(scale(o, stature), _LEFT, _FRONT, _UP) for p, o in origins.items()},
    )
