"""A dressed body made ready to be drawn many times."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from backcoach.figure.body.body import body
from backcoach.figure.body.dressed_trunk import RIBS
from backcoach.figure.body.look import Look, Outfit, Tone, tone
from backcoach.figure.body.solid import Ball, Band, Cloth, Solid
from backcoach.figure.geometry.posed_body import BodyPart, HandShape


class SolidPlan(NamedTuple):
    """A solid made ready to be drawn many times: balls by number, colours bound."""

    solid: Solid
    tone: Tone
    balls: tuple[int, ...]
    seams: tuple[int, ...]
    beyond: tuple[int, ...]
    spines: tuple[tuple[int, int], ...]
    patches: tuple[tuple[str, tuple[int, ...]], ...]
    bands: tuple[tuple[Band, str], ...]
    parts: frozenset[BodyPart]
    breathes: bool


class Model(NamedTuple):
    """A dressed body ready to be drawn many times."""

    look: Look
    balls: tuple[Ball, ...]
    ribs: frozenset[int]
    plans: tuple[SolidPlan, ...]


@lru_cache(maxsize=32)
def model(look: Look, outfit: Outfit, hands: frozenset[tuple[BodyPart, HandShape]]) -> Model:
    """The same object for the same person."""
    solids = body(look, dict(hands))
    numbers: dict[Ball, int] = {}
    plans = tuple(_plan(solid, numbers, _tones(look, outfit)) for solid in solids)
    ribs = frozenset(numbers[ball] for ball in numbers if ball._replace(radius=0.0) in _RIBS)
    return Model(look, tuple(numbers), ribs, plans)


_RIBS = frozenset(ball._replace(radius=0.0) for ball in RIBS)


def _tones(look: Look, outfit: Outfit) -> Mapping[Cloth, Tone]:
    return {
        Cloth.SKIN: look.skin,
        Cloth.HAIR: look.hair,
        Cloth.SHIRT: outfit.shirt,
        Cloth.TRIM: tone(outfit.trim),
        Cloth.STRIPE: tone(outfit.stripe) if outfit.stripe else Tone("", "", ""),
        Cloth.TROUSERS: outfit.trousers,
        Cloth.SOCKS: outfit.socks,
    }


def _plan(solid: Solid, numbers: dict[Ball, int], tones: Mapping[Cloth, Tone]) -> SolidPlan:
    def number(ball: Ball) -> int:
        return numbers.setdefault(ball, len(numbers))

    seams, beyond = [0] * len(solid.balls), [-1] * len(solid.balls)
    for seam in solid.seams:
        seams[seam.ball] = seam.end
        beyond[seam.ball] = -1 if seam.beyond is None else number(seam.beyond)
    own = tones[solid.cloth]
    return SolidPlan(
        solid,
        Tone(own.shade, own.shade, own.line) if solid.cloth is Cloth.TRIM else own,
        tuple(number(ball) for ball in solid.balls),
        tuple(seams),
        tuple(beyond),
        solid.spines or ((0, len(solid.balls) - 1),),
        tuple((tones[c].fill, tuple(number(b) for b in balls)) for c, balls in solid.patches),
        tuple(
            (
                band,
                tones[band.cloth].fill if band.cloth is Cloth.STRIPE else tones[band.cloth].shade,
            )
            for band in solid.bands
            if tones[band.cloth].fill
        ),
        _parts(solid),
        any(ball._replace(radius=0.0) in _RIBS for ball in solid.balls),
    )


def _parts(solid: Solid) -> frozenset[BodyPart]:
    """The parts whose movement changes how a solid looks."""
    beyond = (seam.beyond for seam in solid.seams if seam.beyond is not None)
    patches = (ball for _, balls in solid.patches for ball in balls)
    balls = (*solid.balls, *beyond, *patches)
    return frozenset(ball.part for ball in balls) | {band.part for band in solid.bands}
