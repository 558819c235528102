"""Lays the surfaces of a body at rest on its bones, by dual quaternions (Kavan 2008)."""

from collections.abc import Sequence

import numpy as np

from backcoach.figure.body.body_mesh import BodyMesh
from backcoach.figure.body.bone_moves import BoneMove
from backcoach.figure.geometry.arrays import Floats
from backcoach.figure.geometry.rotation import compose, rotated
from backcoach.figure.geometry.vector import subtract


def skinned(mesh: BodyMesh, points: Floats, moves: Sequence[BoneMove]) -> tuple[Floats, Floats]:
    """Points (n, 3) at rest and their normals, where they go."""
    duals = np.array([_dual(move) for move in moves], np.float32)
    blended = duals.T @ mesh.weights
    blended /= np.sqrt((blended[:4] ** 2).sum(axis=0))
    w, x, y, z, dw, dx, dy, dz = blended
    rows = (
        (1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
        (2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)),
        (2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)),
    )
    shift = (
        2 * (w * dx - dw * x + y * dz - z * dy),
        2 * (w * dy - dw * y + z * dx - x * dz),
        2 * (w * dz - dw * z + x * dy - y * dx),
    )
    a, b, c = points
    d, e, f = mesh.normals
    there = [r[0] * a + r[1] * b + r[2] * c + s for r, s in zip(rows, shift, strict=True)]
    out = [r[0] * d + r[1] * e + r[2] * f for r in rows]
    return np.stack(there).T, np.stack(out).T


def _dual(move: BoneMove) -> tuple[float, ...]:
    """A move as eight numbers: its turn, and half its shift times its turn."""
    shift = subtract(move.there, rotated(move.turn, move.rest))
    w, x, y, z = compose((0.0, *shift), move.turn)
    return (*move.turn, w / 2.0, x / 2.0, y / 2.0, z / 2.0)
