"""Cuts and sews: the clothes of a body at rest, and the skin that they leave free.

Lengths are shares of stature; a height is above the floor.
"""

from dataclasses import dataclass

import numpy as np

from backcoach.figure.body.bones import BONES, NUMBER
from backcoach.figure.body.dressed import Material
from backcoach.figure.body.skeleton import UPPER_ARM
from backcoach.figure.geometry.posed_body import BodyPart
from fitted_body import FittedBody
from makehuman import Array, Faces
from surface import Surface, cut_out, finer, pushed, smoother

_BONES = len(BONES)
_SLEEVE = 0.64
# The collar at the back and in front, and the least height of skin in it.
_NAPE, _THROAT, _BELOW_NECK = 0.862, 0.834, 0.780
_NECK_LEANS = 0.33
_HEM, _WAIST, _ANKLE, _SOCK = 0.505, 0.620, 0.058, 0.090
_ARM_BONES = [
    number
    for number, bone in enumerate(BONES)
    if bone.part.startswith(("upper_arm", "forearm", "hand"))
]


@dataclass(frozen=True)
class Garment:
    """A surface at rest whose `values` are weights by bone.

    It ends where `inside` (n,) falls below 0. `lift` (n, 2) is how far the hem rises before a
    thigh that is bent right up, the left and the right; `swell` (n,) how far a breath pushes out.
    """

    material: Material
    surface: Surface
    inside: Array
    lift: Array
    swell: Array


@dataclass(frozen=True)
class Cut:
    """What differs between builds: how loose the shirt is, and how long its sleeves."""

    sleeve: float = _SLEEVE
    ease: float = 1.0


def wardrobe(body: FittedBody, faces: dict[str, Faces], cut: Cut) -> tuple[Garment, ...]:
    """Skin, shirt, trousers and socks."""
    cloth = finer(cut_out(body.points, body.weights, faces["helper-tights"]))
    return (
        _skin(body, faces["body"], cut),
        _shirt(body, cloth, cut),
        _trousers(body, cloth),
        _socks(cloth),
    )


def _ended(material: Material, surface: Surface, inside: Array, **more: Array) -> Garment:
    """Without the triangles of which nothing is seen."""
    count = len(surface.points)
    lift = more.get("lift", np.zeros((count, 2)))
    swell = more.get("swell", np.zeros(count))
    values = np.concatenate([surface.values, inside[:, None], lift, swell[:, None]], axis=1)
    seen = (inside > 0.0)[surface.faces].any(axis=1)
    left = cut_out(surface.points, values, surface.faces[seen])
    weights, rest = left.values[:, :_BONES], left.values[:, _BONES:]
    return Garment(
        material, Surface(left.points, weights, left.faces), rest[:, 0], rest[:, 1:3], rest[:, 3]
    )


def _along_arm(body: FittedBody, surface: Surface) -> Array:
    """How far down an upper arm each point is, shoulder 0 and elbow 1; -1 on the trunk."""
    found = np.full(len(surface.points), -1.0)
    held = surface.values[:, _ARM_BONES].sum(axis=1)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        at, axes = body.rests[BodyPart(f"upper_arm_{side}")]
        along = (at - surface.points) @ axes[:, 2] / UPPER_ARM.length
        found = np.where((surface.points[:, 0] * sign > 0.0) & (held > 0.02), along, found)
    return found


def _bump(x: Array, middle: float, width: float) -> Array:
    return np.exp(-(((x - middle) / width) ** 2))


def _beyond_collar(body: FittedBody, points: Array) -> Array:
    """How far outside the collar a point is: an oval round the foot of the neck, along the neck."""
    neck = _upright(body.points[body.weights[:, NUMBER[BodyPart.NECK]] > 0.5])
    foot = neck[np.abs(neck[:, 2] - _NAPE) < 0.006]
    wide = np.abs(foot[:, 0]).max() + 0.015
    middle = _upright(body.points[np.abs(body.points[:, 0]) < 0.02])
    front = middle[np.abs(middle[:, 2] - _THROAT) < 0.006][:, 1].min() - 0.003
    back = foot[:, 1].max() + 0.010
    x, y, _ = _upright(points).T
    along = (y - (front + back) / 2.0) / ((back - front) / 2.0)
    far = (np.hypot(x / wide, along) - 1.0) * wide
    return np.where(points[:, 2] > _BELOW_NECK, far, 1.0)


def _upright(points: Array) -> Array:
    """As if the neck did not lean to the front."""
    x, y, z = points.T
    return np.stack([x, y + _NECK_LEANS * np.maximum(z - _THROAT, 0.0), z], axis=1)


def _shirt(body: FittedBody, cloth: Surface, cut: Cut) -> Garment:
    arm = _along_arm(body, cloth)
    trunk = (arm < 0.2) & (cloth.points[:, 2] > 0.44)
    soft = smoother(cloth, 26, trunk.astype(float))
    soft = smoother(soft, 3, np.ones(len(arm)))
    arm = _along_arm(body, soft)
    z = soft.points[:, 2]
    out = (
        0.0065
        + 0.0065 * _bump(z, 0.60, 0.07)
        + 0.0050 * _bump(z, 0.50, 0.04) * (arm < 0.0)
        + 0.0030 * np.clip((arm - 0.1) * 2.0, 0.0, 1.0)
    )
    shirt = pushed(soft, out * cut.ease)
    x, y, z = shirt.points.T
    inside = np.minimum(z - _HEM, np.where(arm > 0.05, cut.sleeve - arm, 1.0))
    inside = np.minimum(inside, _beyond_collar(body, shirt.points))
    front = np.clip((0.045 - y) / 0.06, 0.0, 1.0) * np.clip((0.63 - z) / 0.05, 0.0, 1.0)
    lift = np.stack(
        [front * np.clip((sign * x + 0.015) / 0.04, 0.0, 1.0) for sign in (1.0, -1.0)], axis=1
    )
    swell = (
        np.clip((0.03 - y) / 0.06, 0.0, 1.0)
        * (_bump(z, 0.640, 0.065) + 0.55 * _bump(z, 0.745, 0.05))
        * (arm < 0.0)
    )
    return _ended(Material.SHIRT, shirt, inside, lift=lift, swell=swell)


def _trousers(body: FittedBody, cloth: Surface) -> Garment:
    soft = smoother(cloth, 5, (cloth.points[:, 2] < 0.66).astype(float))
    z = soft.points[:, 2]
    out = np.interp(
        z,
        [0.05, 0.10, 0.25, 0.47, 0.49, 0.52, 0.56, 0.60],
        [0.0090, 0.0075, 0.0055, 0.0045, 0.0040, 0.0010, -0.0030, -0.0080],
    )
    trousers = pushed(soft, out)
    z = trousers.points[:, 2]
    inside = np.minimum(_WAIST - z, z - _ANKLE)
    return _ended(
        Material.TROUSERS, trousers, np.where(_along_arm(body, trousers) < -0.5, inside, -1.0)
    )


def _socks(cloth: Surface) -> Garment:
    soft = smoother(cloth, 3, (cloth.points[:, 2] < 0.14).astype(float))
    socks = pushed(soft, np.full(len(soft.points), 0.0012))
    return _ended(Material.SOCKS, socks, _SOCK - socks.points[:, 2])


def _skin(body: FittedBody, faces: Faces, cut: Cut) -> Garment:
    """Head, neck and arms; what begins under cloth lies deeper there."""
    skin = cut_out(body.points, body.weights, faces)
    arm = _along_arm(body, skin)
    neck = -_beyond_collar(body, skin.points)
    head = skin.values[:, NUMBER[BodyPart.HEAD]] * 2.0 - 0.5
    above = np.maximum(np.maximum(neck, head), (arm - cut.sleeve) * UPPER_ARM.length)
    deep = np.where(arm > 0.3, 0.005, 0.012) * np.clip((0.002 - above) / 0.02, 0.0, 1.0)
    return _ended(Material.SKIN, pushed(skin, -deep), above + 0.035)
