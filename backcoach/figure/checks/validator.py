"""What is wrong with a scene: every moment of its moves, measured on the frames drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.skeleton import JOINTS
from backcoach.figure.checks.collision import (
    GIVE,
    capsules,
    depth_in_trunk,
    mutual_overlaps,
    own_overlaps,
)
from backcoach.figure.checks.contact import astray
from backcoach.figure.checks.joint_angles import CAPS, joint_angles
from backcoach.figure.checks.leap import leaps
from backcoach.figure.checks.support import hanging, sunk
from backcoach.figure.geometry.posed_body import PosedBody
from backcoach.figure.geometry.vector import length, subtract
from backcoach.figure.posing.mirror import mirrored_stage
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.scene import Scene

# What rounding leaves, in degrees and in metres.
_ANGLE_SLACK = 0.5
_JOINT_SLACK = 0.005


@dataclass(frozen=True, slots=True)
class PoseFinding:
    """One fault: at which moment, what it is, and by how many degrees or metres."""

    stem: str
    side: Side
    start: str
    end: str
    share: float
    what: str
    amount: float


def findings(scene: Scene, path: Sequence[str], moments: int = 12) -> Iterator[PoseFinding]:
    """Every fault on the way through some poses, at so many moments from each to the next."""
    for side in (Side.RIGHT, Side.LEFT):
        for start, end in pairwise(path):
            before: PosedScene | None = None
            for i in range(moments + 1):
                share = i / moments
                moment = posed(scene, side, start, end, share)
                faults = _faults(moment, scene, side, (start, end), share)
                for what, amount in chain(faults, _leaps(before, moment, 1.0 / moments)):
                    yield PoseFinding(scene.stem, side, start, end, share, what, amount)
                before = moment


def _faults(
    moment: PosedScene, scene: Scene, side: Side, way: tuple[str, str], share: float
) -> Iterator[tuple[str, float]]:
    surface = scene.stage.surface if side is Side.RIGHT else mirrored_stage(scene.stage).surface
    poses = (scene.poses[way[0]], scene.poses[way[1]])
    for role, body in moment.bodies.items():
        for what, amount in chain(
            _stiff_joints(body),
            _loose_joints(body),
            sunk(body, surface),
            hanging(body, poses[0].bodies[role], surface),
            own_overlaps(body),
        ):
            yield (f"{role}: {what}", amount)
    yield from astray(moment, poses, share, side)
    if moment.helper is not None:
        for what, amount in mutual_overlaps(moment.helper, moment.receiver):
            yield (f"helper: {what}", amount)
        for limb in capsules(moment.receiver):
            part, deep = depth_in_trunk(limb, moment.helper)
            if deep > GIVE:
                yield (f"receiver: {limb.part} in the helper's {part}", deep)


def _leaps(
    before: PosedScene | None, moment: PosedScene, share: float
) -> Iterator[tuple[str, float]]:
    for role, body in before.bodies.items() if before else ():
        for what, amount in leaps(body, moment.bodies[role], share):
            yield (f"{role}: {what}", amount)


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
