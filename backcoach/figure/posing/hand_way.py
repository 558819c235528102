"""The way of a hand from one place to another: straight, and in a low arch."""

from math import dist

from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.rotation import (
    Quaternion,
    compose,
    from_quaternion,
    inverse,
    quaternion,
    slerp,
)
from backcoach.figure.geometry.vector import Vec, add, lerp, normalized, scale
from backcoach.figure.posing.easing import eased
from backcoach.figure.posing.limb import Bones, Frames3, slerp_limb, strung
from backcoach.figure.posing.reach import bone_frames, reach

# Ways of a hand, in metres: shorter ones are straight, longer ones are the arc of the arm.
_SHORT, _LONG = 0.12, 0.30
# A hand rises off what it lay on by this share of a straight way.
_ARCH = 0.25
_TINY = 1e-6


def carried(a: Frames3, b: Frames3, target: Frame, share: float, bones: Bones) -> Frames3:
    """The arm at `share` (0 to 1) of the way of its hand from a to b, both on one shoulder.

    `target` is where the hand of b will be when the chest has moved too.
    """
    arc = slerp_limb(a, b, share, bones)
    straight = _straightness(dist(a[2].origin, target.origin))
    if straight == 0.0:
        return arc
    shoulder, pole = a[0].origin, scale(arc[0].front, -1.0)
    wrist = lerp(arc[2].origin, _wrist(a[2], target, share), straight)
    upper, forearm = bone_frames(reach(shoulder, wrist, bones, pole), -1.0)
    turn = compose(quaternion(forearm), slerp(_at_wrist(a), _at_wrist(b), share))
    return strung(shoulder, (upper, forearm, from_quaternion(shoulder, turn)), bones)


def _straightness(far: float) -> float:
    """1 for a short way, 0 for a long one."""
    return 1.0 - eased(max(0.0, min(1.0, (far - _SHORT) / (_LONG - _SHORT))))


def _wrist(a: Frame, b: Frame, share: float) -> Vec:
    rise = _ARCH * dist(a.origin, b.origin) * 4.0 * share * (1.0 - share)
    return add(lerp(a.origin, b.origin, share), scale(_off(a, b), rise))


def _off(a: Frame, b: Frame) -> Vec:
    """Away from both palms."""
    away = scale(add(a.front, b.front), -1.0)
    return normalized(away) if dist(away, (0.0, 0.0, 0.0)) > _TINY else a.up


def _at_wrist(arm: Frames3) -> Quaternion:
    return compose(inverse(quaternion(arm[1])), quaternion(arm[2]))
