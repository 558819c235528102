"""The joint angles of a posed body, read back from its frames, and how far each may go.

Caps lie inside the AAOS normal ranges and the passive means of Soucie 2011; where those say
nothing (foot and wrist sideways) they are our judgement.
"""

from collections.abc import Iterator, Mapping
from math import acos, atan2, degrees

from backcoach.figure.body.spot import outward
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.rotation import bends, rotate_about
from backcoach.figure.geometry.vector import Vec, cross, dot, length, scale

# Least and most degrees of each movement; its name without the side.
CAPS: Mapping[str, tuple[float, float]] = {
    "hip flexion": (-10.0, 125.0),
    "hip abduction": (-35.0, 40.0),
    "hip turn out": (-35.0, 45.0),
    "knee flexion": (0.0, 135.0),
    "foot down": (-15.0, 45.0),
    "foot edge": (-30.0, 35.0),
    "shoulder elevation": (0.0, 165.0),
    "shoulder extension": (-180.0, 45.0),
    "shoulder across": (-180.0, 130.0),
    "shoulder turn out": (-60.0, 90.0),
    "shoulder turn out across": (-90.0, 90.0),
    "elbow flexion": (0.0, 140.0),
    "palm in": (15.0, 165.0),
    "wrist flexion": (-60.0, 60.0),
    "wrist sideways": (-35.0, 35.0),
    "neck flexion": (-20.0, 40.0),
    "neck lean": (-30.0, 30.0),
    "neck turn": (-30.0, 30.0),
    "trunk flexion": (-15.0, 45.0),
    "trunk lean": (-20.0, 20.0),
    "trunk turn": (-40.0, 40.0),
    "lumbar turn": (-8.0, 8.0),
    "thorax turn": (-32.0, 32.0),
    "thorax flexion": (-12.0, 45.0),
}
_RAISED = 30.0
_TINY = 1e-9


def joint_angles(body: PosedBody) -> Iterator[tuple[str, str, float]]:
    """The side (or nothing), the movement and its degrees, for every joint."""
    frames = body.frames
    yield from _spine(frames)
    for side in ("left", "right"):
        for name, angle in (*_leg(frames, side), *_arm(frames, side)):
            yield (side, name, angle)


def _spine(frames: Mapping[BodyPart, Frame]) -> Iterator[tuple[str, str, float]]:
    pelvis, lumbar, thorax = (
        frames[p] for p in (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX)
    )
    for name, below, above in (
        ("trunk", pelvis, thorax),
        ("neck", thorax, frames[BodyPart.HEAD]),
    ):
        forward, left, turn = bends(below, above)
        yield ("", f"{name} flexion", forward)
        yield ("", f"{name} lean", left)
        yield ("", f"{name} turn", turn)
    yield ("", "lumbar turn", bends(pelvis, lumbar)[2])
    yield ("", "thorax turn", bends(lumbar, thorax)[2])
    yield ("", "thorax flexion", bends(lumbar, thorax)[0])


def _leg(frames: Mapping[BodyPart, Frame], side: str) -> Iterator[tuple[str, float]]:
    thigh, shank, foot = (frames[BodyPart(f"{name}_{side}")] for name in ("thigh", "shank", "foot"))
    out = outward(BodyPart(f"thigh_{side}"))
    forward, left, turn = bends(frames[BodyPart.PELVIS], thigh)
    yield ("hip flexion", -forward)
    yield ("hip abduction", -out * left)
    yield ("hip turn out", out * turn)
    yield ("knee flexion", bends(thigh, shank)[0])
    forward, left, _ = bends(shank, foot)
    yield ("foot down", forward)
    yield ("foot edge", out * left)


def _arm(frames: Mapping[BodyPart, Frame], side: str) -> Iterator[tuple[str, float]]:
    upper, forearm, hand = (
        frames[BodyPart(f"{name}_{side}")] for name in ("upper_arm", "forearm", "hand")
    )
    out = outward(BodyPart(f"hand_{side}"))
    yield from _shoulder(frames[BodyPart.THORAX], upper, out)
    yield ("elbow flexion", -bends(upper, forearm)[0])
    turn, forward, left = _wrist(forearm, hand)
    yield ("palm in", -out * turn)
    yield ("wrist flexion", -forward)
    yield ("wrist sideways", left)


def _shoulder(thorax: Frame, upper: Frame, out: float) -> Iterator[tuple[str, float]]:
    """Swing the arm out of hanging the shortest way; what is left over is its turn."""
    onward = scale(upper.up, -1.0)
    elevation = degrees(acos(max(-1.0, min(1.0, dot(thorax.up, upper.up)))))
    ahead, aside = dot(onward, thorax.front), out * dot(onward, thorax.left)
    yield ("shoulder elevation", elevation)
    if elevation > _RAISED:
        yield ("shoulder across", degrees(atan2(ahead, aside)))
    if aside < -ahead:
        yield ("shoulder extension", degrees(atan2(-ahead, dot(upper.up, thorax.up))))
    front = _carried(thorax, upper.up)
    # An arm that is carried across the chest turns in further: a hand lies on the other shoulder.
    name = "shoulder turn out across" if aside < 0.0 < ahead else "shoulder turn out"
    yield (name, out * _angle(upper.front, front, cross(upper.up, front)))


def _wrist(forearm: Frame, hand: Frame) -> tuple[float, float, float]:
    """How far a hand is turned about its forearm, and then leant forward and left."""
    palm = _carried(hand, forearm.up)
    side = cross(forearm.up, palm)
    turn = _angle(palm, forearm.front, forearm.left)
    return (turn, _angle(hand.up, forearm.up, palm), _angle(hand.up, forearm.up, side))


def _carried(frame: Frame, up: Vec) -> Vec:
    """The frame's front after its top has swung to `up` the shortest way."""
    axis = cross(frame.up, up)
    size = length(axis)
    if size < _TINY:
        return frame.front
    return rotate_about(
        frame.front, scale(axis, 1.0 / size), degrees(atan2(size, dot(frame.up, up)))
    )


def _angle(v: Vec, ahead: Vec, aside: Vec) -> float:
    return degrees(atan2(dot(v, aside), dot(v, ahead)))
