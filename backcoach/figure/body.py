"""The shape of a dressed body. Numbers are shares of stature.

Radii and breadths follow the means of the public ANSUR II survey with a little cloth on top; lengths
are those of the skeleton.
"""

from collections.abc import Mapping
from dataclasses import replace

from backcoach.figure.hand import hand
from backcoach.figure.head import LOCKS
from backcoach.figure.look import Look
from backcoach.figure.posed_body import HandShape, Part
from backcoach.figure.solid import Ball, Band, Cloth, Seam, Solid, both

_THORAX, _PELVIS = Part.THORAX, Part.PELVIS
_ARM, _FOREARM, _HAND = Part.UPPER_ARM_LEFT, Part.FOREARM_LEFT, Part.HAND_LEFT
_THIGH, _SHANK, _FOOT = Part.THIGH_LEFT, Part.SHANK_LEFT, Part.FOOT_LEFT

# How much the ribs widen from an empty to a full breath.
BREATH = 0.006
RIBS = (Ball(_THORAX, 0.024, -0.003, 0.060, 0.067), Ball(_THORAX, -0.024, -0.003, 0.060, 0.067))
SKULL = Ball(Part.HEAD, 0.0, -0.002, 0.034, 0.054)


def body(look: Look, hands: Mapping[Part, HandShape]) -> tuple[Solid, ...]:
    """Return the solids of a body with this look whose hands have these shapes."""
    left, right = (hands.get(part, HandShape.RELAXED) for part in (Part.HAND_LEFT, Part.HAND_RIGHT))
    built = (
        *_trunk(look),
        *both((*_leg(look), *_arm(look))),
        *hand(left),
        *(solid.mirrored for solid in hand(right)),
        *_head(look),
    )
    return tuple(_stout(solid, look.girth) for solid in built)


def _stout(solid: Solid, girth: float) -> Solid:
    if solid.cloth in {Cloth.HAIR, Cloth.SOCKS} or solid.name == "head":
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


def _pair(part: Part, left: float, front: float, up: float, radius: float) -> tuple[Ball, Ball]:
    return Ball(part, left, front, up, radius), Ball(part, -left, front, up, radius)


def _trunk(look: Look) -> tuple[Solid, ...]:
    wide = look.hips
    chest = Solid(
        "chest",
        Cloth.SHIRT,
        (
            *_pair(_THORAX, 0.094, -0.004, 0.128, 0.035),
            *_pair(_THORAX, 0.022, -0.012, 0.168, 0.036),
            *RIBS,
        ),
        (Seam(4), Seam(5)),
        frozenset({"belly", "collar", "neck", "sleeve left", "sleeve right"}),
        rank=1,
        bands=(
            Band(
                _THORAX, (0.0, -0.003), (0.062, 0.0915, 0.068), (0.082, 0.095, 0.067), Cloth.STRIPE
            ),
        ),
    )
    belly = Solid(
        "belly",
        Cloth.SHIRT,
        (
            *RIBS,
            *_pair(_PELVIS, 0.062 * wide, 0.026, 0.026, 0.040),
            *_pair(_PELVIS, 0.060 * wide, -0.031, 0.026, 0.040),
        ),
        (Seam(0), Seam(1)),
        frozenset({"chest", "pelvis", "thigh left", "thigh right"}),
        rank=1,
        bands=(
            Band(
                _PELVIS,
                (0.0, -0.002),
                (0.002, 0.092 * wide, 0.063),
                (0.009, 0.095 * wide, 0.065),
                Cloth.TRIM,
            ),
        ),
    )
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
    )
    return chest, belly, pelvis


def _leg(look: Look) -> tuple[Solid, ...]:
    del look
    hip, knee = Ball(_THIGH, 0.0, 0.0, 0.0, 0.0525), Ball(_SHANK, 0.0, 0.0, 0.0, 0.040)
    cuff, ankle = Ball(_SHANK, 0.0, -0.001, -0.208, 0.0285), Ball(_FOOT, 0.0, 0.0, 0.0, 0.0235)
    sock = Ball(_SHANK, 0.0, -0.001, -0.205, 0.0225)
    toes = (Ball(_FOOT, 0.010, 0.096, -0.028, 0.0115), Ball(_FOOT, -0.012, 0.101, -0.028, 0.0115))
    soles = (
        Ball(_FOOT, 0.017, 0.066, -0.0255, 0.0140),
        Ball(_FOOT, -0.014, 0.070, -0.0245, 0.0150),
    )
    heel = Ball(_FOOT, 0.0, -0.021, -0.0195, 0.0195)
    return (
        Solid(
            "thigh left",
            Cloth.TROUSERS,
            (hip, knee),
            (Seam(0), Seam(1, 2, cuff)),
            frozenset({"pelvis", "shank left", "belly"}),
            rank=1,
        ),
        Solid(
            "shank left",
            Cloth.TROUSERS,
            (knee, Ball(_SHANK, 0.0, -0.011, -0.075, 0.0375), cuff),
            (Seam(0, 1, hip),),
            frozenset({"thigh left", "ankle left"}),
            rank=2,
            bands=(
                Band(
                    _SHANK,
                    (0.0, -0.001),
                    (-0.2205, 0.0285, 0.0285),
                    (-0.208, 0.0295, 0.0295),
                    Cloth.TROUSERS,
                ),
            ),
        ),
        Solid(
            "ankle left",
            Cloth.SOCKS,
            (sock, ankle),
            (Seam(0), Seam(1, 2, heel)),
            frozenset({"shank left", "foot left"}),
            rank=-3,
        ),
        Solid(
            "foot left",
            Cloth.SOCKS,
            (ankle, heel, *soles, *toes),
            (Seam(0, 1, sock),),
            frozenset({"ankle left"}),
            rank=1,
            patches=(
                (
                    Cloth.TRIM,
                    (
                        *toes,
                        Ball(_FOOT, 0.0135, 0.083, -0.0265, 0.0128),
                        Ball(_FOOT, -0.013, 0.087, -0.0262, 0.0132),
                    ),
                ),
                (Cloth.TRIM, (heel, Ball(_FOOT, 0.0, -0.016, -0.012, 0.0185))),
            ),
        ),
    )


def _arm(look: Look) -> tuple[Solid, ...]:
    shoulder = Ball(_ARM, -0.003, -0.002, -0.010, 0.0345)
    elbow, wrist = Ball(_FOREARM, 0.0, 0.0, 0.0, 0.0275), Ball(_HAND, 0.0, 0.0, 0.0, 0.0165)
    reach = -0.186 * look.sleeve
    end = Ball(_ARM, 0.0, 0.0, reach + 0.02, 0.0375 - 0.004 * look.sleeve)
    return (
        Solid(
            "sleeve left",
            Cloth.SHIRT,
            (shoulder, end),
            (Seam(0, 1, Ball(_THORAX, 0.0, -0.004, 0.128, 0.040)),),
            frozenset({"chest", "upper arm left"}),
            rank=6,
            bands=(
                Band(
                    _ARM,
                    (0.0, 0.0),
                    (reach + 0.002, 0.031, 0.031),
                    (reach + 0.010, 0.034, 0.034),
                    Cloth.TRIM,
                ),
            ),
        ),
        Solid(
            "upper arm left",
            Cloth.SKIN,
            (Ball(_ARM, 0.0, 0.0, -0.07, 0.0315), elbow),
            (Seam(0), Seam(1, 2, wrist)),
            frozenset({"sleeve left", "forearm left"}),
            rank=2,
        ),
        Solid(
            "forearm left",
            Cloth.SKIN,
            (elbow, Ball(_FOREARM, 0.002, 0.0, -0.036, 0.0275), wrist),
            (Seam(0, 1, Ball(_ARM, 0.0, 0.0, -0.07, 0.0315)), Seam(2, 2)),
            frozenset({"upper arm left", "palm left"}),
            rank=3,
        ),
    )


def _head(look: Look) -> tuple[Solid, ...]:
    base, nape = (
        Ball(_THORAX, 0.0, 0.006, 0.178, 0.0325),
        Ball(Part.HEAD, 0.0, -0.006, 0.002, 0.0315),
    )
    locks = tuple(
        Solid(f"lock {index}", Cloth.HAIR, balls, joined=frozenset({"head", "neck"}))
        for index, balls in enumerate(LOCKS[look.style])
    )
    return (
        Solid(
            "collar",
            Cloth.TRIM,
            (base._replace(radius=0.0395), base._replace(up=0.186, front=0.004, radius=0.0375)),
            (),
            frozenset({"chest", "neck"}),
            rank=2,
        ),
        Solid(
            "neck",
            Cloth.SKIN,
            (base, nape),
            (Seam(1),),
            frozenset({"collar", "chest", "head"}),
            rank=3,
        ),
        Solid("head", Cloth.SKIN, (SKULL,), joined=frozenset({"neck"}), rank=4),
        *locks,
    )
