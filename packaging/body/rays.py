"""Where rays meet a surface of triangles."""

import numpy as np

from makehuman import Array, Faces

_AT_ONCE = 200
_FLAT = 1e-13
_RIM = -1e-6


def farthest_hits(points: Array, faces: Faces, origins: Array, ways: Array) -> Array:
    """How far along its way (n, 3) each ray leaves the surface for good; 0 where it never does."""
    first = points[faces[:, 0]]
    one, other = points[faces[:, 1]] - first, points[faces[:, 2]] - first
    found = np.zeros(len(ways))
    for start in range(0, len(ways), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        way, gap = ways[part, None, :], origins[part, None, :] - first[None]
        across = np.cross(way, other[None])
        size = (one[None] * across).sum(-1)
        size = np.where(np.abs(size) < _FLAT, _FLAT, size)
        u = (gap * across).sum(-1) / size
        turned = np.cross(gap, one[None])
        v = (way * turned).sum(-1) / size
        far = (other[None] * turned).sum(-1) / size
        hit = (u >= _RIM) & (v >= _RIM) & (u + v <= 1.0 - _RIM)
        found[part] = np.where(hit, far, 0.0).max(axis=1)
    return found
