"""Words about routines."""

from dataclasses import replace

import pytest

from backcoach.domain.routines.routine import RoutineItem
from backcoach.domain.routines.routine_advice import TooOften
from backcoach.domain.routines.routine_draft import RoutineDraft
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.technique import Place
from backcoach.words.routine_words import (
    advice_words,
    places_of,
    stretch_count,
    total_words,
)
from tests.stretches import HUG, KNEE, PACED

BED = replace(KNEE, id="bed", places=(Place.BED, Place.FLOOR))
CHAIR = replace(KNEE, id="chair", places=(Place.CHAIR,))
TECHNIQUES = {each.id: each for each in (KNEE, HUG, BED, CHAIR)}


def plain(text):
    return text.replace("\u00a0", " ")


def places(*names):
    dose = usual_dosage(KNEE, first_time=False)
    return places_of(tuple(RoutineItem(name, dose) for name in names), TECHNIQUES)


@pytest.mark.parametrize(
    ("count", "words"), [(0, "No stretch yet"), (1, "1 stretch"), (5, "5 stretches")]
)
def test_stretches_are_counted(count, words):
    assert stretch_count(count) == words


def test_the_time_of_all_of_it_is_said():
    draft = RoutineDraft().with_technique(KNEE)

    assert plain(total_words(draft, TECHNIQUES, PACED)) == "2 min 5 s · 1 stretch"
    assert total_words(RoutineDraft(), TECHNIQUES, PACED) == "No stretch yet"


def test_the_place_is_one_where_all_of_it_can_be_done():
    assert places("T05", "bed") == [Place.FLOOR]
    assert places("T05", "chair", "gone") == [Place.FLOOR, Place.CHAIR]
    assert places("gone") == []


def test_what_comes_too_often_is_told_for_each_side_that_there_is():
    said = advice_words(TooOften(KNEE, 6))
    assert "comes 6 times on a side. We suggest 3 at most" in said
    assert "comes 4 times. We suggest 3 at most" in advice_words(TooOften(HUG, 4))
