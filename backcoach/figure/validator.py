"""What is wrong with a scene: every moment of its moves, measured on the frames that are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from backcoach.domain.side import Side
from backcoach.figure.collision import GIVE, capsules, depth_in_trunk, mutual_overlaps, own_overlaps
from backcoach.figure.easing import between, eased
from backcoach.figure.goal import ArmGoal, Touch
from backcoach.figure.joint_angles import CAPS, joint_angles
from backcoach.figure.mirror import mirrored_part, mirrored_stage
from backcoach.figure.motion import PosedScene, posed
from backcoach.figure.pose import BodyPose, Pose, Posture
from backcoach.figure.posed_body import Part, PosedBody
from backcoach.figure.scene import Scene, Surface, SurfaceKind
from backcoach.figure.skeleton import (
    ANKLE_HEIGHT,
    BULKS,
    FOOT_BREADTH,
    FOOT_LENGTH,
    HAND_THICKNESS,
    HEEL_BEHIND_ANKLE,
    JOINTS,
    PALM_FROM_WRIST,
)
from backcoach.figure.spot import skin
from backcoach.figure.trunk import lowest, rest_height
from backcoach.figure.vector import Vec, add, length, scale, subtract

# Half a degree and half a centimetre are what rounding and flesh leave.
_ANGLE_SLACK = 0.5
_JOINT_SLACK = 0.005
_CONTACT_SLACK = 0.02
_REST_SLACK = 0.015
# How thick each surface is below its top; under it there is room for legs.
_THICKNESS = {
    SurfaceKind.MAT: 0.02,
    SurfaceKind.BED: 0.30,
    SurfaceKind.TABLE: 0.10,
    SurfaceKind.STOOL: 0.06,
    SurfaceKind.CHAIR_SIDEWAYS: 0.06,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: in which moment, what it is, and by how many degrees or metres."""

    stem: str
    side: Side
    start: str
    end: str
    share: float
    what: str
    amount: float


def findings(scene: Scene, path: Sequence[str], moments: int = 12) -> Iterator[Finding]:
    """Yield every fault on the way through some poses, at so many moments from each to the next."""
    for side in (Side.RIGHT, Side.LEFT):
        for start, end in pairwise(path):
            for i in range(moments + 1):
                share = i / moments
                for what, amount in _faults(scene, side, start, end, share):
                    yield Finding(scene.stem, side, start, end, share, what, amount)


def _faults(
    scene: Scene, side: Side, start: str, end: str, share: float
) -> Iterator[tuple[str, float]]:
    moment = posed(scene, side, start, end, share)
    surface = scene.stage.surface if side is Side.RIGHT else mirrored_stage(scene.stage).surface
    poses = (scene.poses[start], scene.poses[end])
    for role, body in moment.bodies.items():
        for what, amount in chain(
            _stiff_joints(body),
            _loose_joints(body),
            _sunk(body, surface),
            _resting(body, poses[0].bodies[role], surface),
            own_overlaps(body),
        ):
            yield (f"{role}: {what}", amount)
    yield from _contacts(moment, poses, share, side)
    if moment.helper is not None:
        for what, amount in mutual_overlaps(moment.helper, moment.receiver):
            yield (f"helper: {what}", amount)
        for limb in capsules(moment.receiver):
            part, deep = depth_in_trunk(limb, moment.helper)
            if deep > GIVE:
                yield (f"receiver: {limb.part} in the helper's {part}", deep)


def _stiff_joints(body: PosedBody) -> Iterator[tuple[str, float]]:
    for side, name, angle in joint_angles(body):
        least, most = CAPS[name]
        over = max(angle - most, least - angle)
        if over > _ANGLE_SLACK:
            yield (f"{side} {name} {angle:.0f}", over)


def _loose_joints(body: PosedBody) -> Iterator[tuple[str, float]]:
    for part, (parent, shares) in JOINTS.items():
        joint = body.frames[parent].at(*(share * body.stature for share in shares))
        apart = length(subtract(joint, body.frames[part].origin))
        if apart > _JOINT_SLACK:
            yield (f"{part} off its joint", apart)


def _sunk(body: PosedBody, surface: Surface) -> Iterator[tuple[str, float]]:
    """Yield what lies deeper than what carries it."""
    for part, bottom in _bottoms(body):
        x, y, z = bottom
        deep = _support(surface, part, bottom) - z
        if deep > _REST_SLACK:
            yield (f"{part} sunk at ({x:.2f}, {y:.2f})", deep)


def _bottoms(body: PosedBody) -> Iterator[tuple[Part, Vec]]:
    for part, bulk in BULKS.items():
        x, y, _ = body.frames[part].at(0.0, 0.0, bulk.centre * body.stature)
        yield (part, (x, y, lowest(bulk, body.frames[part], body.stature)))
    for limb in capsules(body):
        for (x, y, z), radius in ((limb.near, limb.near_radius), (limb.far, limb.far_radius)):
            yield (limb.part, (x, y, z - radius))
    for foot in (Part.FOOT_LEFT, Part.FOOT_RIGHT):
        for front in (-HEEL_BEHIND_ANKLE, FOOT_LENGTH - HEEL_BEHIND_ANKLE):
            for left in (-FOOT_BREADTH / 2.0, FOOT_BREADTH / 2.0):
                corner = (share * body.stature for share in (left, front, -ANKLE_HEIGHT))
                yield (foot, body.frames[foot].at(*corner))


def _support(surface: Surface, part: Part, point: Vec) -> float:
    """Return the height of what carries a point: the surface's top, or the floor beside it."""
    over = (
        abs(point[0] - surface.at[0]) < surface.width / 2.0
        and abs(point[1] - surface.at[1]) < surface.length / 2.0
    )
    bottom = surface.height - _THICKNESS[surface.kind]
    return rest_height(surface, part) if over and point[2] > bottom else 0.0


def _resting(body: PosedBody, pose: BodyPose, surface: Surface) -> Iterator[tuple[str, float]]:
    """Yield which of the parts that should rest hangs in the air."""
    if pose.pelvis.height is not None:
        return
    lying = pose.pelvis.posture is Posture.SUPINE
    for part in (Part.PELVIS, Part.THORAX, Part.HEAD) if lying else (Part.PELVIS,):
        lift = {Part.PELVIS: pose.pelvis.raised, Part.HEAD: pose.spine.pillow}.get(part, 0.0)
        ground = rest_height(surface, part) + lift
        gap = lowest(BULKS[part], body.frames[part], body.stature) - ground
        if gap > _REST_SLACK:
            yield (f"{part} above what carries it", gap)


def _contacts(
    moment: PosedScene, poses: tuple[Pose, Pose], share: float, side: Side
) -> Iterator[tuple[str, float]]:
    for role, body in moment.bodies.items():
        here, there = (pose.bodies[role] for pose in poses)
        for hand, arm, next_arm in (
            (Part.HAND_LEFT, here.arm_left, there.arm_left),
            (Part.HAND_RIGHT, here.arm_right, there.arm_right),
        ):
            goal = _goal_at(arm.goal, next_arm.goal, share)
            if isinstance(goal, Touch):
                gap = _gap(moment, body, hand, goal, side)
                if gap > _CONTACT_SLACK:
                    yield (f"{role}: {hand} off {goal.on.part}", gap)


def _goal_at(a: ArmGoal, b: ArmGoal, share: float) -> ArmGoal | None:
    """Return what an arm does; nothing on the way between two kinds."""
    if share in {0.0, 1.0}:
        return a if share == 0.0 else b
    return between(a, b, eased(share))


def _gap(moment: PosedScene, body: PosedBody, hand: Part, goal: Touch, side: Side) -> float:
    """Return how far a palm is from the skin that it should be laid on."""
    spot = goal.on
    if side is Side.LEFT:
        spot, hand = replace(spot, part=mirrored_part(spot.part)), mirrored_part(hand)
    place = skin(moment.bodies[spot.body], spot)
    palm = body.frames[hand].at(
        0.0, HAND_THICKNESS / 2.0 * body.stature, -PALM_FROM_WRIST * body.stature
    )
    return length(subtract(palm, add(place.point, scale(place.out, goal.lift))))
