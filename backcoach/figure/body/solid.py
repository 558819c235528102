"""The parts a body is drawn from: balls fixed to its bones, in a convex skin for each group."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from backcoach.figure.geometry.posed_body import BodyPart, mirrored_part


class Cloth(StrEnum):
    """What a solid is covered with."""

    SKIN = "skin"
    HAIR = "hair"
    SHIRT = "shirt"
    TRIM = "trim"
    STRIPE = "stripe"
    TROUSERS = "trousers"
    SOCKS = "socks"


class Ball(NamedTuple):
    """A ball at shares of stature along its part's left, front and up."""

    part: BodyPart
    left: float
    front: float
    up: float
    radius: float

    @property
    def mirrored(self) -> "Ball":
        return self._replace(part=mirrored_part(self.part), left=-self.left)


class Seam(NamedTuple):
    """A ball at an end that goes on into a neighbour, whose far ball is `beyond` if known."""

    ball: int
    end: int = 1
    beyond: Ball | None = None


class Band(NamedTuple):
    """A strip round a part between two heights; half axes to the left and front at each."""

    part: BodyPart
    centre: tuple[float, float]
    low: tuple[float, float, float]
    high: tuple[float, float, float]
    cloth: Cloth

    @property
    def mirrored(self) -> "Band":
        return self._replace(
            part=mirrored_part(self.part), centre=(-self.centre[0], self.centre[1])
        )


@dataclass(frozen=True, slots=True)
class Solid:
    """A convex skin round some balls, or a chain of equal balls (a strand), such as a finger.

    `spines` are the pairs of balls that stand for the solid when depths are compared; without any
    it is the first and the last ball.
    """

    name: str
    cloth: Cloth
    balls: tuple[Ball, ...]
    seams: tuple[Seam, ...] = ()
    joined: frozenset[str] = frozenset()
    rank: int = 0
    bands: tuple[Band, ...] = ()
    patches: tuple[tuple[Cloth, tuple[Ball, ...]], ...] = ()
    strands: tuple[int, ...] = ()
    spines: tuple[tuple[int, int], ...] = ()

    @property
    def mirrored(self) -> "Solid":
        return replace(
            self,
            name=_other(self.name),
            balls=tuple(ball.mirrored for ball in self.balls),
            seams=tuple(s._replace(beyond=s.beyond and s.beyond.mirrored) for s in self.seams),
            joined=frozenset(map(_other, self.joined)),
            bands=tuple(band.mirrored for band in self.bands),
            patches=tuple((c, tuple(b.mirrored for b in balls)) for c, balls in self.patches),
        )


def _other(name: str) -> str:
    return name.replace("left", "right")


def both(solids: Iterable[Solid]) -> tuple[Solid, ...]:
    """Solids of the left side and their mirror images."""
    return tuple(one for solid in solids for one in (solid, solid.mirrored))
