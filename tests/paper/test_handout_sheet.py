"""A handout as a sheet: nothing that matters is left out, and sides are those that are played."""

from dataclasses import replace
from datetime import date
from itertools import chain, combinations
from uuid import UUID

import pytest

from backcoach.domain.routines.routine import Routine
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.paper.handout import HandoutChoice, HandoutForm
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import Bullets, Card, Columns, Figure, Figures, Heading, Paper
from backcoach.words.side_words import with_both_sides
from tests.paper.sheets import LIBRARY, alone, built_in, plain, printed

TECHNIQUES = LIBRARY.content.techniques
ANNA = UUID(int=7)
ALL = HandoutChoice(
    header="Clinic by the Sea",
    for_whom="A-104",
    therapist="Jo",
    next_visit=date(2026, 12, 12),
    note="Bring the towel and your shoes, and tell me how the first week went.",
)


def words_of(sheet):
    return plain(" ".join(sheet.words()))


def figures_of(sheet):
    return [figure for row in rows_of(sheet.blocks) for figure in row.figures]


def rows_of(blocks):
    for block in blocks:
        match block:
            case Card(inner):
                yield from rows_of(inner)
            case Columns(columns):
                yield from rows_of(chain.from_iterable(columns))
            case Figures():
                yield block


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
            assert with_both_sides(step.text_for(role), technique.first_side) in words
    for line in (*technique.never, *technique.stop_when, *technique.kit):
        assert line in words
    assert "{" not in words


def test_hold_breath_sides_rests_and_how_often_are_those_of_the_dose():
    often = replace(built_in("on_the_floor"), frequency=Frequency(2, 5))
    words = words_of(printed(often))
    assert "20 seconds, 2 slow breaths" in words
    assert "Twice on each side" in words
    assert "How often Twice a day, 5 days a week" in words
    assert "Begin with Right knee" in words
    assert "10 seconds between times" in words
    assert "How often" not in words_of(printed(built_in("on_the_floor")))


@pytest.mark.parametrize(
    ("side", "words"),
    [
        (Side.RIGHT, "Keep your left (then right) leg straight"),
        (Side.LEFT, "Keep your right (then left) leg straight"),
    ],
)
def test_steps_are_written_for_both_sides_in_their_turn(side, words):
    assert words in words_of(printed(with_first_side(alone("T05"), side)))


def test_what_was_noted_about_a_dose_stands_with_its_stretch():
    dose = PersonDose(ANNA, "T05", alone("T05").items[0].dosage, "Only to the first pull.")
    for form in HandoutForm:
        sheet = printed(alone("T05"), HandoutChoice(form=form), doses={"T05": dose})
        assert "For you: Only to the first pull." in words_of(sheet)
        assert "For you:" not in words_of(printed(alone("T05"), HandoutChoice(form=form)))


def test_therapist_next_visit_and_note_stand_above_and_leave_no_room_otherwise():
    choice = HandoutChoice(therapist="Jo", next_visit=date(2026, 12, 12), note="Bring shoes.")
    words = words_of(printed(alone("T05"), choice))
    assert "Therapist: Jo · Next visit: Saturday, 12 December 2026 Note: Bring shoes." in words
    for name in ("Therapist", "Next visit", "Note:"):
        assert name not in words_of(printed(alone("T05")))


def test_when_to_stop_is_told_once():
    for form in HandoutForm:
        words = words_of(printed(built_in("on_the_floor"), HandoutChoice(form=form)))
        assert words.count("Stop at once if") == 1
        assert words.count("Pain turns sharp, shooting or strange.") == 1


def test_what_it_is_for_stands_behind_its_name():
    assert "1. Single knee to chest Lie on your back and draw one knee in." in words_of(
        printed(alone("T05"))
    )


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("names", list(combinations(["T05", "T05b", "T06", "T10", "T11"], 3))[::3])
def test_three_stretches_for_one_stand_on_two_pages_with_all_that_can_be_said(names, paper):
    items = tuple(alone(each).items[0] for each in names)
    routine = Routine("three", "For the morning", items, frequency=Frequency(1, 5))
    assert Pages(printed(routine, replace(ALL, paper=paper))).count == 2


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "names",
    [
        ("T07", "T09", "T01"),
        ("T01", "T07", "T09"),
        ("T04", "T03", "T07"),
        ("T02", "T08", "T09"),
        ("T07", "T09", "T06"),
        ("T07", "T03", "T05"),
        ("T07", "T10", "T11"),
    ],
)
def test_so_do_three_stretches_for_two(names, paper):
    items = tuple(alone(each).items[0] for each in names)
    routine = Routine("three", "For the morning", items, frequency=Frequency(1, 5))
    pages = Pages(printed(routine, replace(ALL, paper=paper)))
    assert pages.count == 2
    assert 10.5 * pages.share >= 9


def test_what_to_take_care_of_in_all_stretches_for_two_is_told_once():
    names = ("T01", "T02", "T05")
    items = tuple(alone(each).items[0] for each in names)
    words = words_of(printed(Routine("three", "For the morning", items)))
    for name in names:
        for line in TECHNIQUES[name].never:
            assert line in words
    shared = "Never go on in silence. Ask, and wait for the answer."
    assert words.count(shared) == 1
    assert words.index(shared) < words.index("1. Lying turn for two")


def test_a_stretch_that_comes_twice_says_each_time_what_to_take_care_of():
    item = alone("T01").items[0]
    words = words_of(printed(Routine("twice", "Twice", (item, item))))
    assert words.count("Take care: Never push the knee") == 2


@pytest.mark.parametrize(
    "technique_id", [each for each, found in TECHNIQUES.items() if len(found.roles) > 1]
)
def test_two_people_read_beside_each_other_and_the_same_number_is_the_same_moment(technique_id):
    columns = columns_of(printed(alone(technique_id)))
    receiver, helper = columns.columns
    assert isinstance(receiver[0], Figures)
    assert [block.text for block in (receiver[1], helper[1])] == ["You (receiver)", "Helper"]
    steps = receiver[2].items, helper[2].items
    assert len(steps[0]) == len(steps[1])
    assert all(steps[0])
    assert all(steps[1])
    (held,) = {next(n for n, said in enumerate(each) if "Hold for" in said) for each in steps}
    assert held == 2


def columns_of(sheet):
    cards = (block.blocks for block in sheet.blocks if isinstance(block, Card))
    return next(block for card in cards for block in card if isinstance(block, Columns))


def test_pictures_switched_off_leave_no_room_for_two():
    bare = printed(alone("T01"), HandoutChoice(pictures=False))
    receiver, helper = columns_of(bare).columns
    assert [type(block) for block in (*receiver, *helper)] == [Heading, Bullets] * 2
    seen = printed(alone("T01"), HandoutChoice(steps=False))
    assert len(figures_of(seen)) == 3
    neither = printed(alone("T01"), HandoutChoice(pictures=False, steps=False))
    assert "Take care: Never push the knee" in words_of(neither)


def test_large_letters_of_three_stretches_need_six_pages():
    items = tuple(alone(each).items[0] for each in ("T05", "T06", "T10"))
    sheet = printed(Routine("three", "For the morning", items), HandoutChoice(large=True))
    assert Pages(sheet).count <= 6


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_pictures_are_labelled_with_the_side_that_they_show(side):
    figures = figures_of(printed(with_first_side(alone("T05"), side)))
    other = side.mirrored
    assert [figure.caption for figure in figures] == [
        f"Start: {side} knee",
        f"Hold: {side} knee",
        f"Hold: {other} knee",
    ]
    assert figures[1].alt == f"Single knee to chest. Hold: {side} knee"


def test_the_picture_of_one_side_is_the_same_whichever_comes_first():
    right_first = figures_of(printed(alone("T05"), drawn=True))
    left_first = figures_of(printed(with_first_side(alone("T05"), Side.LEFT), drawn=True))
    assert right_first[1] == left_first[2]
    assert right_first[2] == left_first[1]
    assert right_first[1].picture != right_first[2].picture


def test_a_stretch_without_sides_names_none():
    sheet = printed(alone("T05b"))
    assert [figure.caption for figure in figures_of(sheet)] == ["Start", "Hold"]
    assert "(then" not in words_of(sheet)


def test_what_is_asked_before_each_lean_back_stands_on_the_sheet():
    words = words_of(printed(alone("T03")))
    assert "Rib injury (last 6 months)" in words
    assert "Rib injury" not in words_of(printed(alone("T05")))


def test_the_emergency_number_and_the_signs_for_it_stand_on_the_sheet():
    words = words_of(printed(alone("T05")))
    assert "In an emergency call 999 or 112. Keep a phone within reach." in words
    assert "Now: call 999 or 112:" in words
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
    choice = HandoutChoice(pictures=False, steps=False, tick_grid=False)
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


def test_what_is_done_between_the_sides_is_the_last_step():
    words = words_of(printed(alone("T04")))
    assert "Roll slowly over onto your other side." in words
    assert "Walk round the foot end" in words


def test_without_sides_it_stands_there_only_where_there_is_a_between():
    once = alone("T05b")
    item = once.items[0]
    twice = replace(once, items=(replace(item, dosage=replace(item.dosage, repetitions=2)),))
    assert words_of(printed(once)).count("Rest with both legs straight") == 0
    assert words_of(printed(twice)).count("Rest with both legs straight") == 1


def test_rounds_and_stretches_left_out_are_told():
    routine = alone("T05", rounds=2, note="Slowly does it.")
    gone = replace(routine.items[0], technique_id="gone")
    words = words_of(printed(replace(routine, items=(*routine.items, gone))))
    assert "Do all of it 2 times." in words
    assert "no longer has them: 1." in words
    assert "Slowly does it." in words


def test_every_picture_says_what_it_shows():
    figures = figures_of(printed(built_in("at_a_chair_with_a_helper")))
    assert len(figures) == 4
    assert all(isinstance(figure, Figure) and figure.alt for figure in figures)
