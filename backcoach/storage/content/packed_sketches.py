"""Sketches as few bytes: places on a grid of half a millimetre, each told from the one before.

All numbers are whole and mostly near zero. They stand in planes, all low bytes before all high
ones, so that what compresses bytes finds those of one picture again in the next.
"""

import struct
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice, pairwise
from operator import sub
from typing import TypeVar

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.drawing.sketch import Edge, Patch, Sketch, Stroke
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.shape import Line

T = TypeVar("T")

GRID = 0.0005
WIDTH_GRID = 0.0001
WEIGHTS = 64
_OWNERS = (None, *Role)
_PEOPLE, _MATERIALS = tuple(Role), tuple(Material)
_MARKS, _PARTS = tuple(MarkKind), tuple(BodyPart)
_SIZES = struct.Struct("<III")
_TOO_SHORT = "it ends too early"


def packed(sketches: Sequence[Sketch]) -> bytes:
    """The sketches as bytes, not compressed yet.

    Raises:
        ValueError: something is too far away, too wide or too much.
    """
    parts = [_apart(sketch) for sketch in sketches]
    numbers = [*chain.from_iterable(each for each, _ in parts)]
    points = [*chain.from_iterable(line for _, lines in parts for line in lines)]
    across = [round(point.real / GRID) for point in points]
    up = [round(point.imag / GRID) for point in points]
    sizes = _SIZES.pack(len(sketches), len(numbers), len(points))
    return sizes + b"".join(map(_planes, (numbers, _steps(across), _steps(up))))


def unpacked(data: bytes) -> tuple[Sketch, ...]:
    """The sketches that were packed.

    Raises:
        ValueError: these are not the bytes of sketches.
    """
    if len(data) < _SIZES.size:
        raise ValueError(_TOO_SHORT)
    count, amount, points = _SIZES.unpack_from(data)
    if len(data) != _SIZES.size + 2 * amount + 4 * points:
        raise ValueError("its length is wrong")
    first, second = _SIZES.size + 2 * amount, _SIZES.size + 2 * amount + 2 * points
    places = tuple(map(complex, _places(data[first:second]), _places(data[second:])))
    reader = _Reader(_numbers(data[_SIZES.size : first]), places)
    sketches = tuple(reader.sketch() for _ in range(count))
    if not reader.is_empty:
        raise ValueError("something is left over")
    return sketches


def _steps(places: list[int]) -> list[int]:
    return [*map(sub, places, (0, *places))]


def _planes(numbers: list[int]) -> bytes:
    """Numbers of two bytes each; one below zero becomes odd, any other even."""
    folded = [-2 * number - 1 if number < 0 else 2 * number for number in numbers]
    try:
        pairs = struct.pack(f"<{len(folded)}H", *folded)
    except struct.error as fault:
        raise ValueError("it has a number that is too large") from fault
    return pairs[::2] + pairs[1::2]


def _places(planes: bytes) -> Sequence[float]:
    """Metres, each told from the one before, and as precise as they were drawn."""
    return array("f", [GRID * place for place in accumulate(_numbers(planes))])


def _numbers(planes: bytes) -> list[int]:
    half = len(planes) // 2
    pairs = bytearray(len(planes))
    pairs[::2], pairs[1::2] = planes[:half], planes[half:]
    folded = struct.unpack(f"<{half}H", pairs)
    known = [(n >> 1) ^ -(n & 1) for n in range(max(folded, default=0) + 1)]
    return [*map(known.__getitem__, folded)]


def _apart(sketch: Sketch) -> tuple[list[int], list[Line]]:
    """The numbers of a sketch in the order that `_Reader` takes them, and its lines."""
    kinds = (sketch.edges, sketch.regions, sketch.shadows, sketch.strokes, sketch.hands)
    numbers = [len(each) for each in kinds]
    for edge in sketch.edges:
        numbers += (_OWNERS.index(edge.owner), _MATERIALS.index(edge.material))
        numbers += (round(edge.weight * WEIGHTS), len(edge.points))
    for region in sketch.regions:
        numbers += (_OWNERS.index(region.owner), _MATERIALS.index(region.material))
        numbers += (int(region.shaded), len(region.rings), *map(len, region.rings))
        edges = [0, *chain.from_iterable(region.rings)]
        numbers += map(sub, edges[1:], edges)
    for shadow in sketch.shadows:
        numbers += (len(shadow), *map(len, shadow))
    for stroke in sketch.strokes:
        numbers += (_PEOPLE.index(stroke.owner), _MARKS.index(stroke.kind))
        numbers += (round(stroke.width / WIDTH_GRID), len(stroke.points))
    for (role, part), rings in sketch.hands.items():
        numbers += (_PEOPLE.index(role), _PARTS.index(part), len(rings), *map(len, rings))
    lines: list[Line] = [edge.points for edge in sketch.edges]
    lines += chain.from_iterable(sketch.shadows)
    lines += [stroke.points for stroke in sketch.strokes]
    lines += chain.from_iterable(sketch.hands.values())
    return numbers, lines


class _Reader:
    """Takes sketches from numbers and places, one after another."""

    def __init__(self, numbers: list[int], places: tuple[complex, ...]) -> None:
        self._numbers, self._places = numbers, places
        self._read = self._used = 0

    @property
    def is_empty(self) -> bool:
        return self._read == len(self._numbers) and self._used == len(self._places)

    def sketch(self) -> Sketch:
        edges, regions, shadows, strokes, hands = self._take(5)
        return Sketch(
            tuple(self._edges(edges)),
            tuple(self._region(edges) for _ in range(regions)),
            tuple(self._rings() for _ in range(shadows)),
            tuple(self._stroke() for _ in range(strokes)),
            dict(self._hand() for _ in range(hands)),
        )

    def _edges(self, count: int) -> Iterator[Edge]:
        told = self._take(4 * count)
        owners, materials = _ones(_OWNERS, told[::4]), _ones(_MATERIALS, told[1::4])
        weights = [weight / WEIGHTS for weight in told[2::4]]
        return map(Edge, self._lines(told[3::4]), weights, owners, materials)

    def _region(self, edges: int) -> Patch:
        *kind, shaded, count = self._take(4)
        lengths = self._take(count)
        each = list(accumulate(self._take(sum(lengths))))
        if each and not -edges <= min(each) <= max(each) < edges:
            raise ValueError("an area has an edge that is not there")
        ring = iter(each)
        rings = tuple(tuple(islice(ring, length)) for length in lengths)
        (owner,), (material,) = _ones(_OWNERS, kind[:1]), _ones(_MATERIALS, kind[1:])
        return Patch(owner, material, shaded == 1, rings)

    def _stroke(self) -> Stroke:
        *kind, width, length = self._take(4)
        (owner,), (mark,) = _ones(_PEOPLE, kind[:1]), _ones(_MARKS, kind[1:])
        (line,) = self._lines([length])
        return Stroke(owner, mark, line, width * WIDTH_GRID)

    def _hand(self) -> tuple[tuple[Role, BodyPart], tuple[Line, ...]]:
        told = self._take(2)
        (owner,), (part,) = _ones(_PEOPLE, told[:1]), _ones(_PARTS, told[1:])
        return (owner, part), self._rings()

    def _rings(self) -> tuple[Line, ...]:
        (count,) = self._take(1)
        return self._lines(self._take(count))

    def _lines(self, lengths: Sequence[int]) -> tuple[Line, ...]:
        ends = [*accumulate(lengths, initial=self._used)]
        self._used = ends[-1]
        if min(lengths, default=0) < 0 or self._used > len(self._places):
            raise ValueError(_TOO_SHORT)
        return tuple(self._places[start:end] for start, end in pairwise(ends))

    def _take(self, count: int) -> list[int]:
        start, self._read = self._read, self._read + count
        if count < 0 or self._read > len(self._numbers):
            raise ValueError(_TOO_SHORT)
        return self._numbers[start : self._read]


def _ones(kinds: Sequence[T], codes: Sequence[int]) -> list[T]:
    if codes and not 0 <= min(codes) <= max(codes) < len(kinds):
        raise ValueError("it names something that is not known")
    return [*map(kinds.__getitem__, codes)]
