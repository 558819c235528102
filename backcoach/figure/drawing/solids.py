"""Solid things as surfaces of triangles: prisms, pillows and tubes."""

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np

from backcoach.figure.body.dressed import Layer, Material
from backcoach.figure.drawing.box import Box
from backcoach.figure.geometry.arrays import Floats, Ints
from backcoach.figure.geometry.vector import Vec

# Steps along a quarter of a round corner, along a side of a pillow, and round a tube.
_QUARTER, _PILLOW, _ROUND = 6, 16, 20
# How high the seam of a pillow lies, as a share of its height.
_SEAM = 0.42


def prism(material: Material, box: Box, radius: float = 0.0) -> Layer:
    """A box whose upright edges are rounded by `radius` metres."""
    outline = _outline(box, radius)
    low, high = (np.array([box.place(x, y, z) for x, y in outline]) for z in (0.0, 1.0))
    out = np.roll(low, -1, axis=0) - low
    out = np.stack((out[:, 1], -out[:, 0], 0.0 * out[:, 0]), axis=1)
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    count = len(low)
    a = np.arange(count)
    b = (a + 1) % count
    fan = np.stack((np.zeros(count - 2), a[1:-1], a[2:]), axis=1)
    sides = np.concatenate([(low[i], low[j], high[j], high[i]) for i, j in zip(a, b, strict=True)])
    quads = 2 * count + 4 * a
    up = np.broadcast_to((0.0, 0.0, 1.0), (count, 3))
    return _layer(
        material,
        np.concatenate((low, high, sides)),
        np.concatenate((-up, up, np.repeat(out, 4, axis=0))),
        np.concatenate(
            (
                fan[:, ::-1],
                fan + count,
                np.stack((quads, quads + 1, quads + 2), axis=1),
                np.stack((quads, quads + 2, quads + 3), axis=1),
            )
        ),
    )


def _outline(box: Box, radius: float) -> list[tuple[float, float]]:
    """The plan of a box, anticlockwise, as shares of its half sides."""
    across, along = radius / (box.size[0] / 2), radius / (box.size[1] / 2)
    turns = [k * pi / 2 / _QUARTER for k in range(_QUARTER + 1)] if radius else [0.0]
    return [
        (
            sx * (1 - across) + across * cos(quarter * pi / 2 + turn),
            sy * (1 - along) + along * sin(quarter * pi / 2 + turn),
        )
        for quarter, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1)))
        for turn in turns
    ]


def pillow(material: Material, box: Box) -> Layer:
    """Thick in the middle, thin at its seam, with its corners drawn in a little."""
    share = np.sin(np.linspace(-pi / 2, pi / 2, _PILLOW + 1))
    u, v = np.meshgrid(share, share, indexing="ij")
    thick = np.sqrt(np.maximum((1 - u**4) * (1 - v**4), 0.0))
    drawn_in = 1.0 - 0.06 * (1 - (np.abs(u) - np.abs(v)) ** 2) * np.minimum(u**2, v**2)
    heights = (_SEAM * (1.0 - thick), _SEAM + (1.0 - _SEAM) * thick)
    sheets = [
        np.array(
            [
                box.place(x, y, z)
                for x, y, z in zip(
                    (u * drawn_in).ravel().tolist(),
                    (v * drawn_in).ravel().tolist(),
                    height.ravel().tolist(),
                    strict=True,
                )
            ]
        )
        for height in heights
    ]
    faces = _grid(_PILLOW + 1, _PILLOW + 1)
    points = np.concatenate(sheets)
    triangles = np.concatenate((faces[:, ::-1], faces + len(sheets[0])))
    return _layer(material, points, normals(points, triangles), triangles)


def tube(material: Material, way: Sequence[Vec], radius: float) -> Layer:
    """A bent roll with flat ends."""
    line = np.array(way, np.float64)
    along = np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    side = np.cross(along, (0.0, 0.0, 1.0))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    top = np.cross(side, along)
    angle = np.linspace(0.0, 2 * pi, _ROUND, endpoint=False)[None, :, None]
    out = np.cos(angle) * side[:, None] + np.sin(angle) * top[:, None]
    skin = (line[:, None] + radius * out).reshape(-1, 3)
    faces = _grid(len(line), _ROUND, closed=True)
    fan = np.stack((np.zeros(_ROUND - 2), np.arange(1, _ROUND - 1), np.arange(2, _ROUND)), axis=1)
    ends = np.concatenate((skin[:_ROUND], skin[-_ROUND:]))
    return _layer(
        material,
        np.concatenate((skin, ends)),
        np.concatenate(
            (out.reshape(-1, 3), *(np.repeat(d, _ROUND, axis=0) for d in (-along[:1], along[-1:])))
        ),
        np.concatenate((faces, fan + len(skin), fan[:, ::-1] + len(skin) + _ROUND)),
    )


def sheet(material: Material, under: Floats, columns: int, thick: float) -> Layer:
    """A bent sheet whose underside goes through a grid of points, its rows `columns` long."""
    rows = len(under) // columns
    face = _grid(rows, columns)
    over = under + thick * normals(under, face)
    number = np.arange(rows * columns).reshape(rows, columns)
    rim = np.concatenate((number[0], number[1:, -1], number[-1, -2::-1], number[-2:0:-1, 0]))
    after = np.roll(rim, -1)
    top = len(under)
    sides = np.concatenate(
        (
            np.stack((rim, rim + top, after + top), axis=1),
            np.stack((rim, after + top, after), axis=1),
        )
    )
    points = np.concatenate((under, over))
    triangles = np.concatenate((face[:, ::-1], face + top, sides))
    return _layer(material, points, normals(points, triangles), triangles)


def _grid(rows: int, columns: int, *, closed: bool = False) -> Ints:
    """Two triangles for each square of a grid of points; a closed one has no first column."""
    r, c = np.mgrid[: rows - 1, : columns if closed else columns - 1].reshape(2, -1)
    after = (c + 1) % columns
    a, b, d, e = (
        r * columns + c,
        (r + 1) * columns + c,
        (r + 1) * columns + after,
        r * columns + after,
    )
    return np.concatenate((np.stack((a, b, d), axis=1), np.stack((a, d, e), axis=1)))


def normals(points: Floats, triangles: Ints) -> Floats:
    """Unit vectors out of a smooth surface at each of its points."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    out = np.zeros_like(points)
    for k in range(3):
        np.add.at(out, triangles[:, k], np.cross(b - a, c - a))
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))


def _layer(material: Material, points: Floats, out: Floats, triangles: Ints) -> Layer:
    return Layer(
        material,
        points.astype(np.float32),
        out.astype(np.float32),
        np.ones(len(points), np.float32),
        triangles.astype(np.int32),
    )
