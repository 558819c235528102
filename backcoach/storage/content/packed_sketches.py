"""Sketches as few bytes: places on a grid of half a millimetre, each told from the one before.

All numbers are whole and mostly near zero. They stand in planes, all low bytes before all high
ones, so that what compresses bytes finds those of one picture again in the next.
"""

import struct
from collections.abc import Sequence
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.drawing.sketch import Edge, Patch, Sketch, Stroke
from backcoach.figure.geometry.posed_body import BodyPart

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from backcoach.figure.geometry.arrays import Floats

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
    numbers = np.array([*chain.from_iterable(each for each, _ in parts)], np.int64)
    lines: list[Floats] = [
        np.zeros((0, 2), np.float32),
        *chain.from_iterable(each for _, each in parts),
    ]
    places = np.rint(np.concatenate(lines) / GRID).astype(np.int64)
    steps = np.diff(places, axis=0, prepend=0)
    sizes = _SIZES.pack(len(sketches), len(numbers), len(steps))
    return sizes + b"".join(map(_planes, (numbers, steps[:, 0], steps[:, 1])))


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
    steps = np.stack((_numbers(data[first:second]), _numbers(data[second:])), axis=1)
    places = (np.cumsum(steps, axis=0) * GRID).astype(np.float32)
    reader = _Reader(_numbers(data[_SIZES.size : first]).tolist(), places)
    sketches = tuple(reader.sketch() for _ in range(count))
    if not reader.is_empty:
        raise ValueError("something is left over")
    return sketches


def _planes(numbers: "NDArray[np.int64]") -> bytes:
    """Numbers of two bytes each; one below zero becomes odd, any other even."""
    folded = np.where(numbers < 0, -2 * numbers - 1, 2 * numbers)
    if folded.size and folded.max() > np.iinfo(np.uint16).max:
        raise ValueError("it has a number that is too large")
    return (folded & 0xFF).astype(np.uint8).tobytes() + (folded >> 8).astype(np.uint8).tobytes()


def _numbers(planes: bytes) -> "NDArray[np.int64]":
    low, high = np.frombuffer(planes, np.uint8).reshape(2, -1).astype(np.int64)
    folded = low | high << 8
    return np.where(folded & 1, -(folded + 1) // 2, folded // 2)


def _apart(sketch: Sketch) -> tuple[list[int], list["Floats"]]:
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
        numbers += np.diff(edges).tolist()
    for shadow in sketch.shadows:
        numbers += (len(shadow), *map(len, shadow))
    for stroke in sketch.strokes:
        numbers += (_PEOPLE.index(stroke.owner), _MARKS.index(stroke.kind))
        numbers += (round(stroke.width / WIDTH_GRID), len(stroke.points))
    for (role, part), rings in sketch.hands.items():
        numbers += (_PEOPLE.index(role), _PARTS.index(part), len(rings), *map(len, rings))
    lines = [edge.points for edge in sketch.edges]
    lines += chain.from_iterable(sketch.shadows)
    lines += [stroke.points for stroke in sketch.strokes]
    lines += chain.from_iterable(sketch.hands.values())
    return numbers, lines


class _Reader:
    """Takes sketches from numbers and places, one after another."""

    def __init__(self, numbers: list[int], places: "Floats") -> None:
        self._numbers, self._places = numbers, places
        self._read = self._used = 0

    @property
    def is_empty(self) -> bool:
        return self._read == len(self._numbers) and self._used == len(self._places)

    def sketch(self) -> Sketch:
        edges, regions, shadows, strokes, hands = self._take(5)
        return Sketch(
            tuple(self._edge() for _ in range(edges)),
            tuple(self._region(edges) for _ in range(regions)),
            tuple(self._rings() for _ in range(shadows)),
            tuple(self._stroke() for _ in range(strokes)),
            dict(self._hand() for _ in range(hands)),
        )

    def _edge(self) -> Edge:
        owner, material, weight, length = self._take(4)
        line = self._line(length)
        return Edge(line, weight / WEIGHTS, _one(_OWNERS, owner), _one(_MATERIALS, material))

    def _region(self, edges: int) -> Patch:
        owner, material, shaded, count = self._take(4)
        lengths = self._take(count)
        each = list(accumulate(self._take(sum(lengths))))
        if each and not -edges <= min(each) <= max(each) < edges:
            raise ValueError("an area has an edge that is not there")
        ring = iter(each)
        rings = tuple(tuple(islice(ring, length)) for length in lengths)
        return Patch(_one(_OWNERS, owner), _one(_MATERIALS, material), shaded == 1, rings)

    def _stroke(self) -> Stroke:
        owner, kind, width, length = self._take(4)
        line = self._line(length)
        return Stroke(_one(_PEOPLE, owner), _one(_MARKS, kind), line, width * WIDTH_GRID)

    def _hand(self) -> tuple[tuple[Role, BodyPart], tuple["Floats", ...]]:
        owner, part = self._take(2)
        return (_one(_PEOPLE, owner), _one(_PARTS, part)), self._rings()

    def _rings(self) -> tuple["Floats", ...]:
        (count,) = self._take(1)
        return tuple(self._line(length) for length in self._take(count))

    def _line(self, length: int) -> "Floats":
        start, self._used = self._used, self._used + length
        if length < 0 or self._used > len(self._places):
            raise ValueError(_TOO_SHORT)
        return self._places[start : self._used]

    def _take(self, count: int) -> list[int]:
        start, self._read = self._read, self._read + count
        if count < 0 or self._read > len(self._numbers):
            raise ValueError(_TOO_SHORT)
        return self._numbers[start : self._read]


def _one(kinds: Sequence[T], code: int) -> T:
    if not 0 <= code < len(kinds):
        raise ValueError("it names something that is not known")
    return kinds[code]
