"""The shape of trunk, neck and collar in their clothes. Numbers are shares of stature."""

from backcoach.figure.body.look import Look
from backcoach.figure.body.solid import Ball, Band, Cloth, Seam, Solid
from backcoach.figure.geometry.posed_body import BodyPart

_THORAX, _PELVIS = BodyPart.THORAX, BodyPart.PELVIS


def _pair(part: BodyPart, left: float, front: float, up: float, radius: float) -> tuple[Ball, Ball]:
    return Ball(part, left, front, up, radius), Ball(part, -left, front, up, radius)


# How much the ribs widen from an empty to a full breath.
BREATH = 0.006
# Across both pieces of the shirt, since either may be painted last.
_STRIPE = Band(_THORAX, (0.0, -0.003), (0.050, 0.0905, 0.067), (0.072, 0.0915, 0.067), Cloth.STRIPE)
RIBS = _pair(_THORAX, 0.024, -0.003, 0.060, 0.067)


def trunk(look: Look) -> tuple[Solid, ...]:
    """A shirt in two pieces that the ribs join, and the seat of the trousers."""
    wide = look.hips
    pelvis = Solid(
        "pelvis",
        Cloth.TROUSERS,
        (
            *_pair(_PELVIS, 0.05, 0.0, 0.0, 0.050),
            *_pair(_PELVIS, 0.042 * wide, -0.018, 0.004, 0.053),
            *_pair(_PELVIS, 0.048 * wide, -0.004, 0.045, 0.048),
        ),
        (Seam(0), Seam(1)),
        frozenset({"belly", "thigh left", "thigh right"}),
        spines=((0, 4), (1, 5), (2, 3)),
    )
    return _chest(wide), _belly(wide), pelvis


def _chest(wide: float) -> Solid:
    lower = _pair(_PELVIS, 0.045 * wide, -0.002, 0.026, 0.060)
    return Solid(
        "chest",
        Cloth.SHIRT,
        (
            *_pair(_THORAX, 0.094, -0.004, 0.128, 0.035),
            *_pair(_THORAX, 0.020, -0.014, 0.162, 0.034),
            *RIBS,
        ),
        (Seam(4, 1, lower[0]), Seam(5, 1, lower[1])),
        frozenset({"belly", "collar", "neck", "head", "sleeve left", "sleeve right"}),
        rank=1,
        bands=(_STRIPE,),
        spines=((0, 4), (1, 5), (0, 1)),
    )


def _belly(wide: float) -> Solid:
    upper = _pair(_THORAX, 0.055, -0.005, 0.130, 0.045)
    return Solid(
        "belly",
        Cloth.SHIRT,
        (
            *RIBS,
            *_pair(_PELVIS, 0.062 * wide, 0.026, 0.026, 0.040),
            *_pair(_PELVIS, 0.060 * wide, -0.031, 0.026, 0.040),
        ),
        (Seam(0, 1, upper[0]), Seam(1, 1, upper[1])),
        frozenset({"chest", "pelvis", "thigh left", "thigh right", "sleeve left", "sleeve right"}),
        rank=4,
        bands=(_STRIPE,),
        spines=((0, 2), (1, 3), (2, 5), (3, 4)),
    )


def neck() -> tuple[Solid, ...]:
    """The neck and the collar round its foot."""
    base = Ball(_THORAX, 0.0, 0.006, 0.178, 0.0325)
    nape = Ball(BodyPart.HEAD, 0.0, -0.006, 0.002, 0.0315)
    collar = (base._replace(radius=0.0395), base._replace(up=0.186, front=0.004, radius=0.0375))
    return (
        Solid("collar", Cloth.TRIM, collar, joined=frozenset({"chest", "neck", "head"}), rank=3),
        Solid(
            "neck",
            Cloth.SKIN,
            (base, nape),
            (Seam(1),),
            frozenset({"collar", "chest", "head"}),
            rank=4,
        ),
    )
