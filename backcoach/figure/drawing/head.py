"""A head with a relaxed face: lowered lids, a small smile, hair that reads from all round.

Numbers are shares of stature along the head's left, front and up from the top of the neck.
"""

from collections.abc import Sequence

from backcoach.figure.body.hair import CAPS, CURLS, FALLEN, VOLUME, Balls
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.projection import Projection, direction_depth, disc_at, point_at
from backcoach.figure.drawing.skull import CENTRE, cap, skull
from backcoach.figure.geometry.curve import bow
from backcoach.figure.geometry.outline import Disc, contour, hull
from backcoach.figure.geometry.shape import Path, Shape
from backcoach.figure.geometry.vector import Vec

_JAW = (
    (0.0225, 0.0160, 0.0020, 0.0225),
    (-0.0225, 0.0160, 0.0020, 0.0225),
    (0.0270, 0.0060, -0.0150, 0.0125),
    (-0.0270, 0.0060, -0.0150, 0.0125),
    (0.0, 0.0345, -0.0300, 0.0150),
    (0.0, 0.0380, -0.0060, 0.0160),
)
_ROUGH_SKULL = (
    (0.0, 0.0090, 0.0370, 0.0450),
    (0.0, -0.0120, 0.0370, 0.0450),
    (0.0, -0.0010, 0.0430, 0.0450),
    (0.0, -0.0010, 0.0270, 0.0450),
)
_NOSE = (
    (0.0, 0.0480, 0.0190, 0.0050),
    (0.0, 0.0575, 0.0015, 0.0068),
    (0.0, 0.0500, -0.0030, 0.0050),
)
_NAPE = ((0.012, -0.020, -0.006, 0.0190), (-0.012, -0.020, -0.006, 0.0190))
_EAR = ((0.0440, -0.0060, 0.0210, 0.0098), (0.0430, -0.0010, 0.0030, 0.0058))
_EAR_FOLD = ((0.0480, -0.0010, 0.0260), (0.0490, -0.0110, 0.0240), (0.0470, -0.0050, 0.0080))
# How far round an ear and a feature of the face are still seen.
_EAR_SEEN, _FACING = 0.25, 0.22
# Three points of a curve, the way its skin faces, and how thick it is drawn.
_Mark = tuple[tuple[Vec, Vec, Vec], Vec, float]
_FACE: tuple[_Mark, ...] = (
    (
        ((0.0285, 0.0455, 0.0190), (0.0195, 0.0525, 0.0150), (0.0095, 0.0540, 0.0185)),
        (0.58, 0.81, 0.0),
        1.25,
    ),
    (
        ((0.0290, 0.0455, 0.0320), (0.0195, 0.0525, 0.0375), (0.0085, 0.0545, 0.0345)),
        (0.58, 0.81, 0.1),
        1.1,
    ),
    (
        ((0.0, 0.0560, -0.0185), (0.0085, 0.0545, -0.0185), (0.0150, 0.0480, -0.0145)),
        (0.35, 0.93, -0.1),
        1.15,
    ),
    (
        ((0.0065, 0.0555, 0.0025), (0.0072, 0.0575, -0.0030), (0.0, 0.0620, -0.0055)),
        (0.25, 0.96, -0.1),
        1.0,
    ),
)


_SIDES = (1.0, -1.0)


def head_shapes(projection: Projection, look: Look, width: float) -> tuple[Shape, ...]:
    """The shapes of a head, far to near; `width` is that of its lines in pixels."""
    skin, hair = look.skin, look.hair
    jaw, nose = _skin_of(projection, _JAW), _skin_of(projection, _NOSE)
    ears = tuple(_skin_of(projection, _mirrored(_EAR, side)) for side in _SIDES)
    curls = [disc_at(projection, *one) for one in CURLS.get(look.style, ())]
    middle = disc_at(projection, *CENTRE, 0.0)[2]
    far = tuple(_round(disc) for disc in curls if disc[2] < middle)
    near = tuple(_round(disc) for disc in curls if disc[2] >= middle)
    fallen = [(_skin_of(projection, balls), to) for to, balls in FALLEN.get(look.style, ())]
    seen = (lock for lock, to in fallen if direction_depth(projection, to) > 0.0)
    caps = (cap(projection, normal, past, VOLUME[look.style]) for normal, past in CAPS[look.style])
    cover = (*filter(None, caps), *seen)
    shapes = (
        Shape((*far, *(lock for lock, _ in fallen)), hair.fill, hair.line, 2 * width, rough=True),
        Shape((jaw, nose, *ears), skin.fill, skin.line, 2 * width, rough=True),
        Shape((skull(projection),), skin.fill, skin.line, 2 * width, rough=True),
        Shape((jaw, nose, *_nape(projection)), skin.fill),
        Shape(cover, "", hair.line, 2 * width),
        Shape(near, "", hair.line, 2 * width),
        *(Shape((path,), hair.fill, rough=True) for path in cover),
        Shape(near, hair.fill, rough=True),
        *_features(projection, look, width),
        *(() if fallen else _ears(projection, ears, look, width)),
    )
    return tuple(shape for shape in shapes if shape.paths)


def head_outlines(projection: Projection) -> tuple[Path, ...]:
    """Outlines that together make the silhouette of a bare head."""
    return tuple(_skin_of(projection, balls) for balls in (_ROUGH_SKULL, _JAW, _NOSE))


def _nape(projection: Projection) -> tuple[Path, ...]:
    """The skin that leads from the back of the head into the neck, unless it is behind."""
    behind = direction_depth(projection, (0.0, -1.0, 0.0)) < -_EAR_SEEN
    return () if behind else (_skin_of(projection, _NAPE),)


def _beside(projection: Projection, side: float) -> float:
    """How much one side of the head, a little to the back, looks at the viewer."""
    return direction_depth(projection, (side, -0.35, 0.0))


def _ears(projection: Projection, ears: Sequence[Path], look: Look, width: float) -> list[Shape]:
    shapes = []
    for ear, side in zip(ears, _SIDES, strict=True):
        if _beside(projection, side) > _EAR_SEEN:
            shapes.append(Shape((ear,), look.skin.fill, look.skin.line, width, rough=True))
            fold = bow([point_at(projection, side * x, y, z) for x, y, z in _EAR_FOLD])
            shapes.append(Shape((fold,), "", look.skin.line, width, closed=False))
    return shapes


def _mirrored(balls: Balls, side: float) -> Balls:
    return tuple((side * left, front, up, r) for left, front, up, r in balls)


def _skin_of(projection: Projection, balls: Balls) -> Path:
    discs = [disc_at(projection, *ball) for ball in balls]
    return contour(discs, hull(discs))


def _round(disc: Disc) -> Path:
    return ((disc[0], disc[1], disc[3], 0.0, 360.0),)


def _features(projection: Projection, look: Look, width: float) -> list[Shape]:
    shapes = []
    for points, normal, thick in _FACE:
        for side in (1.0, -1.0):
            if direction_depth(projection, (side * normal[0], normal[1], normal[2])) < _FACING:
                continue
            path = bow([point_at(projection, side * x, y, z) for x, y, z in points])
            shapes.append(Shape((path,), "", look.skin.line, thick * width, closed=False))
    return shapes
