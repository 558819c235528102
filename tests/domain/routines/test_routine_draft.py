"""Putting a routine together: nothing is lost on the way, and every change can be taken back."""

from collections import Counter
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.routines.routine import (
    LONGEST_REST_SECONDS,
    MOST_ITEMS,
    MOST_ROUNDS,
    SHORTEST_REST_SECONDS,
    Routine,
    RoutineItem,
)
from backcoach.domain.routines.routine_draft import (
    MOST_STEPS_BACK,
    DraftSteps,
    RoutineDraft,
    draft_of,
)
from backcoach.domain.stretch.dosage import Dosage, usual_dosage, within_limits
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.side import Side
from tests.stretches import HUG, KNEE

TECHNIQUES = {"T05": KNEE, "T03": HUG}
SET = {"T05": Dosage(25, 2, Side.LEFT, 15)}
EMPTY = RoutineDraft()
BOTH = EMPTY.with_technique(KNEE).with_technique(HUG)
ANNA = UUID(int=7)

items = st.builds(
    RoutineItem,
    st.sampled_from(["T05", "T03", "T99"]),
    st.builds(Dosage, st.integers(1, 90), st.integers(1, 9), st.sampled_from(Side), st.just(10)),
)
set_doses = st.dictionaries(
    st.sampled_from(["T05", "T03", "T99"]),
    st.builds(
        Dosage, st.integers(-5, 900), st.integers(-1, 9), st.sampled_from(Side), st.integers()
    ),
)
drafts = st.lists(items, min_size=1, max_size=MOST_ITEMS).map(
    lambda found: RoutineDraft(items=tuple(found))
)


def names(draft):
    return [item.technique_id for item in draft.items]


def test_a_stretch_is_added_in_its_usual_dose_at_the_end_or_at_a_place():
    assert BOTH.items == (
        RoutineItem("T05", usual_dosage(KNEE, first_time=False)),
        RoutineItem("T03", usual_dosage(HUG, first_time=False)),
    )
    assert names(BOTH.with_technique(HUG, 0)) == ["T03", "T05", "T03"]


def test_a_full_routine_takes_no_more():
    full = EMPTY
    for _ in range(MOST_ITEMS):
        full = full.with_technique(KNEE)

    assert full.full
    assert full.with_technique(HUG) is full
    assert full.with_copy(0) is full
    assert not full.without(0).full


def test_a_stretch_is_copied_behind_itself_and_taken_away():
    assert names(BOTH.with_copy(0)) == ["T05", "T05", "T03"]
    assert names(BOTH.without(0)) == ["T03"]


@given(drafts, st.data())
def test_a_move_neither_loses_nor_doubles_a_stretch(draft, data):
    start = data.draw(st.integers(0, len(draft.items) - 1))
    end = data.draw(st.integers(-3, len(draft.items) + 3))

    moved = draft.moved(start, end)

    assert Counter(moved.items) == Counter(draft.items)
    arrived = min(max(end, 0), len(draft.items) - 1)
    assert moved.items[arrived] == draft.items[start]
    assert moved.moved(arrived, start) == draft


@given(drafts, st.integers(-9, 999), st.integers(-9, 99))
def test_every_amount_stays_within_its_limits(draft, amount, rounds):
    dose = Dosage(amount, rounds, Side.LEFT, amount)
    changed = draft.with_dose(0, dose, KNEE).with_rest(amount).with_rounds(rounds)

    assert changed.items[0] == RoutineItem("T05", within_limits(dose, KNEE))
    assert changed.items[1:] == draft.items[1:]
    assert SHORTEST_REST_SECONDS <= changed.rest_seconds <= LONGEST_REST_SECONDS
    assert 1 <= changed.rounds <= MOST_ROUNDS
    changed.as_routine("a")


@pytest.mark.parametrize(
    ("draft", "ready"),
    [
        (EMPTY, False),
        (BOTH, False),
        (replace(BOTH, label=" "), False),
        (replace(EMPTY, label="Morning"), False),
        (replace(BOTH, label="Morning"), True),
    ],
)
def test_it_is_ready_with_a_name_and_a_stretch(draft, ready):
    assert draft.ready is ready


def test_it_becomes_the_routine_that_it_came_from():
    draft = RoutineDraft(" Morning ", " Slowly.\n", ANNA, 2, 30, BOTH.items, Frequency(2, 5))
    routine = Routine("a", "Morning", BOTH.items, 2, 30, "Slowly.", ANNA, Frequency(2, 5))

    assert draft.as_routine("a") == routine
    assert draft_of(routine, TECHNIQUES) == replace(draft, label="Morning", note="Slowly.")


@given(drafts)
def test_doses_of_old_come_within_the_limits_of_now(draft):
    now = draft_of(draft.as_routine("a"), TECHNIQUES)

    for old, new in zip(draft.items, now.items, strict=True):
        technique = TECHNIQUES.get(old.technique_id)
        assert new.dosage == (within_limits(old.dosage, technique) if technique else old.dosage)


def test_each_step_is_taken_back_and_the_words_stay():
    steps = DraftSteps(EMPTY).to(EMPTY.with_technique(KNEE)).to(BOTH)
    steps = steps.to(replace(BOTH, label="Morning"))

    back = steps.back()
    assert back.now == replace(EMPTY.with_technique(KNEE), label="Morning")
    assert back.back().now == replace(EMPTY, label="Morning")
    assert back.back().back() == back.back()


def test_steps_in_a_row_about_one_thing_are_one_step_back():
    steps = DraftSteps(BOTH)
    for seconds in (25, 30, 35):
        steps = steps.to(steps.now.with_rest(seconds), "rest")
    steps = steps.to(steps.now.with_rounds(2), "rounds")

    assert steps.back().now == BOTH.with_rest(35)
    assert steps.back().back().now == BOTH


def test_what_changes_nothing_is_no_step():
    assert DraftSteps(BOTH).to(BOTH) == DraftSteps(BOTH)


def test_only_so_many_steps_are_kept():
    steps = DraftSteps(BOTH)
    for count in range(MOST_STEPS_BACK + 5):
        steps = steps.to(BOTH.with_rest(20 + count % 2 * 10))

    assert len(steps.past) == MOST_STEPS_BACK


def test_a_stretch_is_added_in_the_dose_that_was_asked_for():
    assert EMPTY.with_technique(KNEE, asked=SET["T05"]).items[0].dosage == SET["T05"]


def test_a_dose_that_was_asked_for_stays_within_what_the_stretch_allows():
    far = Dosage(900, 9, Side.BOTH, 0)
    assert EMPTY.with_technique(KNEE, asked=far).items[0].dosage == within_limits(far, KNEE)


def test_what_has_its_first_dose_gets_the_one_of_whom_the_plan_is_for():
    draft = BOTH.for_person(ANNA, ({}, SET), TECHNIQUES)
    assert draft.person_id == ANNA
    assert draft.items == (RoutineItem("T05", SET["T05"]), BOTH.items[1])
    assert draft.for_person(None, (SET, {}), TECHNIQUES) == BOTH


def test_a_dose_that_was_chosen_by_hand_stays_whoever_the_plan_is_for():
    by_hand = EMPTY.with_technique(KNEE).with_dose(0, Dosage(16, 1, Side.LEFT, 20), KNEE)
    assert by_hand.for_person(ANNA, ({}, SET), TECHNIQUES).items == by_hand.items


def test_a_stretch_that_is_gone_keeps_its_dose_whoever_the_plan_is_for():
    gone = RoutineDraft(items=(RoutineItem("T99", SET["T05"]),))
    assert gone.for_person(ANNA, ({}, SET), TECHNIQUES).items == gone.items


@given(set_doses, set_doses)
def test_no_dose_of_anyone_takes_a_plan_beyond_what_a_stretch_allows(was, now):
    added = EMPTY
    for technique in (KNEE, HUG):
        added = added.with_technique(technique, asked=was.get(technique.id))
    for item in (*added.items, *added.for_person(ANNA, (was, now), TECHNIQUES).items):
        assert item.dosage == within_limits(item.dosage, TECHNIQUES[item.technique_id])
