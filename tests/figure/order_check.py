"""How much of a picture is painted in the wrong order: each point of a coarse grid is looked at."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from math import ceil, floor, sqrt

from backcoach.figure.drawing.depth import Piece
from backcoach.figure.drawing.drawing import Drawing
from backcoach.figure.drawing.slab import Slab
from backcoach.figure.geometry.outline import Disc
from backcoach.figure.posing.motion import PosedScene

STEPS = 14
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
) -> dict[tuple[str, str], list[Disc]]:
    tubes = {
        (piece.owner, piece.name): [
            _between(a, b, n / STEPS) for a, b in piece.spines for n in range(STEPS + 1)
        ]
        for piece in pieces
    }
    return tubes | {
        (piece.owner, piece.name): list(_filled([person.discs[ball] for ball in plan.balls]))
        for person in drawing.people(people)
        for piece, plan in zip(person.pieces, person.model.plans, strict=True)
    }


def _filled(discs: list[Disc]) -> Iterator[Disc]:
    """Yield balls that fill the hull of some balls."""
    yield from discs
    for a, b in combinations(discs, 2):
        for n in range(1, STEPS):
            yield _between(a, b, n / STEPS)
    for a, b, c in combinations(discs, 3):
        for n in (0.25, 0.5, 0.75):
            yield _between(_between(a, b, n), c, 0.33)
            yield _between(_between(a, b, n), c, 0.66)


def _between(a: Disc, b: Disc, share: float) -> Disc:
    x, y, z, r = (p + (q - p) * share for p, q in zip(a, b, strict=True))
    return (x, y, z, r)


def _points(left: float, top: float, right: float, bottom: float, step: float):
    columns = range(ceil(left / step), floor(right / step) + 1)
    return product(columns, range(ceil(top / step), floor(bottom / step) + 1))


def _on_skin(discs: Iterable[Disc], step: float) -> Depths:
    depths: Depths = {}
    for x, y, z, r in discs:
        for i, j in _points(x - r, y - r, x + r, y + r, step):
            room = r * r - (i * step - x) ** 2 - (j * step - y) ** 2
            if room >= 0.0:
                depths[i, j] = max(depths.get((i, j), -1e9), z + sqrt(room))
    return depths


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
