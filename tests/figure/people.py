"""People and scenes to test with."""

from dataclasses import replace

from backcoach.figure.geometry.camera import Camera
from backcoach.figure.posing.limb_goal import Arm, ArmJoints, ArmLie, Leg, LegLie, Stand
from backcoach.figure.posing.pose import BodyPose, Pelvis, Pose, Posture
from backcoach.figure.posing.scene import Scene, Stage, Surface, SurfaceKind

MAT = Surface(SurfaceKind.MAT, 0.8, 2.0, 0.015)
STAGE = Stage(MAT, Camera(0.0, 30.0))
HANGING = Arm(joints=ArmJoints(palm_in=90.0))

LYING = BodyPose(
    pelvis=Pelvis(posture=Posture.SUPINE),
    leg_left=Leg(lie=LegLie(out=5.0)),
    leg_right=Leg(lie=LegLie(out=5.0)),
    arm_left=Arm(lie=ArmLie(out=20.0)),
    arm_right=Arm(lie=ArmLie(out=20.0)),
)
STANDING = BodyPose(
    pelvis=Pelvis(at=(0.7, 0.0), heading=-90.0, height=0.52),
    leg_left=Leg(stand=Stand((0.7, -0.09), toes=-90.0)),
    leg_right=Leg(stand=Stand((0.7, 0.09), toes=-90.0)),
    arm_left=HANGING,
    arm_right=HANGING,
)


def solo(hold: BodyPose, start: BodyPose = LYING) -> Scene:
    """A scene for one, from `start` to `hold`."""
    return Scene("test", STAGE, {"start": Pose(start), "set": Pose(start), "hold": Pose(hold)})


def pair(hold: BodyPose, receiver: BodyPose = LYING) -> Scene:
    """A scene for two in which the helper goes from standing to `hold`."""
    poses = {
        "start": Pose(receiver, STANDING),
        "set": Pose(receiver, STANDING),
        "hold": Pose(receiver, hold),
    }
    return Scene("test", STAGE, poses, helper_stature=1.70)


def changed(pose: BodyPose, **changes: object) -> BodyPose:
    """The pose with some of it changed."""
    return replace(pose, **changes)  # type: ignore[arg-type]
