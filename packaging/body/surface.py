"""Surfaces of triangles: finer, smoother, thicker."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from makehuman import Array, Faces

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Surface:
    """Points and corners of triangles; `values` (n, k) are whatever else lies on the points."""

    points: Array
    values: Array
    faces: Faces


def cut_out(points: Array, values: Array, faces: Faces) -> Surface:
    """The points that some triangles need, and no others."""
    used, corners = np.unique(faces, return_inverse=True)
    return Surface(points[used], values[used], corners.reshape(-1, 3))


def kept(surface: Surface, keep: Flags) -> Surface:
    """The triangles with at least one corner to keep."""
    return cut_out(surface.points, surface.values, surface.faces[keep[surface.faces].any(axis=1)])


def finer(surface: Surface) -> Surface:
    """Each triangle in four, as Loop 1987 smooths them."""
    count, faces = len(surface.points), surface.faces
    sides = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    across = np.concatenate([faces[:, 2], faces[:, 0], faces[:, 1]])
    edges, edge_of = np.unique(np.sort(sides, axis=1), axis=0, return_inverse=True)
    edge_of = edge_of.ravel()
    inner = np.bincount(edge_of) == 2
    both = np.concatenate([surface.points, surface.values], axis=1)
    facing = np.zeros((len(edges), both.shape[1]))
    np.add.at(facing, edge_of, both[across])
    ends = both[edges[:, 0]] + both[edges[:, 1]]
    between = np.where(inner[:, None], 0.375 * ends + 0.125 * facing, 0.5 * ends)
    moved = np.where(
        _on_rim(count, edges[~inner])[:, None],
        _rim_moved(both, edges[~inner]),
        _inner_moved(both, edges),
    )
    a, b, c = faces.T
    ab, bc, ca = count + edge_of.reshape(3, -1)
    corners = np.stack([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca], axis=1)
    found = np.concatenate([moved, between])
    return Surface(found[:, :3], found[:, 3:], corners.reshape(-1, 3))


def _inner_moved(both: Array, edges: Faces) -> Array:
    total, degree = _around(both, edges)
    share = (5 / 8 - (3 / 8 + np.cos(2 * np.pi / degree) / 4) ** 2) / degree
    return (1 - degree * share)[:, None] * both + share[:, None] * total


def _rim_moved(both: Array, rim: Faces) -> Array:
    total, _ = _around(both, rim)
    return 0.75 * both + 0.125 * total


def _on_rim(count: int, rim: Faces) -> Flags:
    return np.bincount(rim.ravel(), minlength=count) > 0


def _around(both: Array, edges: Faces) -> tuple[Array, Array]:
    """The sum over each point's neighbours, and how many there are."""
    total = np.zeros_like(both)
    np.add.at(total, edges[:, 0], both[edges[:, 1]])
    np.add.at(total, edges[:, 1], both[edges[:, 0]])
    degree = np.bincount(edges.ravel(), minlength=len(both))
    return total, np.maximum(degree, 1).astype(float)


def smoother(surface: Surface, rounds: int, where: Array) -> Surface:
    """Points and values drawn to the middle of their neighbours; `where` (n,) is 0 to 1."""
    edges = edges_of(surface.faces)
    both = np.concatenate([surface.points, surface.values], axis=1)
    pull = (0.5 * where)[:, None]
    for _ in range(rounds):
        total, degree = _around(both, edges)
        both = both + pull * (total / degree[:, None] - both)
    return replace(surface, points=both[:, :3], values=both[:, 3:])


def edges_of(faces: Faces) -> Faces:
    sides = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    return np.unique(np.sort(sides, axis=1), axis=0)


def normals(surface: Surface) -> Array:
    """Unit normals of the points, by the areas of the triangles round them."""
    a, b, c = (surface.points[surface.faces[:, corner]] for corner in range(3))
    areas = np.cross(b - a, c - a)
    total = np.zeros_like(surface.points)
    for corner in range(3):
        np.add.at(total, surface.faces[:, corner], areas)
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return total


def pushed(surface: Surface, out: Array) -> Surface:
    """Moved out of itself by so much at each point."""
    return replace(surface, points=surface.points + normals(surface) * out[:, None])
