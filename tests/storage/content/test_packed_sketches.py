from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.storage.content.packed_sketches import GRID, packed, unpacked
from tests.figure.drawing.made_sketches import box, same, sketches

HALF = GRID / 2 + 1e-6
BYTES = packed([box(0.1, 0.2), box(0.12, 0.2)])


@given(st.lists(sketches(), max_size=3))
def test_what_was_packed_comes_out_again_within_a_quarter_of_a_millimetre(drawn):
    again = unpacked(packed(drawn))
    assert len(again) == len(drawn)
    assert all(same(a, b, HALF) for a, b in zip(drawn, again, strict=True))


@given(st.lists(sketches(), max_size=2))
def test_packing_again_changes_nothing(drawn):
    data = packed(drawn)
    assert packed(unpacked(data)) == data


@given(st.data())
def test_any_other_bytes_give_an_error_or_sketches_but_nothing_else(data):
    damaged = bytearray(BYTES)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(BYTES) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from((len(BYTES), len(BYTES), data.draw(st.integers(0, 200)))))
    with suppress(ValueError):
        unpacked(bytes(damaged[:cut]))


@pytest.mark.parametrize(
    ("at", "value", "fault"),
    [
        (0, 3, "it ends too early"),
        (0, 1, "something is left over"),
        (4, 0, "its length is wrong"),
    ],
)
def test_wrong_sizes_are_told(at, value, fault):
    with pytest.raises(ValueError, match=fault):
        unpacked(BYTES[:at] + bytes((value,)) + BYTES[at + 1 :])


def test_a_place_that_is_too_far_away_is_refused():
    far = box(40.0, 0.0)
    with pytest.raises(ValueError, match="too large"):
        packed([far])


def test_an_area_without_its_edge_is_refused():
    square = box(0.0, 0.0)
    astray = replace(square, regions=(square.regions[0]._replace(rings=((0, 1),)),))
    with pytest.raises(ValueError, match="edge that is not there"):
        unpacked(packed([astray]))


@pytest.mark.parametrize("length", [-1, 100])
def test_a_line_of_points_that_are_not_there_is_refused(length):
    first_length = 12 + 5 + 3
    damaged = bytearray(BYTES)
    damaged[first_length] = 2 * length if length >= 0 else -2 * length - 1
    with pytest.raises(ValueError, match="ends too early"):
        unpacked(bytes(damaged))
