"""What people look at."""

from collections.abc import Mapping

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.spot import skin
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.vector import Vec, lerp
from backcoach.figure.posing.limb_goal import Arm
from backcoach.figure.posing.pose import BodyPose, Pelvis, Posture
from backcoach.figure.posing.scene import Stage

Bodies = Mapping[Role, PosedBody]

# A resting look, in metres from the top of the neck: far ahead, and a little down.
_AHEAD, _DOWN = 2.0, -0.15
# From the top of the neck to between the eyes, as shares of stature.
_FACE = (0.0, 0.06, 0.035)


def ahead(body: PosedBody) -> Vec:
    """Straight on from the face."""
    return body.frames[BodyPart.HEAD].at(0.0, _AHEAD, _DOWN)


def at_rest(pelvis: Pelvis, pose: str) -> bool:
    """Whether a receiver in a pose has their eyes closed: lying down, once nothing is to do."""
    return pelvis.posture is Posture.SUPINE and pose == "hold"


def guiding(way: tuple[BodyPose, BodyPose], eyes: float, stage: Stage, bodies: Bodies) -> Vec:
    """What a helper looks at: the part that moves once a hand is laid there, before it the face.

    `eyes` is how much of their way the eyes have done.
    """
    here, there = (_seen(pose, stage, bodies) for pose in way)
    return lerp(here, there, eyes)


def _seen(pose: BodyPose, stage: Stage, bodies: Bodies) -> Vec:
    receiver = bodies[Role.RECEIVER]
    if not any(arm.touch and arm.touch.on.body is Role.RECEIVER for arm in _arms(pose)):
        return receiver.frames[BodyPart.HEAD].at(*(share * receiver.stature for share in _FACE))
    if stage.arrow is not None:
        return skin(bodies[stage.arrow.spot.body], stage.arrow.spot).point
    hand = next(
        (press.hand for press in stage.presses if press.body is Role.HELPER), BodyPart.HAND_RIGHT
    )
    return bodies[Role.HELPER].frames[hand].origin


def _arms(pose: BodyPose) -> tuple[Arm, Arm]:
    return (pose.arm_left, pose.arm_right)
