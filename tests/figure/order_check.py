"""How much of a picture is painted in the wrong order: each point of a coarse grid is looked at."""

from collections.abc import Iterable
from itertools import combinations, product
from math import ceil, floor

import numpy as np

from backcoach.figure.drawing.depth import Piece
from backcoach.figure.drawing.drawing import Drawing
from backcoach.figure.drawing.slab import Slab
from backcoach.figure.posing.motion import PosedScene

# Balls, a row each: x, y, depth and radius in pixels.
Discs = np.ndarray
_STEPS, _QUARTERS, _INSIDE = np.arange(15) / 14, np.array([0.25, 0.5, 0.75]), np.array([0.33, 0.66])
# What gives way, and by how many metres.
SOFT, GIVE = frozenset({"top", "pillow", "cushion"}), 0.06
Depths = dict[tuple[int, int], float]


def wrong_share(drawing: Drawing, people: PosedScene, step: float, slack: float) -> float:
    """Return the share of points whose painted piece lies more than `slack` pixels too deep.

    What lies on something soft makes a dent in it: down to `GIVE` under its top it is still seen.
    """
    give = max(slack, GIVE * drawing.screen.scale / max(drawing.screen.toward[2], 0.1))
    pieces = drawing.pieces(people)
    skins = _skins(drawing, people, pieces)
    painted: dict[tuple[int, int], tuple[float, Piece]] = {}
    nearest: dict[tuple[int, int], tuple[float, Piece]] = {}
    for piece in pieces:
        if piece.slab is not None:
            depths = _on_slab(piece.slab, piece.box, step)
        else:
            depths = _on_skin(skins[piece.owner, piece.name], step)
        for point, depth in depths.items():
            painted[point] = (depth, piece)
            if point not in nearest or depth > nearest[point][0]:
                nearest[point] = (depth, piece)
    wrong = sum(_is_wrong(top, nearest[point], slack, give) for point, top in painted.items())
    return wrong / len(painted)


def _is_wrong(
    painted: tuple[float, Piece], nearest: tuple[float, Piece], slack: float, give: float
) -> bool:
    (here, piece), (there, other) = painted, nearest
    if piece.owner == other.owner and other.name in piece.joined:
        return False
    return there - here > (give if other.slab is not None and other.name in SOFT else slack)


def _skins(
    drawing: Drawing, people: PosedScene, pieces: Iterable[Piece]
) -> dict[tuple[str, str], Discs]:
    tubes = {
        (piece.owner, piece.name): np.concatenate(
            [_between(np.array(a), np.array(b), _STEPS) for a, b in piece.spines]
        )
        for piece in pieces
        if piece.spines
    }
    return tubes | {
        (piece.owner, piece.name): _filled(np.array([person.discs[ball] for ball in plan.balls]))
        for person in drawing.people(people)
        for piece, plan in zip(person.pieces, person.model.plans, strict=True)
    }


def _filled(discs: Discs) -> Discs:
    """Balls that fill the hull of some balls."""
    found = [discs]
    for a, b in combinations(discs, 2):
        found.append(_between(a, b, _STEPS))
    for a, b, c in combinations(discs, 3):
        found += [_between(middle, c, _INSIDE) for middle in _between(a, b, _QUARTERS)]
    return np.concatenate(found)


def _between(a: Discs, b: Discs, shares: Discs) -> Discs:
    return a + (b - a) * shares[:, None]


def _points(left: float, top: float, right: float, bottom: float, step: float):
    columns = range(ceil(left / step), floor(right / step) + 1)
    return product(columns, range(ceil(top / step), floor(bottom / step) + 1))


def _on_skin(discs: Discs, step: float) -> Depths:
    x, y, z, r = discs.T[:, :, None, None]
    columns = np.arange(ceil((x - r).min() / step), floor((x + r).max() / step) + 1)
    rows = np.arange(ceil((y - r).min() / step), floor((y + r).max() / step) + 1)
    room = r * r - (columns[None, :, None] * step - x) ** 2 - (rows[None, None, :] * step - y) ** 2
    depths = np.where(room >= 0.0, z + np.sqrt(np.maximum(room, 0.0)), -np.inf).max(axis=0)
    there = np.argwhere(depths > -np.inf)
    points = zip(columns[there[:, 0]].tolist(), rows[there[:, 1]].tolist(), strict=True)
    return dict(zip(points, depths[tuple(there.T)].tolist(), strict=True))


def _on_slab(slab: Slab, box: tuple[float, float, float, float], step: float) -> Depths:
    places = ((i, j, _depth(slab, i * step, j * step)) for i, j in _points(*box, step))
    return {(i, j): depth for i, j, depth in places if depth is not None}


def _depth(slab: Slab, x: float, y: float) -> float | None:
    near, far = 1e9, -1e9
    for (nx, ny, nz), offset, _ in slab.faces:
        room = offset - nx * x - ny * y
        if abs(nz) < 1e-9:
            if room < 0.0:
                return None
        elif nz > 0.0:
            near = min(near, room / nz)
        else:
            far = max(far, room / nz)
    return near if far <= near else None
