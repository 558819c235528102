"""What is printed of a routine, as data."""

from dataclasses import replace

import pytest

from backcoach.domain.routines.routine import Routine, RoutineItem, total_seconds
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.paper.handout import HandoutChoice, HandoutForm, handout, unusual, with_unusual
from tests.paper.sheets import LIBRARY, ON, alone

TECHNIQUES = LIBRARY.content.techniques
SLOW = Rhythm.SLOW


def made(*items, **changed):
    return Routine("r", "Mine", tuple(items), **changed)


def item(technique_id, hold=20, times=1, side=Side.RIGHT):
    return RoutineItem(technique_id, Dosage(hold, times, side, 10))


def test_stretches_stand_in_the_order_in_which_they_are_played():
    routine = made(item("T06"), item("T05"), item("T06", side=Side.LEFT))
    found = handout(routine, TECHNIQUES, SLOW, ON).stretches
    assert [(each.number, each.technique.id) for each in found] == [
        (1, "T06"),
        (2, "T05"),
        (3, "T06"),
    ]
    assert found[0].sides == (Side.RIGHT, Side.LEFT)
    assert found[2].sides == (Side.LEFT, Side.RIGHT)


def test_a_stretch_without_sides_has_none():
    (found,) = handout(alone("T05b"), TECHNIQUES, SLOW, ON).stretches
    assert found.sides == (Side.BOTH,)


@pytest.mark.parametrize(
    ("technique_id", "hold", "rhythm", "breaths", "breath_in_last"),
    [
        ("T05", 20, "4-6", 2, False),
        ("T05", 30, "3-3", 5, False),
        ("T06", 20, "4-6", 2, True),
        ("T06", 20, "own", 0, False),
        ("T11", 5, "4-6", 0, True),
    ],
)
def test_breaths_are_those_that_the_player_paces(
    technique_id, hold, rhythm, breaths, breath_in_last
):
    routine = made(item(technique_id, hold))
    (found,) = handout(routine, TECHNIQUES, rhythm, ON).stretches
    assert (found.breaths, found.breath_in_last) == (breaths, breath_in_last)


def test_a_dose_beyond_the_limits_is_printed_as_it_would_be_played():
    (found,) = handout(made(item("T11", hold=90, times=9)), TECHNIQUES, SLOW, ON).stretches
    assert (found.item.dosage.hold_seconds, found.item.dosage.repetitions) == (10, 3)


def test_rounds_are_told_and_each_stretch_is_printed_once():
    routine = made(item("T05"), item("T06"), rounds=3, rest_seconds=30)
    found = handout(routine, TECHNIQUES, SLOW, ON)
    assert (found.rounds, len(found.stretches)) == (3, 2)
    assert found.seconds == total_seconds(routine, TECHNIQUES, RHYTHMS[SLOW])
    assert [each.rest_after for each in found.stretches] == [30, 30]


def test_one_round_alone_ends_without_a_rest():
    routine = made(item("T05"), item("T06"), rest_seconds=30)
    found = handout(routine, TECHNIQUES, SLOW, ON).stretches
    assert [each.rest_after for each in found] == [30, 0]


def test_a_stretch_that_the_catalogue_no_longer_has_is_counted_and_left_out():
    found = handout(made(item("gone"), item("T05")), TECHNIQUES, SLOW, ON)
    assert (found.left_out, [each.number for each in found.stretches]) == (1, [1])


def test_a_routine_of_which_nothing_is_left_cannot_be_printed():
    with pytest.raises(ValueError, match="at least one"):
        handout(made(item("gone")), TECHNIQUES, SLOW, ON)


def test_label_note_and_day_are_kept():
    found = handout(replace(alone("T05"), note="Slowly."), TECHNIQUES, SLOW, ON)
    assert (found.title, found.note, found.on) == ("Single knee to chest", "Slowly.", ON)


@pytest.mark.parametrize(
    "choice",
    [
        HandoutChoice(),
        HandoutChoice(form=HandoutForm.SHORT, large=True),
        HandoutChoice(pictures=False, steps=False, tick_grid=False, own_words=True),
    ],
)
def test_how_it_is_printed_comes_back_as_it_was_kept(choice):
    assert with_unusual(HandoutChoice(), unusual(choice)) == choice


def test_what_was_kept_and_makes_no_sense_is_passed_over():
    assert with_unusual(HandoutChoice(), "form- paper, 3") == HandoutChoice()
