"""The shape of a dressed body. Numbers are shares of stature.

Radii and breadths follow the means of the public ANSUR II survey with a little cloth on top;
lengths are those of the skeleton.
"""

from collections.abc import Mapping
from dataclasses import replace

from backcoach.figure.body.dressed_limb import arm, leg
from backcoach.figure.body.dressed_trunk import neck, trunk
from backcoach.figure.body.hair import LOCKS
from backcoach.figure.body.hand import hand
from backcoach.figure.body.look import Look
from backcoach.figure.body.solid import Ball, Cloth, Solid, both
from backcoach.figure.geometry.posed_body import BodyPart, HandShape

_AROUND_HEAD = frozenset({"neck", "collar", "chest"})
_SKULL = Ball(BodyPart.HEAD, 0.0, -0.002, 0.034, 0.054)


def body(look: Look, hands: Mapping[BodyPart, HandShape]) -> tuple[Solid, ...]:
    left, right = (
        hands.get(part, HandShape.RELAXED) for part in (BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT)
    )
    built = (
        *trunk(look),
        *both((*leg(), *arm(look))),
        *hand(left),
        *(solid.mirrored for solid in hand(right)),
        *neck(),
    )
    return (*(_stout(solid, look.girth) for solid in built), *_head(look))


def _stout(solid: Solid, girth: float) -> Solid:
    """As it is on somebody thinner or stouter; socks fit everybody."""
    if solid.cloth is Cloth.SOCKS:
        return solid
    return replace(
        solid,
        balls=tuple(ball._replace(radius=ball.radius * girth) for ball in solid.balls),
        bands=tuple(
            band._replace(
                low=(band.low[0], band.low[1] * girth, band.low[2] * girth),
                high=(band.high[0], band.high[1] * girth, band.high[2] * girth),
            )
            for band in solid.bands
        ),
    )


def _head(look: Look) -> tuple[Solid, ...]:
    locks = (
        Solid(f"lock {index}", Cloth.HAIR, balls, joined=frozenset({"head"}), rank=11)
        for index, balls in enumerate(LOCKS.get(look.style, ()))
    )
    return Solid("head", Cloth.SKIN, (_SKULL,), joined=_AROUND_HEAD, rank=12), *locks
