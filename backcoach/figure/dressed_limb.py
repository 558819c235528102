"""The shape of a left leg and a left arm in their clothes. Numbers are shares of stature."""

from backcoach.figure.look import Look
from backcoach.figure.posed_body import Part
from backcoach.figure.solid import Ball, Band, Cloth, Seam, Solid

_THORAX = Part.THORAX
_ARM, _FOREARM, _HAND = Part.UPPER_ARM_LEFT, Part.FOREARM_LEFT, Part.HAND_LEFT
_THIGH, _SHANK, _FOOT = Part.THIGH_LEFT, Part.SHANK_LEFT, Part.FOOT_LEFT


def leg() -> tuple[Solid, ...]:
    """Return a left leg in trousers and sock."""
    seat = Ball(Part.PELVIS, 0.040, -0.012, 0.040, 0.050)
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
            (Seam(0, 1, seat), Seam(1, 2, cuff)),
            frozenset({"pelvis", "shank left", "belly"}),
            rank=5,
        ),
        Solid(
            "shank left",
            Cloth.TROUSERS,
            (knee, Ball(_SHANK, 0.0, -0.011, -0.075, 0.0375), cuff),
            (Seam(0, 1, hip),),
            frozenset({"thigh left", "ankle left"}),
            rank=6,
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
            spines=((0, 5), (1, 3)),
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


def arm(look: Look) -> tuple[Solid, ...]:
    """Return a left arm with its sleeve."""
    shoulder = Ball(_ARM, -0.005, -0.002, -0.012, 0.0340)
    elbow, wrist = Ball(_FOREARM, 0.0, 0.0, 0.0, 0.0275), Ball(_HAND, 0.0, 0.0, 0.0, 0.0165)
    reach = -0.186 * look.sleeve
    end = Ball(_ARM, 0.0, 0.0, reach + 0.02, 0.0375 - 0.004 * look.sleeve)
    return (
        Solid(
            "sleeve left",
            Cloth.SHIRT,
            (shoulder, end),
            (Seam(0, 1, Ball(_THORAX, 0.0, -0.004, 0.128, 0.040)),),
            frozenset({"chest", "belly", "upper arm left"}),
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
