"""What a stretch is about, in a word or two."""

from dataclasses import replace

import pytest

from backcoach.domain.stretch.technique import People, Place, Region
from backcoach.words.technique_words import (
    about,
    place_names,
    region_names,
    trait_name,
    usual_seconds,
)
from tests.stretches import HUG, KNEE


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (20, "About ½ min"),
        (60, "About 1 min"),
        (61, "About 1½ min"),
        (120, "About 2 min"),
        (150.5, "About 3 min"),
    ],
)
def test_times_are_rounded_up_to_half_minutes(seconds, text):
    assert about(seconds) == text


def test_every_trait_has_a_name():
    for trait in (*People, *Place, *Region):
        assert trait_name(trait)


def test_places_and_regions_are_listed_in_order():
    many = replace(KNEE, places=(Place.BED, Place.TABLE), regions=(Region.MID_BACK, Region.HIP))

    assert place_names(many) == "Bed, table"
    assert region_names(many) == "Mid back, hip"


def test_two_sides_take_longer_than_one():
    assert usual_seconds(KNEE) > 2 * (usual_seconds(HUG) - 5)
