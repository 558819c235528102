"""All surfaces of a moment as one heap of triangles in the axes of a camera."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Layer, Material
from backcoach.figure.geometry.arrays import Floats, Ints
from backcoach.figure.geometry.camera import Camera, axes

# Of people; what is open shows its inside at a hem.
_OPEN = frozenset((Material.SHIRT, Material.TROUSERS, Material.SOCKS, Material.HAIR))
# Where the light comes from: right, up and towards the viewer.
_LIGHT = (-0.42, 0.62, 0.66)
# How little of it is shade. On the stage, what is level has light, and what looks to the left.
_SHADE, _LEVEL, _ASIDE = 0.04, 0.35, 0.3

# Who owns a surface, no one for the stage, and what it is made of.
Kind = tuple[Role | None, Material]


@dataclass(frozen=True, eq=False, slots=True)
class Surfaces:
    """Triangles to be seen.

    `points` (n, 3) go right, up and towards the viewer; `light` (n,) is below 0 in shade. For each
    of the `triangles` (m, 3) there is the number of its kind in `kinds`, and its hand as in layers.
    """

    kinds: tuple[Kind, ...]
    points: Floats
    light: Floats
    triangles: Ints
    kind: Ints
    hand: Ints


class _Heap(NamedTuple):
    kind: Kind
    points: Floats
    light: Floats
    triangles: Ints
    hand: Ints


def surfaces(camera: Camera, layers: Iterable[tuple[Role | None, Layer]]) -> Surfaces:
    """What may be seen of all layers; a layer of no role is of the stage."""
    heaps = [_heap(camera, role, layer) for role, layer in layers]
    kinds = tuple(dict.fromkeys(heap.kind for heap in heaps))
    starts = np.cumsum([0, *(len(heap.points) for heap in heaps)], dtype=np.int32)
    return Surfaces(
        kinds,
        np.concatenate([heap.points.T for heap in heaps], axis=1).T,
        np.concatenate([heap.light for heap in heaps]),
        np.concatenate([h.triangles + start for h, start in zip(heaps, starts, strict=False)]),
        np.repeat(
            np.array([kinds.index(heap.kind) for heap in heaps], np.int32),
            [len(heap.triangles) for heap in heaps],
        ),
        np.concatenate([heap.hand for heap in heaps]),
    )


def _heap(camera: Camera, role: Role | None, layer: Layer) -> _Heap:
    points, normals, triangles, hand = _cut(layer)
    turned = np.array(axes(camera), np.float32)
    points, light = (turned @ points.T).T, _light(role, normals, (turned @ normals.T).T)
    if layer.material not in _OPEN:
        facing = _towards(points, triangles) > 0.0
        triangles, hand = triangles[facing], hand[facing]
    return _Heap((role, layer.material), points, light, triangles, hand)


def _light(role: Role | None, normals: Floats, turned: Floats) -> Floats:
    """Above 0 where there is light, below 0 in shade."""
    if role is None:
        return np.asarray(np.maximum(normals[:, 2] - _LEVEL, -turned[:, 0] - _ASIDE))
    return turned @ np.array(_LIGHT, np.float32) - np.float32(_SHADE)


def _towards(points: Floats, triangles: Ints) -> Floats:
    """Above 0 for each triangle whose outside faces the viewer."""
    x, y = points[:, 0], points[:, 1]
    a, b, c = triangles.T
    return np.asarray((x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]))


def _cut(layer: Layer) -> tuple[Floats, Floats, Ints, Ints]:
    """Points, normals, triangles and hands of a layer, cut off where its inside ends."""
    triangles = layer.triangles
    hand = np.zeros(len(triangles), np.int32) if layer.hands is None else layer.hands
    a, b, c = (layer.inside >= 0.0)[triangles.T]
    kept, some = a & b & c, a | b | c
    if kept.all():
        return layer.points, layer.normals, triangles, hand
    made = [(triangles[kept], hand[kept])]
    points, normals = [layer.points], [layer.normals]
    total = len(layer.points)
    rim = np.flatnonzero(some & ~kept)
    inside = np.stack((a[rim], b[rim], c[rim]), axis=1)
    count = inside.sum(axis=1)
    for odd_is_in in (True, False):
        of_rim = count == (1 if odd_is_in else 2)
        crossed = rim[of_rim]
        cut, odd = triangles[crossed], np.argmax(inside[of_rim] == odd_is_in, axis=1)
        rows = np.arange(len(cut))
        a, b, c = (cut[rows, (odd + turn) % 3] for turn in range(3))
        ab, ac = (total + rows + n * len(rows) for n in (0, 1))
        for other in (b, c):
            share = layer.inside[a] / (layer.inside[a] - layer.inside[other])
            for values, source in ((points, layer.points), (normals, layer.normals)):
                values.append(source[a] + (source[other] - source[a]) * share[:, None])
        total += 2 * len(rows)
        corners = ((a, ab, ac),) if odd_is_in else ((ab, b, c), (ab, c, ac))
        made += [(np.stack(three, axis=1), hand[crossed]) for three in corners]
    return (
        np.concatenate([each.T for each in points], axis=1).T.astype(np.float32),
        np.concatenate([each.T for each in normals], axis=1).T.astype(np.float32),
        np.concatenate([three for three, _ in made]).astype(np.int32),
        np.concatenate([which for _, which in made]).astype(np.int32),
    )
