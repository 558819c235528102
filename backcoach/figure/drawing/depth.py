"""The painter's algorithm: an order of pieces, far to near, from which of them hides which."""

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from backcoach.figure.drawing.slab import Slab, hides
from backcoach.figure.geometry.outline import Disc
from backcoach.figure.geometry.shape import Shape

# Pixels by which a piece's edges may move together before the order is worked out anew.
_NEAR = 4.0
Spine = tuple[Disc, Disc]


class Piece(NamedTuple):
    """Something convex that is painted in one go.

    `box` is left, top, right, bottom on the screen. Neighbours named in `joined` meet at a seam;
    they are told apart by `rank` when their depths are alike.
    """

    owner: str
    name: str
    box: tuple[float, float, float, float]
    spines: tuple[Spine, ...]
    middle: float
    shapes: tuple[Shape, ...]
    joined: frozenset[str] = frozenset()
    rank: int = 0
    still: bool = False
    slab: Slab | None = None


class Order:
    """Sorts pieces far to near, and keeps the order for as long as hardly anything moves.

    `step` is the depth that one rank is worth, in pixels.
    """

    def __init__(self, step: float) -> None:
        self._step = step
        self._known: dict[tuple[int, int], tuple[Piece, Piece, float]] = {}
        self._pieces: Sequence[Piece] = ()
        self._order: Sequence[int] = ()

    def of(self, pieces: Sequence[Piece]) -> list[Piece]:
        if not _are_near(pieces, self._pieces):
            self._pieces, self._order = pieces, self._sorted(pieces)
        return [pieces[i] for i in self._order]

    def _sorted(self, pieces: Sequence[Piece]) -> list[int]:
        nearer: list[list[int]] = [[] for _ in pieces]
        waiting = [0] * len(pieces)
        known = {}
        for pair in _overlaps(pieces):
            i, j = pair
            a, b = pieces[i], pieces[j]
            old = self._known.get(pair)
            same = old is not None and old[0] is a and old[1] is b
            front = old[2] if old is not None and same else _in_front(a, b, self._step)
            known[pair] = (a, b, front)
            if front:
                far, near = (i, j) if front < 0.0 else (j, i)
                nearer[far].append(near)
                waiting[near] += 1
        self._known = known
        return _sorted(pieces, nearer, waiting)


def _are_near(pieces: Sequence[Piece], before: Sequence[Piece]) -> bool:
    """Whether these are the pieces from before, none of them far from where it was."""
    if len(pieces) != len(before):
        return False
    for now, then in zip(pieces, before, strict=True):
        if now is then:
            continue
        (a, b, c, d), (e, f, g, h) = now.box, then.box
        if (
            now.name != then.name
            or abs(a - e) + abs(b - f) + abs(c - g) + abs(d - h) > _NEAR
            or abs(now.middle - then.middle) > _NEAR
        ):
            return False
    return True


def _overlaps(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    boxes = sorted((piece.box, index) for index, piece in enumerate(pieces))
    found: list[tuple[int, int]] = []
    live: list[tuple[tuple[float, float, float, float], int]] = []
    for box, index in boxes:
        left, top, _, bottom = box
        live = [entry for entry in live if entry[0][2] > left]
        found += [
            (other, index) for (_, above, _, below), other in live if above < bottom and below > top
        ]
        live.append((box, index))
    return found


def _sorted(
    pieces: Sequence[Piece], nearer: Sequence[Sequence[int]], waiting: list[int]
) -> list[int]:
    keys = [(not piece.still, piece.middle) for piece in pieces]
    ready: list[tuple[tuple[bool, float], int]] = []
    for index, key in enumerate(keys):
        if not waiting[index]:
            heappush(ready, (key, index))
    left, done = set(range(len(pieces))), []
    while left:
        index = heappop(ready)[1] if ready else min(left, key=keys.__getitem__)
        if index not in left:
            continue
        left.remove(index)
        done.append(index)
        for other in nearer[index]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, (keys[other], other))
    return done


def _in_front(a: Piece, b: Piece, step: float) -> float:
    """More than 0 if a hides b, less than 0 if b hides a, 0 if they do not meet."""
    if a.slab is not None:
        return hides(a.slab, _points(b), a.middle - b.middle)
    if b.slab is not None:
        return -hides(b.slab, _points(a), b.middle - a.middle)
    if a.owner == b.owner and b.name in a.joined:
        return a.middle - b.middle + (a.rank - b.rank) * step
    least, front = 0.0, 0.0
    for one in a.spines:
        for other in b.spines:
            gap, ahead = _meet(one, other)
            if gap < least:
                least, front = gap, ahead
    return front


def _points(piece: Piece) -> list[Disc]:
    return [disc for spine in piece.spines for disc in spine]


def _meet(one: Spine, other: Spine) -> tuple[float, float]:
    """The gap between two spines' skins on the screen, and how far in front the first is."""
    (ax, ay, az, ar), (bx, by, bz, br) = one
    (cx, cy, cz, cr), (dx, dy, dz, dr) = other
    ux, uy, vx, vy, wx, wy = bx - ax, by - ay, dx - cx, dy - cy, ax - cx, ay - cy
    a, e, f = ux * ux + uy * uy, vx * vx + vy * vy, vx * wx + vy * wy
    b, c = ux * vx + uy * vy, ux * wx + uy * wy
    denominator = a * e - b * b
    s = (b * f - c * e) / denominator if denominator > 1e-6 else 0.5
    s = 0.0 if s < 0.0 else min(s, 1.0)
    t = (b * s + f) / e if e > 1e-9 else 0.5
    if t < 0.0 or t > 1.0:
        t = 0.0 if t < 0.0 else 1.0
        s = (b * t - c) / a if a > 1e-9 else 0.5
        s = 0.0 if s < 0.0 else min(s, 1.0)
    gx, gy = wx + s * ux - t * vx, wy + s * uy - t * vy
    ra, rb = ar + (br - ar) * s, cr + (dr - cr) * t
    # Seen end on, a spine is a point: its middle stands for all of it.
    s = 0.5 + (s - 0.5) * a / (a + ra * ra + 1e-9)
    t = 0.5 + (t - 0.5) * e / (e + rb * rb + 1e-9)
    gap = (gx * gx + gy * gy) ** 0.5 - ra - rb
    return gap, az + (bz - az) * s - cz - (dz - cz) * t or 1e-9
