"""The shape of a left leg and a left arm in their clothes. Numbers are shares of stature."""

from backcoach.figure.body.look import Look
from backcoach.figure.body.solid import Ball, Band, Cloth, Seam, Solid
from backcoach.figure.geometry.posed_body import BodyPart

_THORAX = BodyPart.THORAX
_ARM, _FOREARM, _HAND = BodyPart.UPPER_ARM_LEFT, BodyPart.FOREARM_LEFT, BodyPart.HAND_LEFT
_THIGH, _SHANK, _FOOT = BodyPart.THIGH_LEFT, BodyPart.SHANK_LEFT, BodyPart.FOOT_LEFT


_SEAT = Ball(BodyPart.PELVIS, 0.040, -0.012, 0.040, 0.050)
_HIP, _KNEE = Ball(_THIGH, 0.0, 0.0, 0.0, 0.0525), Ball(_SHANK, 0.0, 0.0, 0.0, 0.040)
_CUFF, _ANKLE = Ball(_SHANK, 0.0, -0.001, -0.208, 0.0285), Ball(_FOOT, 0.0, 0.0, 0.0, 0.0235)
_SOCK = Ball(_SHANK, 0.0, -0.001, -0.205, 0.0225)
_HEEL = Ball(_FOOT, 0.0, -0.021, -0.0195, 0.0195)
_TOES = (Ball(_FOOT, 0.010, 0.096, -0.028, 0.0115), Ball(_FOOT, -0.012, 0.101, -0.028, 0.0115))
_SOLES = (
    Ball(_FOOT, 0.017, 0.066, -0.0255, 0.0140),
    Ball(_FOOT, -0.014, 0.070, -0.0245, 0.0150),
)
_HEM = ((-0.2205, 0.0285, 0.0285), (-0.208, 0.0295, 0.0295))


def leg() -> tuple[Solid, ...]:
    """A left leg in trousers and sock."""
    ankle = Solid(
        "ankle left",
        Cloth.SOCKS,
        (_SOCK, _ANKLE),
        (Seam(0), Seam(1, 2, _HEEL)),
        frozenset({"shank left", "foot left"}),
        rank=-3,
    )
    return *_trouser_leg(), ankle, _foot()


def _trouser_leg() -> tuple[Solid, Solid]:
    thigh = Solid(
        "thigh left",
        Cloth.TROUSERS,
        (_HIP, _KNEE),
        (Seam(0, 1, _SEAT), Seam(1, 2, _CUFF)),
        frozenset({"pelvis", "shank left", "belly"}),
        rank=5,
    )
    shank = Solid(
        "shank left",
        Cloth.TROUSERS,
        (_KNEE, Ball(_SHANK, 0.0, -0.011, -0.075, 0.0375), _CUFF),
        (Seam(0, 1, _HIP),),
        frozenset({"thigh left", "ankle left"}),
        rank=6,
        bands=(Band(_SHANK, (0.0, -0.001), *_HEM, Cloth.TROUSERS),),
    )
    return thigh, shank


def _foot() -> Solid:
    tip = (
        *_TOES,
        Ball(_FOOT, 0.0135, 0.083, -0.0265, 0.0128),
        Ball(_FOOT, -0.013, 0.087, -0.0262, 0.0132),
    )
    return Solid(
        "foot left",
        Cloth.SOCKS,
        (_ANKLE, _HEEL, *_SOLES, *_TOES),
        (Seam(0, 1, _SOCK),),
        frozenset({"ankle left"}),
        rank=1,
        spines=((0, 5), (1, 3)),
        patches=(
            (Cloth.TRIM, tip),
            (Cloth.TRIM, (_HEEL, Ball(_FOOT, 0.0, -0.016, -0.012, 0.0185))),
        ),
    )


def arm(look: Look) -> tuple[Solid, ...]:
    """A left arm with its sleeve."""
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
