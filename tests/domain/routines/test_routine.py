from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.playing.plan import PlanItem
from backcoach.domain.playing.player import NotPermittedError, Player
from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.domain.routines.routine import (
    Routine,
    RoutineItem,
    ShutItem,
    as_set_for,
    gentle_at_first,
    needs_helper,
    open_items,
    plan_of,
    routine_of,
    shut_items,
    total_seconds,
)
from backcoach.domain.safety.clearance import Cleared, Lock
from backcoach.domain.safety.screening import Consequence
from backcoach.domain.stretch.dosage import Dosage, usual_dosage, within_limits
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from tests.stretches import HUG, KNEE, MORNING, PACED, TODAY, cleared_for
from tests.thorough import THOROUGH
from walkthrough.manual_clock import ManualClock

TWIST = replace(KNEE, id="T06", stem="twist", hold=replace(KNEE.hold, first_time=15))
CATALOGUE = {each.id: each for each in (KNEE, HUG, TWIST)}
GONE = "T99"
ANNA = uuid4()

doses = st.builds(
    Dosage, st.integers(1, 400), st.integers(1, 9), st.sampled_from(Side), st.integers(0, 400)
)
routines = st.builds(
    Routine,
    st.just("one"),
    st.just("One"),
    st.lists(
        st.builds(RoutineItem, st.sampled_from([*CATALOGUE, GONE]), doses), min_size=1, max_size=4
    ).map(tuple),
    st.integers(1, 3),
    st.integers(10, 120),
)
clearances = st.frozensets(st.sampled_from([*CATALOGUE, GONE])).map(
    lambda permitted: Cleared(TODAY, permitted, ())
)


def item(technique, **amounts):
    return RoutineItem(technique.id, replace(usual_dosage(technique, first_time=False), **amounts))


def routine(*items, **rest):
    return Routine("mine", "Mine", items, **rest)


@THOROUGH
@given(routines, clearances)
def test_a_plan_never_holds_what_is_not_cleared_or_a_dose_beyond_its_limits(asked, cleared):
    items = open_items(asked, CATALOGUE, cleared)
    if not items:
        return

    plan = plan_of(asked, items, CATALOGUE, PACED)

    assert len(plan.items) == len(items) * asked.rounds
    for each in plan.items:
        assert cleared.permits(each.technique.id)
        assert within_limits(each.dosage, each.technique) == each.dosage


@THOROUGH
@given(routines, clearances)
def test_each_stretch_is_either_played_or_left_out(asked, cleared):
    played = open_items(asked, CATALOGUE, cleared)
    left_out = tuple(shut.item for shut in shut_items(asked, CATALOGUE, cleared))

    assert sorted(map(repr, (*played, *left_out))) == sorted(map(repr, asked.items))
    assert not set(played) & set(left_out)


@THOROUGH
@given(routines)
def test_the_time_said_is_the_time_it_takes(asked):
    known = tuple(each for each in asked.items if each.technique_id in CATALOGUE)
    seconds = total_seconds(asked, CATALOGUE, PACED)

    if known:
        assert seconds == build_timeline(plan_of(asked, known, CATALOGUE, PACED)).seconds
    else:
        assert seconds == 0


@THOROUGH
@given(routines, st.frozensets(st.sampled_from([*CATALOGUE])))
def test_what_is_new_is_never_held_longer_than_a_first_time_or_more_than_once(asked, known):
    gentle = gentle_at_first(asked, CATALOGUE, known)

    for before, after in zip(asked.items, gentle.items, strict=True):
        technique = CATALOGUE.get(before.technique_id)
        if technique is None or technique.id in known:
            assert after == before
        else:
            assert after.dosage.hold_seconds <= technique.hold.first_time
            assert after.dosage.repetitions == 1


def test_a_gentle_dose_is_not_made_longer_for_a_first_time():
    asked = routine(item(TWIST, hold_seconds=15), item(KNEE, first_side=Side.LEFT))

    assert gentle_at_first(asked, CATALOGUE, ()) == asked


def test_nothing_in_everyones_routine_goes_beyond_a_dose_set_for_the_person():
    asked = routine(
        item(KNEE, hold_seconds=30, repetitions=2), item(TWIST), item(KNEE, hold_seconds=15)
    )
    set_for = {KNEE.id: PersonDose(ANNA, KNEE.id, Dosage(20, 1, Side.LEFT, 30))}

    played = as_set_for(asked, set_for).items

    assert played[0].dosage == Dosage(20, 1, Side.LEFT, 30)
    assert played[1] == asked.items[1]
    assert played[2].dosage.hold_seconds == 15


def test_a_plan_for_a_person_stands_whatever_dose_was_set_for_them():
    plan = replace(routine(item(KNEE, hold_seconds=30)), person_id=ANNA)
    set_for = {KNEE.id: PersonDose(ANNA, KNEE.id, Dosage(15, 1, Side.LEFT, 10))}

    assert as_set_for(plan, set_for) == plan


def test_a_stretch_left_out_tells_the_lock():
    lock = Lock(HUG.id, Consequence.NEVER, ("ribs",))
    cleared = Cleared(TODAY, frozenset({KNEE.id}), (lock,))
    asked = routine(item(KNEE), item(HUG))

    assert shut_items(asked, CATALOGUE, cleared) == (ShutItem(item(HUG), lock),)


def test_a_stretch_that_the_catalogue_has_no_more_is_left_out_without_a_lock():
    gone = RoutineItem(GONE, usual_dosage(KNEE, first_time=False))

    assert shut_items(routine(gone), CATALOGUE, cleared_for(KNEE)) == (ShutItem(gone, None),)


def test_all_is_done_again_each_round_with_the_time_to_change_between():
    asked = routine(item(KNEE), item(TWIST), rounds=2, rest_seconds=33)

    timeline = build_timeline(plan_of(asked, asked.items, CATALOGUE, PACED))

    assert [part.technique.id for part in timeline.parts[::2]] == ["T05", "T06", "T05", "T06"]
    changes = [each.seconds for each in timeline.segments if each.phase is Phase.NEXT]
    assert changes == [33, 33, 33]


def test_the_first_side_the_repeats_and_the_rest_are_those_of_the_dose():
    asked = routine(item(KNEE, first_side=Side.LEFT, repetitions=2, rest_seconds=25))

    timeline = build_timeline(plan_of(asked, asked.items, CATALOGUE, PACED))

    sides = [part.side for part in timeline.parts]
    assert sides == [Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT]
    assert {each.seconds for each in timeline.segments if each.phase is Phase.REST} == {25}


def test_another_hold_counts_for_the_same_stretch_in_later_rounds_too():
    asked = routine(item(KNEE), item(TWIST), rounds=3)
    plan = plan_of(asked, asked.items, CATALOGUE, PACED)

    holds = [each.dosage.hold_seconds for each in plan.with_hold(2, 25).items]

    assert holds == [20, 20, 25, 20, 25, 20]


def test_a_routine_needs_a_helper_where_one_of_its_stretches_does():
    gone = RoutineItem(GONE, usual_dosage(KNEE, first_time=False))

    assert needs_helper(routine(item(KNEE), item(HUG)), CATALOGUE)
    assert not needs_helper(routine(item(KNEE), gone), CATALOGUE)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"items": ()}, "items"),
        ({"items": (item(KNEE),) * 21}, "items"),
        ({"rounds": 0}, "rounds"),
        ({"rounds": 4}, "rounds"),
        ({"rest_seconds": 9}, "rest_seconds"),
        ({"rest_seconds": 121}, "rest_seconds"),
    ],
)
def test_a_routine_beyond_measure_is_refused(wrong, named):
    with pytest.raises(ValueError, match=f"`{named}`"):
        replace(routine(item(KNEE), person_id=uuid4()), **wrong)


@THOROUGH
@given(routines, clearances)
def test_the_players_door_lets_in_all_that_is_left_of_a_routine_and_only_that(asked, cleared):
    everything = tuple(each for each in asked.items if each.technique_id in CATALOGUE)
    played = open_items(asked, CATALOGUE, cleared)
    if played:
        player = Player(plan_of(asked, played, CATALOGUE, PACED), cleared, ManualClock(MORNING))
        assert {part.technique.id for part in player.timeline.parts} <= cleared.permitted
    if len(everything) > len(played):
        with pytest.raises(NotPermittedError):
            Player(plan_of(asked, everything, CATALOGUE, PACED), cleared, ManualClock(MORNING))


def test_one_stretch_with_its_dose_is_a_routine_of_its_own() -> None:
    item = PlanItem(KNEE, usual_dosage(KNEE, first_time=False))
    routine = routine_of(item, "an id")

    assert (routine.id, routine.label, routine.person_id) == ("an id", KNEE.name, None)
    assert routine.items == (RoutineItem(KNEE.id, item.dosage),)
