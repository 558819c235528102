"""Reads MakeHuman's base mesh, its shapes, joints and weights (CC0) from the folder `mpfb2`.

Numbers are shares of stature, in BackCoach's axes: x to the body's left, y to its back, z up.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Faces = NDArray[np.int64]
_RIG = "game_engine"
# How many points the base mesh has, helpers and joints included.
_POINTS = 19158


@dataclass(frozen=True)
class Human:
    """A body at rest: `faces` are corners of triangles, by group; `weights` (n,) are by bone."""

    points: Array
    faces: Mapping[str, Faces]
    joints: Mapping[str, Array]
    weights: Mapping[str, Array]


def read_human(folder: Path, shapes: Mapping[str, float]) -> Human:
    """The base mesh with so much of each shape, a path below `targets`."""
    points, groups = _base(folder / "3dobjs" / "base.obj")
    for name, share in shapes.items():
        _add_shape(points, folder / "targets" / f"{name}.target.gz", share)
    mirror = _mirror(folder / "mesh_metadata" / "hm08.mirror", len(points))
    points = (points + points[mirror] * (-1.0, 1.0, 1.0)) / 2.0
    points = np.stack([points[:, 0], -points[:, 2], points[:, 1]], axis=1)
    body = points[np.unique(np.concatenate(groups["body"]))]
    low, high = body[:, 2].min(), body[:, 2].max()
    points = (points - (0.0, 0.0, low)) / (high - low)
    joints = {
        name.removeprefix("joint-"): points[np.unique(np.concatenate(quads))].mean(axis=0)
        for name, quads in groups.items()
        if name.startswith("joint-")
    }
    faces = {
        name: _triangles(points, quads)
        for name, quads in groups.items()
        if not name.startswith("joint-")
    }
    return Human(points, faces, joints, _weights(folder, len(points), mirror))


def moved_by(folder: Path, shape: str) -> Faces:
    """The points that a shape moves more than a little."""
    shift = np.zeros((_POINTS, 3))
    _add_shape(shift, folder / "targets" / f"{shape}.target.gz", 1.0)
    far = np.linalg.norm(shift, axis=1)
    return np.flatnonzero(far > 0.3 * far.max())


def _base(file: Path) -> tuple[Array, dict[str, list[list[int]]]]:
    points: list[list[float]] = []
    groups: defaultdict[str, list[list[int]]] = defaultdict(list)
    group = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        kind, *rest = line.split() or [""]
        if kind == "v":
            points.append([float(each) for each in rest[:3]])
        elif kind == "g":
            group = rest[0]
        elif kind == "f":
            groups[group].append([int(each.partition("/")[0]) - 1 for each in rest])
    return np.array(points), groups


def _add_shape(points: Array, file: Path, share: float) -> None:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if words and words[0] != "#":
                points[int(words[0])] += share * np.array([float(each) for each in words[1:4]])


def _mirror(file: Path, count: int) -> Faces:
    """The vertex of the other side, for each."""
    other = np.arange(count)
    for line in file.read_text(encoding="utf-8").splitlines():
        here, there, _ = line.split()
        other[int(here)] = int(there)
    return other


def _triangles(points: Array, quads: list[list[int]]) -> Faces:
    """Each quad cut along its shorter diagonal, so that both sides are cut alike."""
    found: list[tuple[int, int, int]] = []
    for quad in quads:
        a, b, c, *rest = quad
        if not rest:
            found.append((a, b, c))
            continue
        d = rest[0]
        one, other = (np.linalg.norm(points[p] - points[q]) for p, q in ((a, c), (b, d)))
        found += [(a, b, c), (a, c, d)] if one <= other else [(a, b, d), (b, c, d)]
    return np.array(found)


def _weights(folder: Path, count: int, mirror: Faces) -> dict[str, Array]:
    """By bone and alike on both sides; at each vertex they come to 1."""
    file = folder / "rigs" / "standard" / f"weights.{_RIG}.json"
    given = json.loads(file.read_text(encoding="utf-8"))["weights"]
    table: dict[str, Array] = {}
    for bone, pairs in given.items():
        table[bone] = np.zeros(count)
        for vertex, weight in pairs:
            table[bone][vertex] = weight
    even = {bone: (row + table[_other_side(bone)][mirror]) / 2.0 for bone, row in table.items()}
    total = np.maximum(np.sum(list(even.values()), axis=0), 1e-9)
    return {bone: row / total for bone, row in even.items() if row.any()}


def _other_side(bone: str) -> str:
    if bone.endswith("_l"):
        return f"{bone[:-2]}_r"
    return f"{bone[:-2]}_l" if bone.endswith("_r") else bone
