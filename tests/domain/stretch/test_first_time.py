from dataclasses import replace

from backcoach.domain.stretch.first_time import to_try_first
from tests.stretches import HUG, KNEE

BOTH_KNEES = replace(KNEE, id="T05b", order=2, after="T05")
ALL = (HUG, BOTH_KNEES, KNEE)


def test_a_stretch_may_name_the_one_that_comes_before_it():
    assert to_try_first(BOTH_KNEES, ALL, ()) is KNEE
    assert to_try_first(BOTH_KNEES, ALL, {"T05"}) is None


def test_whoever_is_new_to_all_of_them_starts_alone_with_the_first():
    assert to_try_first(HUG, ALL, ()) is KNEE
    assert to_try_first(HUG, ALL, {"T06"}) is None
    assert to_try_first(KNEE, ALL, ()) is None


def test_what_is_shut_is_never_advised():
    assert to_try_first(BOTH_KNEES, (HUG, BOTH_KNEES), ()) is None
    assert to_try_first(HUG, (HUG,), ()) is None
