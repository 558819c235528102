"""A build out of the arrays that are kept of it, checked one against the other."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from backcoach.figure.body.body_mesh import BodyMesh, Panel
from backcoach.figure.body.bones import BONES, FINGERS, KNUCKLES, NUMBER, SIDES
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.body.features import Face, FaceLine
from backcoach.figure.geometry.arrays import Floats, Ints
from backcoach.figure.geometry.posed_body import BodyPart, Frame
from backcoach.figure.geometry.vector import Vec

if TYPE_CHECKING:
    from numpy.typing import NDArray

Arrays = Mapping[str, "NDArray[Any]"]

# The share of stature that the largest whole number of 16 bits stands for.
REACH = 1.25
SHORT, BYTE = 32767.0, 255.0
# How often the normals of a head are drawn to those around them.
_CALM = 12
_MATERIALS, _MARKS = tuple(Material), tuple(MarkKind)
# What each array holds: its kind, and its length along each axis; n points, m triangles,
# l lines of a face.
_KINDS = {
    "layers": ("int32", (None, 3)),
    "points": ("int16", ("n", 3)),
    "inside": ("int16", ("n",)),
    "lift": ("uint8", ("n", 2)),
    "swell": ("uint8", ("n",)),
    "bones": ("uint8", ("n", None)),
    "weights": ("uint8", ("n", None)),
    "triangles": ("uint16", ("m", 3)),
    "frames": ("float32", (len(BodyPart), 4, 3)),
    "knuckles": ("float32", (len(SIDES), len(FINGERS), KNUCKLES + 1, 3)),
    "lines": ("int32", ("l", 2)),
    "line_points": ("float32", (None, 3)),
    "line_widths": ("float32", ("l",)),
    "eye": ("float32", (9,)),
}


def unpacked(arrays: Arrays) -> BodyMesh:
    """The build.

    Raises:
        ValueError: an array is missing, or does not fit the others; it names the array.
    """
    _check(arrays)
    points = arrays["points"].T.astype(np.float32) * (REACH / SHORT)
    triangles = arrays["triangles"].astype(np.int32)
    weights = _weights(arrays["bones"], arrays["weights"])
    frames = {
        part: Frame(*(_vec(row) for row in rows))
        for part, rows in zip(BodyPart, arrays["frames"], strict=True)
    }
    fingers = {
        side: {
            finger: tuple(_vec(joint) for joint in joints)
            for finger, joints in zip(FINGERS, hand, strict=True)
        }
        for side, hand in zip(SIDES, arrays["knuckles"], strict=True)
    }
    return BodyMesh(
        tuple(_panels(arrays["layers"], triangles, weights)),
        points,
        _calmed(_normals(points, triangles), triangles, weights),
        weights,
        arrays["inside"].astype(np.float32) * (REACH / SHORT),
        arrays["lift"].astype(np.float32) / BYTE,
        arrays["swell"].astype(np.float32) / BYTE,
        frames,
        fingers,
        _face(arrays),
    )


def _check(arrays: Arrays) -> None:
    sizes: dict[str, int] = {}
    for name, (kind, shape) in _KINDS.items():
        if name not in arrays:
            raise ValueError(f"`{name}` is missing")
        array = arrays[name]
        if array.dtype != kind or len(array.shape) != len(shape):
            raise ValueError(f"`{name}` is of another kind")
        for length, wanted in zip(array.shape, shape, strict=True):
            known = sizes.setdefault(wanted, length) if isinstance(wanted, str) else wanted
            if known not in {None, length}:
                raise ValueError(f"`{name}` is of another size")


def _vec(row: "NDArray[Any]") -> Vec:
    x, y, z = (float(each) for each in row)
    return (x, y, z)


def _face(arrays: Arrays) -> Face:
    points = [_vec(row) for row in arrays["line_points"]]
    ends = np.cumsum(arrays["lines"][:, 1]).tolist()
    lines = tuple(
        FaceLine(_MARKS[kind], tuple(points[end - count : end]), float(width))
        for (kind, count), end, width in zip(
            arrays["lines"].tolist(), ends, arrays["line_widths"], strict=True
        )
    )
    x, z, *bulge, lash = arrays["eye"].tolist()
    return Face(lines, (x, z), tuple(bulge), lash)


def _weights(bones: "NDArray[Any]", shares: "NDArray[Any]") -> Floats:
    weights = np.zeros((len(BONES), len(bones)), np.float32)
    points = np.arange(len(bones))
    for bone, share in zip(bones.T, shares.T, strict=True):
        np.add.at(weights, (bone, points), share / np.float32(BYTE))
    return weights


def _panels(layers: "NDArray[Any]", triangles: Ints, weights: Floats) -> Iterator[Panel]:
    ends = np.cumsum(layers[:, 1:], axis=0).tolist()
    hands = _hands(weights)
    for (material, *_), (first, cut), (end, last) in zip(
        layers.tolist(), [(0, 0), *ends[:-1]], ends, strict=True
    ):
        own = triangles[cut:last]
        held = hands[own].min(axis=1) if _MATERIALS[material] is Material.SKIN else None
        yield Panel(_MATERIALS[material], first, end, own - np.int32(first), held)


def _hands(weights: Floats) -> Ints:
    """Which hand each point belongs to, if any."""
    found = np.zeros(weights.shape[1], np.int32)
    for number, side in enumerate(SIDES, start=1):
        own = [bone.part == f"hand_{side}" for bone in BONES]
        found[weights[own].sum(axis=0) > 0.5] = number
    return found


def _normals(points: Floats, triangles: Ints) -> Floats:
    a, b, c = (points[:, triangles[:, corner]] for corner in range(3))
    areas = np.cross(b - a, c - a, axis=0)
    total = np.zeros_like(points)
    for axis, row in enumerate(areas):
        for corner in triangles.T:
            total[axis] += np.bincount(corner, row, points.shape[1])
    return _of_one_length(total)


def _calmed(normals: Floats, triangles: Ints, weights: Floats) -> Floats:
    """With the light on a head as on a simpler one, so that no shade is a blot on a face."""
    head = weights[NUMBER[BodyPart.HEAD]] > 0.3
    own = triangles[head[triangles].all(axis=1)]
    count = normals.shape[1]
    for _ in range(_CALM):
        around = normals[:, own].sum(axis=2)
        total = [sum(np.bincount(corner, each, count) for corner in own.T) for each in around]
        normals = np.where(head, _of_one_length(np.array(total, np.float32)), normals)
    return normals


def _of_one_length(vectors: Floats) -> Floats:
    size = np.sqrt((vectors**2).sum(axis=0))
    return np.asarray(vectors / np.maximum(size, np.float32(1e-12)), np.float32)
