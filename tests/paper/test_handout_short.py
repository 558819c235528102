"""The short handout: three stretches on one page, and nothing of the dose left out."""

from dataclasses import replace

import pytest

from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.paper.handout import HandoutChoice, HandoutForm
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import Bullets, Card, Columns, Figures, Paper
from tests.paper.sheets import LIBRARY, alone, plain, printed

TECHNIQUES = LIBRARY.content.techniques
SHORT = HandoutChoice(form=HandoutForm.SHORT, header="Clinic\nStreet", tick_grid=False)


def routine_of(*technique_ids):
    known = (TECHNIQUES[technique_id] for technique_id in technique_ids)
    items = (RoutineItem(each.id, usual_dosage(each, first_time=False)) for each in known)
    return Routine("three", "For the morning", tuple(items))


def words_of(sheet):
    return plain(" ".join(sheet.words()))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("names", [("T05", "T06", "T10"), ("T01", "T02", "T08"), ("T05", "T07")])
def test_three_stretches_stand_on_one_page(names, paper):
    sheet = printed(routine_of(*names), replace(SHORT, paper=paper))

    assert Pages(sheet).count == 1


@pytest.mark.parametrize("technique_id", TECHNIQUES)
def test_dose_stop_signs_and_reasons_to_leave_it_out_are_told(technique_id):
    technique = TECHNIQUES[technique_id]

    words = words_of(printed(alone(technique_id), SHORT))

    assert f"{usual_dosage(technique, first_time=False).hold_seconds} second" in words
    for sign in technique.stop_when:
        assert sign in words
    assert "999 or 112" in words
    assert ("Leave this one out" in words) is bool(technique.confirms)
    assert ("Begin with" in words) is (len(technique.sides) > 1)
    assert "{" not in words


@pytest.mark.parametrize("technique_id", TECHNIQUES)
def test_one_person_reads_three_to_five_lines(technique_id):
    (card,) = [
        block.blocks
        for block in printed(alone(technique_id), SHORT).blocks
        if isinstance(block, Card) and any(isinstance(part, Columns) for part in block.blocks)
    ]
    (columns,) = [block for block in card if isinstance(block, Columns)]
    lines = [block for block in columns.columns[1] if isinstance(block, Bullets)]

    if len(TECHNIQUES[technique_id].roles) == 1:
        assert 3 <= len(lines[0].items) <= 5
    else:
        assert lines == []


def test_the_lines_are_for_the_side_that_comes_first():
    routine = alone("T05")
    dosage = replace(routine.items[0].dosage, first_side=Side.LEFT)
    left = replace(routine, items=(replace(routine.items[0], dosage=dosage),))

    assert "draw your left (then right) knee" in words_of(printed(left, SHORT))
    assert "draw your right (then left) knee" in words_of(printed(routine, SHORT))


def test_what_is_switched_off_leaves_no_room():
    words = words_of(printed(routine_of("T05"), replace(SHORT, pictures=False)))

    assert "Start:" not in words
    assert "In your own words" not in words
    assert "Tick a box" not in words
    assert "Tick a box" in words_of(printed(routine_of("T05"), replace(SHORT, tick_grid=True)))


def test_the_start_and_the_hold_are_shown():
    sheet = printed(routine_of("T05"), SHORT)
    cards = (block for block in sheet.blocks if isinstance(block, Card))
    columns = next(each for card in cards for each in card.blocks if isinstance(each, Columns))
    (figures,) = columns.columns[0]

    assert isinstance(figures, Figures)
    assert [figure.caption for figure in figures.figures] == [
        "Start: right knee",
        "Hold: right knee",
    ]
