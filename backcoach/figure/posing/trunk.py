"""Pelvis, spine and head of one body, resting on what carries them."""

from collections.abc import Mapping
from math import asin, degrees, sqrt

from backcoach.figure.body.skeleton import BULKS, JOINTS, UPPER_ARM, Bulk
from backcoach.figure.geometry.posed_body import BodyPart, Frame
from backcoach.figure.geometry.rotation import bent, rotate_frame
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.pose import Pelvis, Posture, Spine
from backcoach.figure.posing.scene import Surface

_LUMBAR_SHARE = 0.2
_SETTLING_ROUNDS = 3
# How much of a mattress's sag each part makes; lower limbs make as much as the head.
_SAG = {
    BodyPart.PELVIS: 1.0,
    BodyPart.THIGH_LEFT: 1.0,
    BodyPart.THIGH_RIGHT: 1.0,
    BodyPart.THORAX: 0.8,
    BodyPart.UPPER_ARM_LEFT: 0.8,
    BodyPart.UPPER_ARM_RIGHT: 0.8,
}
_LIGHT_SAG = 0.35
_NECK_GIVE = 20.0

_ORIGIN: Vec = (0.0, 0.0, 0.0)
_AXES = {
    Posture.UPRIGHT: Frame(_ORIGIN, (1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)),
    Posture.SUPINE: Frame(_ORIGIN, (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0)),
}
_VERTICAL: Vec = (0.0, 0.0, 1.0)

Frames = dict[BodyPart, Frame]


def rest_height(surface: Surface, part: BodyPart) -> float:
    """The height at which a part rests on a surface, in metres."""
    return surface.height - surface.sag * _SAG.get(part, _LIGHT_SAG)


def posture_axes(pelvis: Pelvis) -> Frame:
    """The axes of a body before it leans and turns, at the world's origin."""
    return rotate_frame(_AXES[pelvis.posture], _VERTICAL, pelvis.heading)


def lowest(bulk: Bulk, frame: Frame, stature: float) -> float:
    """The height of the lowest point of a trunk part, in metres."""
    a = bulk.left * frame.left[2]
    b = bulk.front * frame.front[2]
    c = bulk.up * frame.up[2]
    middle = frame.origin[2] + bulk.centre * stature * frame.up[2]
    return middle - stature * sqrt(a * a + b * b + c * c)


def chest_bottom(frames: Mapping[BodyPart, Frame], stature: float) -> float:
    """The height of the lowest point of the chest or, on its side, of the lower shoulder."""
    thorax = frames[BodyPart.THORAX]
    shoulder = JOINTS[BodyPart.UPPER_ARM_LEFT][1]
    return min(
        lowest(BULKS[BodyPart.THORAX], thorax, stature),
        *(
            thorax.at(side * shoulder[0] * stature, 0.0, shoulder[2] * stature)[2]
            - UPPER_ARM.near * stature
            for side in (1.0, -1.0)
        ),
    )


def hung(part: BodyPart, axes: Frame, frames: Frames, stature: float) -> Frame:
    """A frame with these axes, at the joint where the part hangs on its parent."""
    parent, (left, front, up) = JOINTS[part]
    origin = frames[parent].at(left * stature, front * stature, up * stature)
    return Frame(origin, axes.left, axes.front, axes.up)


def trunk(pelvis: Pelvis, spine: Spine, surface: Surface, stature: float) -> Frames:
    """The frames from pelvis to head.

    A body without a hip height rests: a sitting pelvis on the surface, a lying body with the backs
    of pelvis, chest (or shoulder) and head.
    """
    base = posture_axes(pelvis)
    axes = bent(base, pelvis.lean_forward, -pelvis.lean_right, -pelvis.turn_right)
    frames = _stacked(pelvis, axes, spine, surface, stature)
    rests = pelvis.height is None and pelvis.posture is Posture.SUPINE
    for _ in range(_SETTLING_ROUNDS if rests else 0):
        axes = rotate_frame(axes, base.left, _tilt_to_settle(frames, surface, stature))
        frames = _stacked(pelvis, axes, spine, surface, stature)
    _add_head(frames, spine, stature)
    if rests:
        _rest_head(frames, base.left, rest_height(surface, BodyPart.HEAD) + spine.pillow, stature)
    return frames


def _stacked(pelvis: Pelvis, axes: Frame, spine: Spine, surface: Surface, stature: float) -> Frames:
    x, y = pelvis.at
    if pelvis.height is None:
        ground = rest_height(surface, BodyPart.PELVIS) + pelvis.raised
        height = ground - lowest(BULKS[BodyPart.PELVIS], axes, stature)
    else:
        height = pelvis.height * stature
    frames = {BodyPart.PELVIS: Frame((x, y, height), axes.left, axes.front, axes.up)}
    lean, turn = -spine.lean_right / 2.0, -spine.turn_right
    low = bent(axes, spine.lumbar_forward, lean, turn * _LUMBAR_SHARE)
    high = bent(low, spine.thorax_forward, lean, turn * (1.0 - _LUMBAR_SHARE))
    frames[BodyPart.LUMBAR] = hung(BodyPart.LUMBAR, low, frames, stature)
    frames[BodyPart.THORAX] = hung(BodyPart.THORAX, high, frames, stature)
    return frames


def _add_head(frames: Frames, spine: Spine, stature: float) -> None:
    nod = (spine.neck_forward / 2.0, -spine.neck_right / 2.0, -spine.neck_turn_right / 2.0)
    neck = bent(frames[BodyPart.THORAX], *nod)
    frames[BodyPart.NECK] = hung(BodyPart.NECK, neck, frames, stature)
    frames[BodyPart.HEAD] = hung(BodyPart.HEAD, bent(neck, *nod), frames, stature)


def _tilt_to_settle(frames: Frames, surface: Surface, stature: float) -> float:
    """By how many degrees to tilt a lying body so that its chest comes down to rest."""
    low = chest_bottom(frames, stature)
    lever = (
        JOINTS[BodyPart.LUMBAR][1][2]
        + JOINTS[BodyPart.THORAX][1][2]
        + BULKS[BodyPart.THORAX].centre
    )
    return degrees((rest_height(surface, BodyPart.THORAX) - low) / (lever * stature))


def _rest_head(frames: Frames, axis: Vec, ground: float, stature: float) -> None:
    """Tip the neck about an axis, as far as it gives, so that the head comes down to rest."""
    neck, head = frames[BodyPart.NECK], frames[BodyPart.HEAD]
    reach = JOINTS[BodyPart.HEAD][1][2] * stature
    gap = lowest(BULKS[BodyPart.HEAD], head, stature) - ground
    wanted = asin(max(-1.0, min(1.0, neck.up[2] - gap / reach))) - asin(neck.up[2])
    tip = max(-_NECK_GIVE, min(_NECK_GIVE, degrees(wanted)))
    frames[BodyPart.NECK] = rotate_frame(neck, axis, tip)
    frames[BodyPart.HEAD] = hung(BodyPart.HEAD, head, frames, stature)
