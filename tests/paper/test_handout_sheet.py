"""A handout as a sheet: nothing that matters is left out, and sides are those that are played."""

from dataclasses import replace

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.paper.handout import HandoutChoice
from backcoach.paper.sheet import Card, Figure, Figures, PageBreak
from backcoach.words.side_words import with_sides
from tests.paper.sheets import LIBRARY, alone, built_in, plain, printed

TECHNIQUES = LIBRARY.content.techniques


def words_of(sheet):
    return plain(" ".join(sheet.words()))


def figures_of(sheet):
    cards = (block for block in sheet.blocks if isinstance(block, Card))
    rows = (block for card in cards for block in card.blocks if isinstance(block, Figures))
    return [figure for row in rows for figure in row.figures]


def with_first_side(routine, side):
    item = routine.items[0]
    return replace(routine, items=(replace(item, dosage=replace(item.dosage, first_side=side)),))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("technique_id", TECHNIQUES)
def test_every_step_and_every_stop_sign_is_printed(technique_id, large):
    technique = TECHNIQUES[technique_id]
    words = words_of(printed(alone(technique_id), HandoutChoice(large=large, pictures=False)))
    for step in technique.steps:
        for role in Role:
            assert with_sides(step.text_for(role), technique.first_side) in words
    for line in (*technique.never, *technique.stop_when, *technique.kit):
        assert line in words
    assert "{" not in words


def test_hold_breath_sides_and_rests_are_those_of_the_dose():
    words = words_of(printed(built_in("on_the_floor")))
    assert "20 seconds, 2 slow breaths" in words
    assert "Twice on each side" in words
    assert "Right knee, then left knee" in words
    assert "10 seconds between times" in words
    assert "20 seconds before the next stretch" in words


@pytest.mark.parametrize(
    ("side", "first", "swap"),
    [
        (Side.RIGHT, "Bend your right knee", "read left for right, and right for left"),
        (Side.LEFT, "Bend your left knee", "read right for left, and left for right"),
    ],
)
def test_steps_are_written_for_the_side_that_comes_first(side, first, swap):
    words = words_of(printed(with_first_side(alone("T05"), side)))
    assert first in words
    assert swap in words


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_pictures_are_labelled_with_the_side_that_they_show(side):
    figures = figures_of(printed(with_first_side(alone("T05"), side)))
    other = side.mirrored
    assert [figure.caption for figure in figures] == [
        f"Start: {side} knee",
        f"Get ready: {side} knee",
        f"Hold: {side} knee",
        f"Hold: {other} knee",
    ]
    assert figures[2].alt == f"Single knee to chest. Hold: {side} knee"


def test_the_picture_of_one_side_is_the_same_whichever_comes_first():
    right_first = figures_of(printed(alone("T05")))
    left_first = figures_of(printed(with_first_side(alone("T05"), Side.LEFT)))
    assert right_first[2] == left_first[3]
    assert right_first[3] == left_first[2]
    assert right_first[2].picture != right_first[3].picture


def test_a_stretch_without_sides_names_none():
    sheet = printed(alone("T05b"))
    assert [figure.caption for figure in figures_of(sheet)] == ["Start", "Get ready", "Hold"]
    assert "read left for right" not in words_of(sheet)


def test_what_is_asked_before_each_lean_back_stands_on_the_sheet():
    words = words_of(printed(alone("T03")))
    assert "Rib injury (last 6 months)" in words
    assert "Rib injury" not in words_of(printed(alone("T05")))


def test_the_emergency_number_and_the_signs_for_it_stand_on_the_sheet():
    words = words_of(printed(alone("T05")))
    assert "In an emergency call 999 or 112. Keep a phone within reach." in words
    assert "Now: call 999 or 112" in words
    assert "You lose control of your bowels." in words
    assert "Today: call a doctor" in words
    assert "Ask your clinician before you change anything" in words


@pytest.mark.parametrize("technique_id", ["T08", "T05b"])
def test_a_first_time_that_is_gentler_is_told(technique_id):
    routine = alone(technique_id)
    item = routine.items[0]
    twice = replace(routine, items=(replace(item, dosage=replace(item.dosage, repetitions=2)),))
    assert "First time" in words_of(printed(twice))
    assert "First time" not in words_of(printed(alone("T06")))


def test_what_speaks_against_stretching_today_stands_on_the_first_card():
    words = words_of(printed(alone("T05")))
    assert (
        "Not today if one of these fits you: Pain at rest of 4 or more out of 10 · Sharp" in words
    )
    assert "Alcohol, sedatives, strong painkillers" in words
    assert "No helping today" not in words


def test_what_speaks_against_helping_stands_there_for_two():
    words = words_of(printed(built_in("at_a_chair_with_a_helper")))
    assert "fits the helper: Younger than 18 · Alcohol" in words
    assert "Trouble kneeling or leaning forward" in words


def test_parts_that_are_not_wanted_are_left_out():
    choice = HandoutChoice(pictures=False, steps=False, tick_grid=False, own_words=False)
    sheet = printed(alone("T05"), choice)
    words = words_of(sheet)
    assert figures_of(sheet) == []
    assert "Bend your right knee" not in words
    assert "Tick a box" not in words
    assert "In your own words" not in words
    assert "20 seconds, 2 slow breaths" in words
    assert "Pain grows, or moves down a leg." in words


def test_nobody_is_named_unless_asked_for():
    assert "For " not in words_of(printed(alone("T05"))).split("You need")[0]
    assert "For Anna" in words_of(printed(alone("T05"), HandoutChoice(for_whom="Anna")))


def test_what_is_done_between_the_sides_stands_on_the_sheet():
    words = words_of(printed(alone("T04")))
    assert "In between: Roll slowly over onto your other side." in words
    assert "Helper: Walk round the foot end" in words


def test_without_sides_it_stands_there_only_where_there_is_a_between():
    once = alone("T05b")
    item = once.items[0]
    twice = replace(once, items=(replace(item, dosage=replace(item.dosage, repetitions=2)),))
    assert "In between" not in words_of(printed(once))
    assert "In between: Rest with both legs straight" in words_of(printed(twice))


def test_rounds_and_stretches_left_out_are_told():
    routine = alone("T05", rounds=2, note="Slowly does it.")
    gone = replace(routine.items[0], technique_id="gone")
    words = words_of(printed(replace(routine, items=(*routine.items, gone))))
    assert "Do all of it 2 times." in words
    assert "no longer has them: 1." in words
    assert "Slowly does it." in words


def test_large_type_begins_each_stretch_on_a_new_page():
    sheet = printed(built_in("on_the_floor"), HandoutChoice(large=True))
    assert sum(isinstance(block, PageBreak) for block in sheet.blocks) == 3


def test_every_picture_says_what_it_shows():
    figures = figures_of(printed(built_in("at_a_chair_with_a_helper")))
    assert len(figures) == 7
    assert all(isinstance(figure, Figure) and figure.alt for figure in figures)
