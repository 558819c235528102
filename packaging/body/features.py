"""Where a face is drawn on a head: brows, mouth, nose, ears, and the bulge under an eye.

Numbers are shares of stature, in the frame of the head: x to its left, y to its front, z up.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from backcoach.figure.body.dressed import MarkKind
from makehuman import Array, Faces
from rays import farthest_hits
from surface import Surface, smoother

# Points of the base mesh in the middle of the face.
_NOSE_BASE, _LIPS = 342, 493
_ABOVE = 0.0007
_LIP = 0.004
_AHEAD, _ASIDE = (0.0, 1.0, 0.0), (1.0, 0.0, 0.0)


@dataclass(frozen=True)
class Character:
    """What differs between faces: weight of the brows, how long the lashes, and age."""

    brow: float = 0.0026
    lash: float = 0.0
    old: bool = False


@dataclass(frozen=True)
class DrawnLine:
    """A line of a face."""

    kind: MarkKind
    points: Array
    width: float


@dataclass(frozen=True)
class Features:
    """The lines of a face at ease, and the left eye: its middle and how the lids bulge.

    With u outward and v up from the middle, the bulge is the y of 1, u, v, uu, uv and vv.
    """

    lines: tuple[DrawnLine, ...]
    eye: tuple[float, float]
    bulge: Array
    lash: float


def softened(points: Array, faces: Faces, eye: Array, ear: Faces) -> Array:
    """A face without the hollows that a drawing leaves out: of the eyes, nostrils and ears."""
    base = points[_NOSE_BASE]
    weight = np.zeros(len(points))
    for x, z, wide, much in ((eye[0], eye[2], 0.013, 1.0), (0.006, base[2], 0.006, 0.6)):
        far = np.hypot(np.abs(points[:, 0]) - x, points[:, 2] - z) / wide
        weight = np.maximum(weight, much * np.exp(-(far**4)) * (points[:, 1] > 0.03))
    weight[ear] = 0.4
    weight[_beside(points, ear)] = 0.4
    return smoother(Surface(points, np.zeros((len(points), 0)), faces), 8, weight).points


def _beside(points: Array, left: Faces) -> Faces:
    """The points of the right side that mirror these of the left."""
    right = np.flatnonzero(points[:, 0] < 0.0)
    wanted = points[left] * (-1.0, 1.0, 1.0)
    far = [np.abs(points[right] - each).sum(axis=1) for each in wanted]
    return np.asarray(right[np.argmin(far, axis=1)], np.int64)


def between_lips(points: Array, faces: Faces) -> Surface:
    """A strip close behind the lips, so that no gap between them shows the inside of the head."""
    head, height = _Front(points, faces), points[_LIPS, 2]
    across = np.linspace(-0.0165, 0.0165, 13)
    rows = [
        head.front(np.stack([across, np.full(13, height + up)], axis=1)) for up in (-_LIP, _LIP)
    ]
    middle = np.maximum(*rows)
    middle[:, 2] = height
    strip = np.concatenate([rows[0], middle, rows[1]]) - (0.0, _ABOVE + 0.0008, 0.0)
    corners = np.arange(39).reshape(3, 13)
    a, b, c, d = (
        corners[i : i + 2, j : j + 12].ravel() for i, j in ((0, 0), (0, 1), (1, 1), (1, 0))
    )
    return Surface(strip, np.zeros((39, 0)), np.concatenate([[a, b, c], [a, c, d]], axis=1).T)


class _Front:
    """Draws on a head from before it, or from its left."""

    def __init__(self, points: Array, faces: Faces) -> None:
        self._points, self._faces = points, faces

    def front(self, flat: Sequence[tuple[float, float]] | Array) -> Array:
        """The points of the face at these x and z."""
        across, up = np.array(flat).T
        return self._on(np.stack([across, np.zeros_like(across), up], axis=1), _AHEAD)

    def side(self, flat: Sequence[tuple[float, float]]) -> Array:
        """The points of the left of the head at these y and z."""
        ahead, up = np.array(flat).T
        return self._on(np.stack([np.zeros_like(ahead), ahead, up], axis=1), _ASIDE)

    def _on(self, origins: Array, way: tuple[float, float, float]) -> Array:
        ways = np.broadcast_to(np.array(way), origins.shape)
        far = farthest_hits(self._points, self._faces, origins, ways)
        return origins + ways * (far + _ABOVE)[:, None]


def features(points: Array, faces: Faces, eye: Array, ear: Faces, character: Character) -> Features:
    head = _Front(points, faces)
    lines = [*_middle(head, points), *_sides(head, eye, character)]
    lines += _aged(head, eye) if character.old else []
    both = [*lines, DrawnLine(MarkKind.CREASE, head.side(_ear(points[ear])), 0.0013)]
    mirrored = [
        DrawnLine(line.kind, line.points * (-1.0, 1.0, 1.0), line.width)
        for line in both
        if line.points[0, 0] * line.points[-1, 0] > 0.0
    ]
    grid = np.array([(u, v) for u in np.linspace(-0.010, 0.010, 9) for v in (-0.004, 0, 0.004)])
    u, v = grid.T
    y = head.front([(eye[0] + a, eye[2] + b) for a, b in grid])[:, 1]
    terms = np.stack([np.ones_like(u), u, v, u * u, u * v, v * v], axis=1)
    bulge, *_ = np.linalg.lstsq(terms, y, rcond=None)
    return Features((*both, *mirrored), (float(eye[0]), float(eye[2])), bulge, character.lash)


def _middle(head: _Front, points: Array) -> list[DrawnLine]:
    lips, base = points[_LIPS, 2], points[_NOSE_BASE, 2]
    x = np.linspace(-1.0, 1.0, 9)
    mouth = [(0.0115 * a, lips + 0.0042 * a * a - 0.0008) for a in x]
    nose = [(0.0060 * a, base + 0.0018 * a * a) for a in x]
    return [
        DrawnLine(MarkKind.MOUTH, head.front(mouth), 0.0020),
        DrawnLine(MarkKind.CREASE, head.front(nose), 0.0015),
    ]


def _sides(head: _Front, eye: Array, character: Character) -> list[DrawnLine]:
    x, z = eye[0], eye[2]
    brow = ((-0.0095, 0.0140), (-0.005, 0.0152), (0.000, 0.0157), (0.006, 0.0147), (0.0112, 0.0118))
    return [DrawnLine(MarkKind.BROW, head.front([(x + a, z + b) for a, b in brow]), character.brow)]


def _aged(head: _Front, eye: Array) -> list[DrawnLine]:
    """A fold under the eye."""
    x, z = eye[0], eye[2]
    under = [(x - 0.0040, z - 0.0100), (x, z - 0.0112), (x + 0.0040, z - 0.0106)]
    return [DrawnLine(MarkKind.CREASE, head.front(under), 0.0010)]


def _ear(ear: Array) -> list[tuple[float, float]]:
    """The inner rim of the left ear, from its front over its top and down to the lobe."""
    low, high = ear[:, 1:].min(axis=0), ear[:, 1:].max(axis=0)
    (ahead, up), (long, tall) = (low + high) / 2.0, (high - low) / 2.0
    turns = np.radians(np.linspace(20.0, 250.0, 10))
    return [
        (ahead + 0.45 * long * np.cos(turn), up + tall * (0.15 + 0.58 * np.sin(turn)))
        for turn in turns
    ]
