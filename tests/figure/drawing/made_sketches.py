"""Sketches that nobody drew: each kind of thing, in any place."""

from functools import partial

from hypothesis import strategies as st

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.drawing.sketch import Edge, Patch, Sketch, Stroke
from backcoach.figure.geometry.posed_body import BodyPart

HANDS = (BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT)
_NUMBERS = st.floats(-3.0, 3.0, width=32)
_POINTS = st.builds(complex, _NUMBERS, _NUMBERS)
_MATERIALS = st.sampled_from(Material)
_OWNERS = st.sampled_from((None, *Role))


def lines():
    return st.lists(_POINTS, min_size=1, max_size=12).map(tuple)


@st.composite
def sketches(draw):
    weights = st.sampled_from((0.0, 0.5, 1.0))
    edges = draw(st.lists(st.builds(Edge, lines(), weights, _OWNERS, _MATERIALS), max_size=6))
    numbers = st.integers(-len(edges), len(edges) - 1)
    rings = st.lists(st.lists(numbers, min_size=1, max_size=5).map(tuple), max_size=3).map(tuple)
    regions = st.builds(Patch, _OWNERS, _MATERIALS, st.booleans(), rings if edges else st.just(()))
    widths = st.floats(0.0005, 0.01)
    strokes = st.builds(Stroke, st.sampled_from(Role), st.sampled_from(MarkKind), lines(), widths)
    keys = st.tuples(st.sampled_from(Role), st.sampled_from(HANDS))
    outlines = st.lists(lines(), max_size=3).map(tuple)
    return Sketch(
        tuple(edges),
        tuple(draw(st.lists(regions, max_size=5))),
        tuple(draw(st.lists(outlines, max_size=2))),
        tuple(draw(st.lists(strokes, max_size=4))),
        draw(st.dictionaries(keys, outlines, max_size=2)),
    )


def box(left: float, low: float, side: float = 0.3) -> Sketch:
    """A square shirt with an eye, and a hand in its corner."""
    first, corners = complex(left, low), (0, 1, 1 + 1j, 1j, 0)
    ring = tuple(first + side * corner for corner in corners)
    role, right = Role.RECEIVER, BodyPart.HAND_RIGHT
    return Sketch(
        (Edge(ring, 1.0, role, Material.SHIRT),),
        (Patch(role, Material.SHIRT, False, ((0,),)),),
        ((tuple(point - (0.02 + 0.02j) for point in ring),),),
        (Stroke(role, MarkKind.IRIS, (first + (1 + 1j) * side / 2,), 0.01),),
        {(role, right): (tuple(first + side / 5 * corner for corner in corners),)},
    )


def same(a: Sketch, b: Sketch, within: float) -> bool:
    """Whether two sketches show the same, with each place within so many metres."""
    return _told(a) == _told(b) and all(
        len(one) == len(other) and all(map(partial(_near, within), one, other))
        for one, other in zip(_lines(a), _lines(b), strict=True)
    )


def _near(within: float, one: complex, other: complex) -> bool:
    way = one - other
    return max(abs(way.real), abs(way.imag)) <= within


def _told(sketch: Sketch):
    edges = [(edge.weight, edge.owner, edge.material) for edge in sketch.edges]
    strokes = [(each.owner, each.kind, round(each.width, 4)) for each in sketch.strokes]
    shadows = [len(rings) for rings in sketch.shadows]
    hands = [(key, len(rings)) for key, rings in sketch.hands.items()]
    return edges, sketch.regions, shadows, strokes, hands


def _lines(sketch: Sketch):
    yield from (edge.points for edge in sketch.edges)
    yield from (line for rings in sketch.shadows for line in rings)
    yield from (stroke.points for stroke in sketch.strokes)
    yield from (line for rings in sketch.hands.values() for line in rings)
