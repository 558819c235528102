"""Whether a body lies, sits and stands on what carries it: neither in it nor above it."""

from collections.abc import Iterator

from backcoach.figure.body.skeleton import (
    ANKLE_HEIGHT,
    BULKS,
    FOOT_BREADTH,
    FOOT_LENGTH,
    HEEL_BEHIND_ANKLE,
)
from backcoach.figure.checks.collision import capsules
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.pose import BodyPose, Posture
from backcoach.figure.posing.scene import Surface, SurfaceKind
from backcoach.figure.posing.trunk import chest_bottom, lowest, rest_height

# What flesh and cloth leave, in metres.
_SLACK = 0.015
# How thick each surface is below its top; under it there is room for legs.
_THICKNESS = {
    SurfaceKind.MAT: 0.02,
    SurfaceKind.BED: 0.30,
    SurfaceKind.TABLE: 0.10,
    SurfaceKind.STOOL: 0.06,
    SurfaceKind.CHAIR_SIDEWAYS: 0.06,
}


def sunk(body: PosedBody, surface: Surface) -> Iterator[tuple[str, float]]:
    """What lies deeper than what carries it, and by how many metres."""
    for part, bottom in _bottoms(body):
        x, y, z = bottom
        deep = _support(surface, part, bottom) - z
        if deep > _SLACK:
            yield (f"{part} sunk at ({x:.2f}, {y:.2f})", deep)


def _bottoms(body: PosedBody) -> Iterator[tuple[BodyPart, Vec]]:
    for part, bulk in BULKS.items():
        x, y, _ = body.frames[part].at(0.0, 0.0, bulk.centre * body.stature)
        yield (part, (x, y, lowest(bulk, body.frames[part], body.stature)))
    for limb in capsules(body):
        for (x, y, z), radius in ((limb.near, limb.near_radius), (limb.far, limb.far_radius)):
            yield (limb.part, (x, y, z - radius))
    for foot in (BodyPart.FOOT_LEFT, BodyPart.FOOT_RIGHT):
        for front in (-HEEL_BEHIND_ANKLE, FOOT_LENGTH - HEEL_BEHIND_ANKLE):
            for left in (-FOOT_BREADTH / 2.0, FOOT_BREADTH / 2.0):
                corner = (share * body.stature for share in (left, front, -ANKLE_HEIGHT))
                yield (foot, body.frames[foot].at(*corner))


def _support(surface: Surface, part: BodyPart, point: Vec) -> float:
    """The height of what carries a point: the surface's top, or the floor beside it."""
    over = (
        abs(point[0] - surface.at[0]) < surface.width / 2.0
        and abs(point[1] - surface.at[1]) < surface.length / 2.0
    )
    bottom = surface.height - _THICKNESS[surface.kind]
    return rest_height(surface, part) if over and point[2] > bottom else 0.0


def hanging(body: PosedBody, pose: BodyPose, surface: Surface) -> Iterator[tuple[str, float]]:
    """What should rest and hangs in the air, and by how many metres."""
    if pose.pelvis.height is not None:
        return
    lying = pose.pelvis.posture is Posture.SUPINE
    for part in (BodyPart.PELVIS, BodyPart.THORAX, BodyPart.HEAD) if lying else (BodyPart.PELVIS,):
        lift = {BodyPart.PELVIS: pose.pelvis.raised, BodyPart.HEAD: pose.spine.pillow}.get(
            part, 0.0
        )
        ground = rest_height(surface, part) + lift
        gap = _bottom(part, body) - ground
        if gap > _SLACK:
            yield (f"{part} above what carries it", gap)


def _bottom(part: BodyPart, body: PosedBody) -> float:
    """The lowest point of a part, for the chest that of the shoulder it may lie on."""
    if part is BodyPart.THORAX:
        return chest_bottom(body.frames, body.stature)
    return lowest(BULKS[part], body.frames[part], body.stature)
