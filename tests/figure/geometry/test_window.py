import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.window import Window, between_windows, fit, screen_of, window_of

CAMERA = Camera(-35.0, 20.0)
EXTENTS = [((0.0, 0.0, 0.0), 0.1), ((0.5, 1.8, 0.3), 0.1), ((-0.5, -0.4, 1.2), 0.0)]
SIZES = [(1600.0, 1000.0), (800.0, 600.0), (500.0, 500.0), (300.0, 900.0)]
WINDOW = Window(-1.0, 0.5, 0.0, 1.2)


@pytest.mark.parametrize("size", SIZES)
def test_everything_fits_with_a_margin_at_any_shape_of_frame(size):
    screen = fit(CAMERA, EXTENTS, size)
    margin = 0.04 * min(size) - 1e-6
    for point, radius in EXTENTS:
        x, y, _, r = screen.disc(point, radius)
        assert margin <= x - r
        assert x + r <= size[0] - margin
        assert margin <= y - r
        assert y + r <= size[1] - margin


def test_turning_never_makes_the_picture_bigger():
    assert fit(CAMERA, EXTENTS, (800.0, 600.0), 50.0).scale == 50.0


def test_a_window_is_no_larger_than_what_it_shows():
    seen_from_the_feet = window_of(Camera(0.0, 0.0), [((1.0, 5.0, 2.0), 0.5), ((0.0, 0.0, 0.0), 0)])
    assert seen_from_the_feet == Window(0.0, 1.5, 0.0, 2.5)


@pytest.mark.parametrize("size", SIZES)
def test_a_window_lies_in_the_middle_of_the_picture(size):
    screen = screen_of(Camera(0.0, 0.0), WINDOW, size)
    left, low = screen.disc((WINDOW.left, 0.0, WINDOW.low))[:2]
    right, high = screen.disc((WINDOW.right, 0.0, WINDOW.high))[:2]
    assert left == pytest.approx(size[0] - right)
    assert high == pytest.approx(size[1] - low)
    assert right - left == pytest.approx(WINDOW.wide * screen.scale)


@given(st.floats(0, 1))
def test_a_window_glides_from_one_to_another(share):
    other = Window(-2.0, 0.0, 1.0, 2.0)
    assert between_windows(WINDOW, other, 0.0) == WINDOW
    assert between_windows(WINDOW, other, 1.0) == other
    on_the_way = between_windows(WINDOW, other, share)
    assert other.left <= on_the_way.left <= WINDOW.left
    assert WINDOW.low <= on_the_way.low <= other.low


def test_a_window_grows_round_its_middle_and_never_shrinks():
    assert WINDOW.as_large_as(Window(0.0, 2.5, 5.0, 5.2)) == Window(-1.5, 1.0, 0.0, 1.2)
    assert WINDOW.as_large_as(WINDOW) == WINDOW


@pytest.mark.parametrize(("above", "below"), [(0.2, 0.0), (0.0, 0.3), (0.1, 0.25)])
@pytest.mark.parametrize("size", SIZES)
def test_room_above_and_below_stays_free_at_any_shape_of_frame(above, below, size):
    window = WINDOW.with_room(above, below)
    screen = screen_of(Camera(0.0, 0.0), window, size)
    top = screen.disc((0.0, 0.0, WINDOW.high))[1]
    bottom = screen.disc((0.0, 0.0, WINDOW.low))[1]
    assert top >= above * (size[1] - 0.06 * min(size))
    assert bottom <= size[1] - below * (size[1] - 0.06 * min(size))
