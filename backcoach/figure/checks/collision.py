"""Where limbs run into a body: capsules against capsules and against the flesh of the trunk."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import dist, inf

from backcoach.figure.body.skeleton import (
    BULKS,
    FOREARM,
    HAND_LENGTH,
    JOINTS,
    SHANK,
    THIGH,
    UPPER_ARM,
    Bone,
    Bulk,
)
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.vector import Vec, dot, length, lerp, scale, subtract

# Flesh and cloth give way by so many metres before a picture looks wrong. Arms that hang press on
# the own ribs, and a thigh drawn in presses on the own belly.
GIVE = 0.035
_OWN_GIVE = 0.05
_SAMPLES = 6
_LIMBS = {
    "upper_arm": UPPER_ARM,
    "forearm": FOREARM,
    "hand": Bone(HAND_LENGTH, 0.013, 0.010),
    "thigh": THIGH,
    "shank": SHANK,
    "foot": Bone(0.09, 0.025, 0.015),
}
_WAIST = Bulk(0.0475, 0.085, 0.064, 0.080)
_FLESH = {**BULKS, BodyPart.LUMBAR: _WAIST}
# The near end of these lies in the flesh that they hang on, and is not looked at.
_ROOTED = 0.55


@dataclass(frozen=True)
class Capsule:
    """A round cone on a part, from `near` to `far`."""

    part: BodyPart
    near: Vec
    far: Vec
    near_radius: float
    far_radius: float

    @cached_property
    def middle(self) -> Vec:
        return lerp(self.near, self.far, 0.5)

    @cached_property
    def reach(self) -> float:
        """From its middle to the farthest it goes."""
        return dist(self.near, self.far) / 2.0 + max(self.near_radius, self.far_radius)

    def radius(self, share: float) -> float:
        """At a share of the way from the near end."""
        return self.near_radius + (self.far_radius - self.near_radius) * share


def capsules(body: PosedBody) -> list[Capsule]:
    """Of all four limbs."""
    return [
        _capsule(part, frame, _LIMBS[kind], body.stature)
        for part, frame in body.frames.items()
        if (kind := part.rpartition("_")[0]) in _LIMBS
    ]


def _capsule(part: BodyPart, frame: Frame, bone: Bone, stature: float) -> Capsule:
    reach = bone.length * stature
    far = frame.at(0.0, reach, 0.0) if part.startswith("foot") else frame.at(0.0, 0.0, -reach)
    return Capsule(part, frame.origin, far, bone.near * stature, bone.far * stature)


def overlap(a: Capsule, b: Capsule) -> float:
    """By how many metres two capsules run into each other; negative if they do not."""
    s, t = _nearest(a, b)
    gap = length(subtract(lerp(a.near, a.far, s), lerp(b.near, b.far, t)))
    return a.radius(s) + b.radius(t) - gap


def _are_near(a: Capsule, b: Capsule) -> bool:
    return dist(a.middle, b.middle) < a.reach + b.reach


def _nearest(a: Capsule, b: Capsule) -> tuple[float, float]:
    """The shares along two segments at which they are nearest to each other."""
    u, v, w = subtract(a.far, a.near), subtract(b.far, b.near), subtract(a.near, b.near)
    uu, uv, vv, uw, vw = dot(u, u), dot(u, v), dot(v, v), dot(u, w), dot(v, w)
    square = uu * vv - uv * uv
    s = _clipped((uv * vw - vv * uw) / square) if square > 1e-12 else 0.0  # parallel
    t = _clipped((uv * s + vw) / vv)
    return (_clipped((uv * t - uw) / uu), t)


def _clipped(share: float) -> float:
    return max(0.0, min(1.0, share))


def depth_in_trunk(limb: Capsule, body: PosedBody, start: float = 0.0) -> tuple[BodyPart, float]:
    """The trunk part a limb runs into the most, and by how many metres.

    `start` is the share of the limb from which it is looked at. Below 0 it is told for parts that
    are near only.
    """
    near = [part for part, bulk in _FLESH.items() if _is_near(limb, body, part, bulk)]
    shares = [start + (1.0 - start) * i / (_SAMPLES - 1) for i in range(_SAMPLES) if near]
    points = [(lerp(limb.near, limb.far, s), limb.radius(s)) for s in shares]
    depths = [(part, _deepest(points, body, part)) for part in near]
    return max(depths, key=lambda found: found[1], default=(BodyPart.PELVIS, -inf))


def _is_near(limb: Capsule, body: PosedBody, part: BodyPart, bulk: Bulk) -> bool:
    """Whether a limb may run into a part at all."""
    middle = body.frames[part].at(0.0, 0.0, bulk.centre * body.stature)
    widest = max(bulk.left, bulk.front, bulk.up) * body.stature
    return dist(limb.middle, middle) < limb.reach + widest


def _deepest(points: list[tuple[Vec, float]], body: PosedBody, part: BodyPart) -> float:
    """By how much the deepest of some balls lies in an ellipsoid.

    How far a point lies outside is measured along the ray from the ellipsoid's middle.
    """
    frame, bulk, stature = body.frames[part], _FLESH[part], body.stature
    middle = frame.at(0.0, 0.0, bulk.centre * stature)
    left = scale(frame.left, 1.0 / (bulk.left * stature))
    front = scale(frame.front, 1.0 / (bulk.front * stature))
    up = scale(frame.up, 1.0 / (bulk.up * stature))
    deepest = -inf
    for point, radius in points:
        away = subtract(point, middle)
        distance = length(away)
        size = max(length((dot(away, left), dot(away, front), dot(away, up))), 1e-6)
        deepest = max(deepest, radius - distance + distance / size)
    return deepest


def own_overlaps(body: PosedBody) -> Iterator[tuple[str, float]]:
    """What of a body runs into itself by more than it gives, and by how many metres."""
    limbs = capsules(body)
    for a, b in combinations(limbs, 2):
        if _are_near(a, b) and not _belong(a.part, b.part) and (deep := overlap(a, b)) > GIVE:
            yield (f"{a.part} in {b.part}", deep)
    for limb in limbs:
        start = _ROOTED if limb.part.startswith(("upper_arm", "thigh")) else 0.0
        part, deep = depth_in_trunk(limb, body, start)
        if deep > _OWN_GIVE:
            yield (f"{limb.part} in {part}", deep)


def mutual_overlaps(a: PosedBody, b: PosedBody) -> Iterator[tuple[str, float]]:
    """What of the limbs of body a runs into the limbs or the trunk of body b."""
    theirs = capsules(b)
    for limb in capsules(a):
        for other in theirs:
            if _are_near(limb, other) and (deep := overlap(limb, other)) > GIVE:
                yield (f"{limb.part} in the other's {other.part}", deep)
        part, deep = depth_in_trunk(limb, b)
        if deep > GIVE:
            yield (f"{limb.part} in the other's {part}", deep)


def _belong(a: BodyPart, b: BodyPart) -> bool:
    """Whether two parts share a joint, or are the two hands, which may hold each other."""
    hands = {BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT}
    return JOINTS[a][0] is b or JOINTS[b][0] is a or {a, b} == hands
