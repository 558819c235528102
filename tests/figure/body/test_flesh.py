import pytest

from backcoach.figure.body.flesh import flesh
from backcoach.figure.body.skeleton import HAND_THICKNESS, THIGH


@pytest.mark.parametrize(
    ("along", "far"), [(0.0, 0.062), (0.5, 0.062), (0.875, 0.0485), (1, 0.044)]
)
def test_the_front_of_a_thigh_goes_from_step_to_step(along: float, far: float) -> None:
    assert flesh("thigh", along, 0.0) == pytest.approx(far)


@pytest.mark.parametrize("around", [90.0, 180.0, -90.0, 270.0])
def test_its_other_sides_taper(around: float) -> None:
    assert flesh("thigh", 0.5, around) == pytest.approx(THIGH.radius(0.5))


def test_between_two_sides_it_passes_from_one_to_the_other() -> None:
    assert flesh("thigh", 0.5, 45.0) == pytest.approx((0.062 + THIGH.radius(0.5)) / 2.0)


def test_a_hand_is_as_thick_all_round() -> None:
    for around in (0.0, 77.0):
        assert flesh("hand", 0.3, around) == pytest.approx(HAND_THICKNESS / 2.0)
