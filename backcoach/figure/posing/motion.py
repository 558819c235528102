"""The people of a scene at one moment between two poses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.geometry.posed_body import PosedBody
from backcoach.figure.posing.gaze import ahead, at_rest, guiding
from backcoach.figure.posing.mirror import mirrored_body
from backcoach.figure.posing.person_way import PersonWay, add_body
from backcoach.figure.posing.rhythm import eyes_done
from backcoach.figure.posing.scene import Scene

# A helper breathes with the receiver, and less.
_HELPER_BREATH = 0.5


@dataclass(frozen=True, slots=True)
class PosedScene:
    """The people of a scene at one moment."""

    receiver: PosedBody
    helper: PosedBody | None = None

    @property
    def bodies(self) -> Mapping[Role, PosedBody]:
        if self.helper is None:
            return {Role.RECEIVER: self.receiver}
        return {Role.RECEIVER: self.receiver, Role.HELPER: self.helper}


def posed(
    scene: Scene, side: Side, from_pose: str, to_pose: str, share: float, *, breath: float = 0.0
) -> PosedScene:
    """The people at `share` (0 to 1) of the time between two poses, eased in and out.

    A way to a pose that stands earlier in the scene is the same way backwards. `breath` is how full
    the receiver's chest is, 0 to 1. Raises KeyError for an unknown pose.
    """
    from_pose, to_pose, share = _forwards(scene, from_pose, to_pose, share)
    here, there = scene.poses[from_pose], scene.poses[to_pose]
    bodies: dict[Role, PosedBody] = {}
    way = PersonWay(Role.RECEIVER, here.receiver, there.receiver, share, breath)
    add_body(way, scene.stage.surface, scene.receiver_stature, bodies)
    receiver = bodies[Role.RECEIVER]
    if not at_rest(here.receiver.pelvis, from_pose if share < 0.5 else to_pose):
        bodies[Role.RECEIVER] = replace(receiver, gaze=ahead(receiver))
    if scene.helper_stature and here.helper and there.helper:
        way = PersonWay(Role.HELPER, here.helper, there.helper, share, _HELPER_BREATH * breath)
        add_body(way, scene.stage.surface, scene.helper_stature, bodies)
        sight = guiding((here.helper, there.helper), eyes_done(share), scene.stage, bodies)
        bodies[Role.HELPER] = replace(bodies[Role.HELPER], gaze=sight)
    if side is Side.LEFT:
        bodies = {role: mirrored_body(body) for role, body in bodies.items()}
    return PosedScene(bodies[Role.RECEIVER], bodies.get(Role.HELPER))


def _forwards(scene: Scene, start: str, end: str, share: float) -> tuple[str, str, float]:
    """The same moment on the way towards the hold; who stays in a pose is at its end."""
    if start == end:
        return (start, end, 1.0)
    order = {name: number for number, name in enumerate(scene.poses)}
    return (end, start, 1.0 - share) if order[start] > order[end] else (start, end, share)
