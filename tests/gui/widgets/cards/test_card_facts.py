"""What a card says of stretches at a glance."""

import pytest

from backcoach.domain.stretch.technique import People, Place
from backcoach.gui.widgets.cards.card_facts import people_fact, place_fact, time_fact
from tests.places import ASSETS


def test_places_stand_in_a_row_under_the_icon_of_the_first():
    assert place_fact((Place.BED, Place.TABLE)) == ("bed", "Bed, table")
    assert people_fact(People.PARTNER) == ("two_people", "With a helper")
    assert time_fact(150) == ("clock", "About 2½ min")


@pytest.mark.parametrize(
    "fact", [*map(people_fact, People), *(place_fact((place,)) for place in Place), time_fact(60)]
)
def test_each_fact_has_an_icon_that_is_there(fact):
    assert (ASSETS / "icons" / f"{fact[0]}.svg").exists()
