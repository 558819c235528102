import pytest

from backcoach.domain.playing.plan import Plan
from tests.stretches import HUG, KNEE, plan_of


def test_a_stretch_that_comes_twice_is_named_once_and_where_it_comes_first() -> None:
    plan = plan_of(HUG, KNEE, HUG)

    assert plan.techniques == (HUG, KNEE)


def test_a_plan_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Plan((), None)
