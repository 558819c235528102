"""How much of a picture is painted in the wrong order: each point of a coarse grid is looked at."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import sqrt

from backcoach.figure.depth import Piece
from backcoach.figure.drawing import Drawing
from backcoach.figure.motion import PosedScene
from backcoach.figure.outline import Disc
from backcoach.figure.slab import Slab

STEPS = 14


def wrong_share(drawing: Drawing, people: PosedScene, step: float, slack: float) -> float:
    """Return the share of points whose painted piece lies more than `slack` pixels too deep."""
    width, height = drawing.size
    pieces = drawing.pieces(people)
    skins = _skins(drawing, people)
    seen = wrong = 0
    x = step / 2
    while x < width:
        y = step / 2
        while y < height:
            depths = [
                (depth, piece)
                for piece in pieces
                if (depth := _depth(piece, skins, x, y)) is not None
            ]
            if depths:
                seen += 1
                wrong += _is_wrong(depths, slack)
            y += step
        x += step
    return wrong / seen


def _is_wrong(depths: Sequence[tuple[float, Piece]], slack: float) -> bool:
    painted = depths[-1]
    nearest = max(depths, key=lambda each: each[0])
    related = painted[1].owner == nearest[1].owner and nearest[1].name in painted[1].joined
    return nearest[0] - painted[0] > slack and not related


def _skins(drawing: Drawing, people: PosedScene) -> dict[tuple[str, str], list[Disc]]:
    tubes = {
        (piece.owner, piece.name): [
            _between(a, b, n / STEPS) for a, b in piece.spines for n in range(STEPS + 1)
        ]
        for piece in drawing.pieces(people)
    }
    return tubes | {
        (piece.owner, piece.name): list(_filled([person.discs[ball] for ball in plan.balls]))
        for person in drawing.people(people)
        for piece, plan in zip(person.pieces, person.model.plans, strict=True)
    }


def _filled(discs: Sequence[Disc]) -> Iterator[Disc]:
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


def _depth(
    piece: Piece, skins: dict[tuple[str, str], list[Disc]], x: float, y: float
) -> float | None:
    left, top, right, bottom = piece.box
    if not (left <= x <= right and top <= y <= bottom):
        return None
    if piece.slab is not None:
        return _on_slab(piece.slab, x, y)
    depths = [
        z + sqrt(r * r - away)
        for dx, dy, z, r in skins[piece.owner, piece.name]
        if (away := (dx - x) ** 2 + (dy - y) ** 2) <= r * r
    ]
    return max(depths, default=None)


def _on_slab(slab: Slab, x: float, y: float) -> float | None:
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
