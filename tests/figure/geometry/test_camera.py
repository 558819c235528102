import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.figure.geometry.camera import Camera, axes
from backcoach.figure.geometry.vector import cross, dot
from backcoach.figure.geometry.window import fit

EXTENTS = [((0.0, 0.0, 0.0), 0.1), ((0.5, 1.8, 0.3), 0.1), ((-0.5, -0.4, 1.2), 0.0)]


@given(st.floats(-180, 180), st.floats(0, 90))
def test_right_up_and_toward_are_square_to_each_other(azimuth, elevation):
    right, up, toward = axes(Camera(azimuth, elevation))
    assert cross(right, up) == pytest.approx(toward, abs=1e-9)
    assert dot(up, up) == pytest.approx(1.0)


def test_azimuth_0_looks_from_the_feet_and_90_from_the_left():
    assert axes(Camera(0.0, 0.0))[2] == pytest.approx((0.0, -1.0, 0.0))
    assert axes(Camera(90.0, 0.0))[2] == pytest.approx((1.0, 0.0, 0.0))
    assert axes(Camera(0.0, 90.0))[2] == pytest.approx((0.0, 0.0, 1.0))


def test_a_disc_leads_back_to_its_point():
    screen = fit(Camera(-35.0, 20.0), EXTENTS, (800.0, 600.0))
    assert screen.place(screen.disc((0.1, 0.2, 0.3))) == pytest.approx((0.1, 0.2, 0.3))


def test_orbiting_goes_round_and_stops_at_the_floor_and_the_zenith():
    assert Camera(170.0, 80.0).orbited(20.0, 30.0) == Camera(-170.0, 90.0)
    assert Camera(0.0, 5.0).orbited(0.0, -30.0) == Camera(0.0, 0.0)
