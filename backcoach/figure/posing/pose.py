"""A pose as data: where each person is and what each limb does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backcoach.domain.stretch.technique import Role
from backcoach.figure.posing.limb_goal import Arm, Leg


class Posture(StrEnum):
    """How the pelvis is held before it is leant or turned."""

    UPRIGHT = "upright"
    SUPINE = "supine"


@dataclass(frozen=True, slots=True)
class Pelvis:
    """Where the pelvis is and how it is held.

    `at` is on the floor plan in metres. `height` is that of the hip joints as a share of stature;
    without it the body rests on its surface, or `raised` metres above it. `heading` is where an
    upright body faces: 0 along -y, 90 along +x; a supine body has its head the other way. Leans and
    turns, in degrees, are about the body's own axes.
    """

    at: tuple[float, float] = (0.0, 0.0)
    posture: Posture = Posture.UPRIGHT
    heading: float = 0.0
    height: float | None = None
    raised: float = 0.0
    lean_forward: float = 0.0
    lean_right: float = 0.0
    turn_right: float = 0.0


@dataclass(frozen=True, slots=True)
class Spine:
    """How the spine is bent, in degrees, and `pillow`, the thickness under a resting head.

    A turn goes one fifth to the lumbar and four fifths to the thoracic spine (Fujii 2007 measured
    about 8 degrees in all lumbar levels at 45 of the trunk), a lean to the right half and half.
    """

    lumbar_forward: float = 0.0
    thorax_forward: float = 0.0
    lean_right: float = 0.0
    turn_right: float = 0.0
    neck_forward: float = 0.0
    neck_right: float = 0.0
    neck_turn_right: float = 0.0
    pillow: float = 0.0


@dataclass(frozen=True, slots=True)
class BodyPose:
    """The pose of one person."""

    pelvis: Pelvis
    leg_left: Leg
    leg_right: Leg
    arm_left: Arm
    arm_right: Arm
    spine: Spine = Spine()


@dataclass(frozen=True, slots=True)
class Pose:
    """Everyone in a scene at the end of a step."""

    receiver: BodyPose
    helper: BodyPose | None = None

    @property
    def bodies(self) -> Mapping[Role, BodyPose]:
        if self.helper is None:
            return {Role.RECEIVER: self.receiver}
        return {Role.RECEIVER: self.receiver, Role.HELPER: self.helper}
