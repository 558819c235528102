"""Which stretches are found."""

from dataclasses import replace

import pytest

from backcoach.domain.stretch.technique import People, Place, Region
from backcoach.words.choose_filter import has_traits, traits_of
from tests.stretches import KNEE

ON_TWO_PLACES = replace(KNEE, places=(Place.BED, Place.TABLE), regions=(Region.HIP,))


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (set(), True),
        ({People.SOLO}, True),
        ({People.PARTNER}, False),
        ({People.SOLO, People.PARTNER}, True),
        ({Place.FLOOR, Place.TABLE}, True),
        ({Place.FLOOR, Place.CHAIR}, False),
        ({Place.BED, Region.HIP}, True),
        ({Place.BED, Region.LOW_BACK}, False),
        ({2}, False),
    ],
)
def test_any_choice_of_a_group_will_do_and_every_group_must_be_met(chosen, found):
    assert has_traits(traits_of(ON_TWO_PLACES, 121), chosen) is found


def test_up_to_two_minutes_is_two_minutes_at_most():
    assert 2 in traits_of(KNEE, 120)
    assert 2 not in traits_of(KNEE, 121)
