from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.playing.player import NotPermittedError, Player, Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.session import PartEnd
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import StepPhase
from tests.stretches import HUG, KNEE, MORNING, STEPS, cleared_for, plan_of, step
from tests.thorough import THOROUGH
from walkthrough.manual_clock import ManualClock

# Of KNEE, alone: 5 ready, 10 + 8 set-up, 4 lead-in, 6 ease in, hold from 33 to 53, 11 ease out.
EASE_IN, HOLD, EASE_OUT, CHANGE, HOLD_2, END = 27, 33, 53, 64, 94, 125


@pytest.fixture
def clock(fake_clock):
    return fake_clock


@pytest.fixture
def player(clock):
    return Player(plan_of(KNEE), cleared_for(KNEE), clock)


def run(player, clock, seconds):
    """Let time pass in frames short enough not to look like sleep."""
    whole, rest = divmod(seconds, 1)
    for frame in [1.0] * int(whole) + [rest]:
        clock.advance(frame)
        view = player.look()
    return view


def playing_at(player, clock, seconds):
    player.start()
    return run(player, clock, seconds)


def ends(player):
    return [(r.side, r.ended, r.held_seconds) for r in player.records]


def test_a_stretch_that_is_not_permitted_cannot_be_played(clock):
    with pytest.raises(NotPermittedError, match="T03"):
        Player(plan_of(KNEE, HUG), cleared_for(KNEE), clock)


def test_nothing_moves_before_the_start(player, clock):
    assert not player.moving
    clock.advance(60)
    assert player.look().playing is Playing.READY
    assert player.look().moment.elapsed == 0
    player.pause()
    assert player.look().playing is Playing.READY


def test_a_late_start_is_no_absence(player, clock):
    clock.advance(60)
    player.start()
    assert player.look().playing is Playing.PLAYING
    assert player.moving


def test_starting_twice_changes_nothing(player, clock):
    playing_at(player, clock, 4)
    player.start()
    assert player.look().moment.elapsed == 4


def test_a_session_left_alone_holds_both_sides_and_finishes(player, clock):
    view = playing_at(player, clock, END)
    assert view.playing is Playing.FINISHED
    assert not player.moving
    assert ends(player) == [(Side.RIGHT, PartEnd.DONE, 20), (Side.LEFT, PartEnd.DONE, 20)]
    assert [(r.planned_seconds, r.repetition) for r in player.records] == [(20, 1), (20, 1)]
    assert run(player, clock, 3).moment.total_left == 0


def test_each_repeat_is_on_record_by_its_number(clock):
    player = Player(plan_of(HUG, repetitions=2), cleared_for(HUG), clock)
    playing_at(player, clock, 120)
    assert [r.repetition for r in player.records] == [1, 2]


def test_held_seconds_are_kept_to_a_tenth(player, clock):
    playing_at(player, clock, HOLD + 7.26)
    player.next()
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 7.3)]


def test_a_view_comes_with_its_timeline(player):
    assert player.look().timeline is player.timeline


def test_even_a_moment_of_holding_is_on_record_when_the_side_begins_again(player, clock):
    playing_at(player, clock, HOLD + 0.5)
    player.restart()
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 0.5)]


def test_a_side_is_on_record_as_soon_as_its_hold_is_over(player, clock):
    playing_at(player, clock, EASE_OUT - 0.5)
    assert ends(player) == []
    run(player, clock, 0.5)
    assert ends(player) == [(Side.RIGHT, PartEnd.DONE, 20)]


def test_a_pause_stops_time_and_a_count_in_leads_back_to_the_same_second(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    assert run(player, clock, 300).playing is Playing.PAUSED
    player.resume()
    assert [run(player, clock, 1).count_in for _ in range(2)] == [2, 1]
    view = run(player, clock, 1)
    assert (view.playing, view.count_in, view.moment.elapsed) == (Playing.PLAYING, 0, 7)
    assert run(player, clock, 1).moment.elapsed == 8


def test_the_count_in_begins_at_three(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    player.resume()
    assert player.look().count_in == 3


def test_a_count_in_can_be_paused(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    player.resume()
    run(player, clock, 1)
    player.pause()
    assert player.look().count_in == 0
    view = run(player, clock, 10)
    assert (view.playing, view.count_in, view.moment.elapsed) == (Playing.PAUSED, 0, 7)


def test_a_gap_of_more_than_two_seconds_means_away_and_no_held_second_is_made_up(player, clock):
    playing_at(player, clock, 40)
    clock.advance(2.1)
    view = player.look()
    assert (view.playing, view.moment.elapsed) == (Playing.AWAY, 7)
    player.resume()
    assert run(player, clock, 4).moment.elapsed == 8


def test_a_gap_of_two_seconds_is_only_a_slow_frame(player, clock):
    playing_at(player, clock, 40)
    clock.advance(2)
    view = player.look()
    assert (view.playing, view.moment.elapsed) == (Playing.PLAYING, 9)


def test_a_gap_in_the_count_in_means_away_too(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    player.resume()
    clock.advance(5)
    assert player.look().playing is Playing.AWAY


def test_a_pause_of_any_length_is_no_absence(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    clock.advance(9999)
    assert player.look().playing is Playing.PAUSED


def test_a_clock_that_jumps_back_pauses_and_makes_no_hold_longer(player, clock):
    playing_at(player, clock, 40)
    before = player.look().moment
    clock.advance(-100)
    view = player.look()
    assert view.playing is Playing.AWAY
    assert view.moment == before


class Work:
    """Counts the seconds that the program worked."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def work():
    return Work()


@pytest.fixture
def worker(clock, work):
    return Player(plan_of(KNEE), cleared_for(KNEE), clock, work)


def stall(clock, work, passed=4.6, worked=1.1):
    """Let our own work hold the window up."""
    clock.advance(passed)
    work.seconds += worked


def test_our_own_slow_work_is_no_absence_and_nothing_is_skipped(worker, clock, work):
    playing_at(worker, clock, 40)
    stall(clock, work)
    view = worker.look()
    assert (view.playing, view.moment.elapsed) == (Playing.PLAYING, 7)
    assert run(worker, clock, 1).moment.elapsed == 8


def test_a_count_in_waits_for_our_own_slow_work(worker, clock, work):
    playing_at(worker, clock, 40)
    worker.pause()
    worker.resume()
    run(worker, clock, 1)
    stall(clock, work)
    assert worker.look().count_in == 2
    assert run(worker, clock, 2).playing is Playing.PLAYING


def test_our_own_slow_work_does_not_cut_the_way_out_of_a_stop_short(worker, clock, work):
    playing_at(worker, clock, 40)
    worker.stop()
    stall(clock, work)
    assert worker.look().playing is Playing.EASING_OUT


def test_a_sleep_after_hard_work_is_an_absence_all_the_same(worker, clock, work):
    playing_at(worker, clock, 40)
    stall(clock, work, passed=8 * 3600)
    assert worker.look().playing is Playing.AWAY


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0.05, 1)), max_size=40))
def test_however_slow_we_are_nobody_is_called_away_and_no_more_than_a_frame_passes(stalls):
    clock, work = ManualClock(MORNING), Work()
    player = Player(plan_of(KNEE), cleared_for(KNEE), clock, work)
    player.start()
    at = 0.0
    for passed, share in stalls:
        stall(clock, work, passed, passed * share)
        view = player.look()
        assert view.playing in {Playing.PLAYING, Playing.FINISHED}
        now = view.timeline.starts[view.moment.index] + view.moment.elapsed
        assert at <= now <= at + 2.0001
        at = now


def test_next_skips_one_step_of_the_set_up(player, clock):
    playing_at(player, clock, 6)
    player.next()
    view = player.look()
    assert (view.moment.index, view.moment.elapsed) == (2, 0)
    assert ends(player) == []


def test_next_never_jumps_out_of_a_hold(player, clock):
    playing_at(player, clock, 40)
    player.next()
    moment = player.look().moment
    assert (moment.segment.phase, moment.elapsed) == (Phase.EASE_OUT, 0)
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 7)]


def test_next_while_easing_in_leads_into_the_hold_which_counts_from_its_beginning(player, clock):
    playing_at(player, clock, EASE_IN + 1.5)
    player.next()
    moment = player.look().moment
    assert (moment.segment.phase, moment.elapsed) == (Phase.HOLD, 0)
    assert ends(player) == []
    run(player, clock, 20)
    assert ends(player) == [(Side.RIGHT, PartEnd.DONE, 20)]


def test_next_alone_comes_to_every_step_and_hold(player):
    player.start()
    seen = [player.look().moment.index]
    while player.look().playing is Playing.PLAYING:
        player.next()
        seen.append(player.look().moment.index)
    assert seen == list(range(len(player.timeline.segments)))


def test_next_in_a_pause_at_the_end_finishes(player, clock):
    playing_at(player, clock, END - 1)
    player.pause()
    player.next()
    assert player.look().playing is Playing.FINISHED


def test_to_leave_a_side_while_easing_in_turns_back_from_where_the_body_is(player, clock):
    playing_at(player, clock, EASE_IN + 1.5)
    player.leave_side()
    moment = player.look().moment
    assert (moment.segment.phase, moment.progress) == (Phase.EASE_OUT, 0.75)
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 0)]


def test_to_leave_a_side_in_the_hold_leads_over_the_way_back(player, clock):
    playing_at(player, clock, 40)
    player.leave_side()
    moment = player.look().moment
    assert (moment.segment.phase, moment.elapsed) == (Phase.EASE_OUT, 0)
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 7)]


def test_to_leave_a_side_on_the_way_back_cuts_nothing_short(player, clock):
    playing_at(player, clock, EASE_OUT + 4)
    player.leave_side()
    moment = player.look().moment
    assert (moment.segment.phase, moment.elapsed) == (Phase.EASE_OUT, 4)


def test_to_leave_a_side_before_it_has_begun_leads_to_the_next_and_leaves_no_record(player, clock):
    playing_at(player, clock, 16)
    player.leave_side()
    moment = player.look().moment
    assert (moment.segment.phase, moment.part.side) == (Phase.CHANGE_SIDES, Side.LEFT)
    player.leave_side()
    assert player.look().playing is Playing.FINISHED
    assert ends(player) == []


TWO_MOVEMENTS = replace(
    KNEE,
    steps=(
        *STEPS[:2],
        step(StepPhase.EASE_IN, "lean", 6),
        step(StepPhase.EASE_IN, "lean", 4),
        step(StepPhase.EASE_IN, "hold", 6),
        *STEPS[3:],
    ),
)
STILL = replace(
    KNEE,
    steps=(
        *STEPS[:2],
        step(StepPhase.EASE_IN, "set", 6),
        step(StepPhase.HOLD, "set", None),
        *STEPS[4:],
    ),
)


@pytest.mark.parametrize(
    ("technique", "seconds", "way_back"),
    [
        (TWO_MOVEMENTS, 24.5, 5.25),
        (TWO_MOVEMENTS, 26, 4.5),
        (TWO_MOVEMENTS, 29, 3),
        (TWO_MOVEMENTS, 31, 3),
        (TWO_MOVEMENTS, 36, 1.5),
        (STILL, 26, 0),
    ],
)
def test_the_way_back_begins_where_the_way_in_has_come_to(clock, technique, seconds, way_back):
    player = Player(plan_of(technique), cleared_for(technique), clock)
    playing_at(player, clock, seconds)
    player.leave_side()
    moment = player.look().moment
    assert moment.segment.phase is Phase.EASE_OUT
    assert moment.elapsed == pytest.approx(way_back)


def test_next_at_the_very_end_stays_there(player, clock):
    playing_at(player, clock, END - 1)
    player.next()
    assert player.look().playing is Playing.FINISHED
    player.next()
    assert player.look().playing is Playing.FINISHED


def test_previous_goes_one_step_back_while_setting_up(player, clock):
    playing_at(player, clock, 16)
    player.previous()
    moment = player.look().moment
    assert (moment.segment.phase, moment.segment.pose_to, moment.elapsed) == (
        Phase.SET_UP,
        "start",
        0,
    )


@pytest.mark.parametrize("at", [EASE_IN + 2, EASE_OUT + 2])
def test_previous_goes_to_the_beginning_of_the_side_once_the_stretch_has_begun(player, clock, at):
    playing_at(player, clock, at)
    player.previous()
    assert player.look().moment.index == 0


def test_previous_in_the_change_goes_back_to_the_first_side(player, clock):
    playing_at(player, clock, CHANGE + 2)
    player.previous()
    assert (player.look().moment.part.side, player.look().moment.index) == (Side.RIGHT, 0)


def test_previous_at_the_very_beginning_stays_there(player, clock):
    playing_at(player, clock, 2)
    player.previous()
    assert (player.look().moment.index, player.look().moment.elapsed) == (0, 0)


def test_previous_in_a_pause_goes_back_one_side_only(clock):
    player = Player(plan_of(KNEE, repetitions=2), cleared_for(KNEE), clock)
    player.start()
    player.look()
    change = player.timeline.first_index_of(2)
    while player.look().moment.index < change:
        player.next()
    player.previous()
    assert player.look().moment.index == player.timeline.first_index_of(1)


def test_restart_keeps_what_was_held_on_record_and_holds_anew(player, clock):
    playing_at(player, clock, 40)
    player.restart()
    assert player.look().moment.index == 0
    run(player, clock, EASE_OUT)
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 7), (Side.RIGHT, PartEnd.DONE, 20)]


def test_restart_of_the_second_side_begins_with_the_change(player, clock):
    playing_at(player, clock, HOLD_2 - 2)
    player.restart()
    assert player.look().moment.segment.phase is Phase.CHANGE_SIDES
    assert len(ends(player)) == 1


def test_steering_while_paused_stays_paused(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    player.next()
    view = run(player, clock, 30)
    assert (view.playing, view.moment.segment.phase) == (Playing.PAUSED, Phase.EASE_OUT)


@pytest.mark.parametrize(("change", "hold"), [(5, 25), (-5, 15), (60, 30), (-60, 15)])
def test_seconds_can_be_added_and_taken_within_the_range(player, clock, change, hold):
    playing_at(player, clock, 40)
    player.add_seconds(change)
    moment = player.look().moment
    assert (moment.segment.phase, moment.elapsed, moment.left) == (Phase.HOLD, 7, hold - 7)
    assert run(player, clock, END).playing is Playing.FINISHED
    assert [r.planned_seconds for r in player.records] == [hold, hold]


def test_taking_more_seconds_than_are_left_ends_the_hold_as_done(player, clock):
    playing_at(player, clock, HOLD + 17)
    player.add_seconds(-5)
    assert player.look().moment.segment.phase is Phase.EASE_OUT
    assert ends(player) == [(Side.RIGHT, PartEnd.DONE, 17)]


def test_taking_just_the_seconds_that_are_left_ends_the_hold_as_done(player, clock):
    playing_at(player, clock, HOLD + 15)
    player.add_seconds(-5)
    assert player.look().moment.segment.phase is Phase.EASE_OUT
    assert ends(player) == [(Side.RIGHT, PartEnd.DONE, 15)]


def test_seconds_added_outside_a_hold_keep_the_place(player, clock):
    playing_at(player, clock, CHANGE + 3)
    player.add_seconds(5)
    moment = player.look().moment
    assert (moment.segment.phase, moment.elapsed) == (Phase.CHANGE_SIDES, 3)
    assert player.timeline.segments[5].seconds == 25


def test_a_stop_in_the_hold_leads_calmly_back_and_is_on_record(player, clock):
    playing_at(player, clock, 40)
    player.stop()
    view = player.look()
    assert (view.playing, view.moment.segment.phase) == (Playing.EASING_OUT, Phase.EASE_OUT)
    assert player.moving
    assert ends(player) == [(Side.RIGHT, PartEnd.STOPPED, 7)]
    assert run(player, clock, 10.5).playing is Playing.EASING_OUT
    assert run(player, clock, 0.5).playing is Playing.STOPPED
    assert ends(player) == [(Side.RIGHT, PartEnd.STOPPED, 7)]


def test_a_stop_of_a_paused_hold_leads_back_as_well(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    player.stop()
    assert run(player, clock, 11).playing is Playing.STOPPED


def test_a_stop_on_the_way_back_finishes_the_way_back(player, clock):
    playing_at(player, clock, EASE_OUT + 4)
    player.stop()
    assert run(player, clock, 6).playing is Playing.EASING_OUT
    assert run(player, clock, 1).playing is Playing.STOPPED


@pytest.mark.parametrize("at", [2, 16, CHANGE + 2])
def test_a_stop_outside_a_stretch_is_at_once(player, clock, at):
    playing_at(player, clock, at)
    player.stop()
    assert player.look().playing is Playing.STOPPED
    assert not player.moving


def test_the_way_back_need_not_be_waited_for(player, clock):
    playing_at(player, clock, 40)
    player.leave()
    assert player.look().playing is Playing.PLAYING
    player.stop()
    player.leave()
    assert player.look().playing is Playing.STOPPED


def test_someone_who_is_away_after_a_stop_has_stopped(player, clock):
    playing_at(player, clock, 40)
    player.stop()
    clock.advance(90)
    assert player.look().playing is Playing.STOPPED
    assert ends(player) == [(Side.RIGHT, PartEnd.STOPPED, 7)]


def test_nothing_starts_again_after_a_stop(player, clock):
    playing_at(player, clock, 40)
    player.stop()
    for move in (player.next, player.previous, player.restart, player.resume, player.stop):
        move()
        assert player.look().playing is Playing.EASING_OUT
    player.add_seconds(5)
    player.leave()
    for move in (player.next, player.start, player.stop, player.pause, player.resume):
        move()
        assert player.look().playing is Playing.STOPPED
    assert len(player.records) == 1


def test_a_stop_on_the_last_side_stays_a_stop_to_the_end_of_the_way_back(player, clock):
    playing_at(player, clock, HOLD_2 + 5)
    player.stop()
    assert run(player, clock, 20).playing is Playing.STOPPED


def test_an_early_end_in_the_hold_leads_calmly_back_and_is_no_stop(player, clock):
    playing_at(player, clock, 40)
    player.pause()
    player.end_early()
    view = player.look()
    assert (view.playing, view.moment.segment.phase) == (Playing.LEAVING, Phase.EASE_OUT)
    assert player.moving
    assert run(player, clock, 10.5).playing is Playing.LEAVING
    assert run(player, clock, 0.5).playing is Playing.ENDED
    assert ends(player) == [(Side.RIGHT, PartEnd.SKIPPED, 7)]


def test_an_early_end_outside_a_stretch_is_at_once(player, clock):
    playing_at(player, clock, CHANGE + 2)
    player.end_early()
    assert player.look().playing is Playing.ENDED
    assert ends(player) == [(Side.RIGHT, PartEnd.DONE, 20)]


def test_the_way_out_of_an_early_end_need_not_be_waited_for(player, clock):
    playing_at(player, clock, 40)
    player.end_early()
    player.next()
    assert player.look().playing is Playing.LEAVING
    player.leave()
    assert player.look().playing is Playing.ENDED


def test_someone_who_is_away_after_an_early_end_has_ended(player, clock):
    playing_at(player, clock, 40)
    player.end_early()
    clock.advance(90)
    assert player.look().playing is Playing.ENDED


def test_a_stop_on_the_way_out_of_an_early_end_is_a_stop(player, clock):
    playing_at(player, clock, 40)
    player.end_early()
    player.stop()
    assert player.look().playing is Playing.EASING_OUT
    player.end_early()
    assert run(player, clock, 11).playing is Playing.STOPPED


def test_a_stretch_without_sides_is_held_once(clock):
    player = Player(plan_of(HUG), cleared_for(HUG), clock)
    assert playing_at(player, clock, 54).playing is Playing.FINISHED
    assert ends(player) == [(Side.BOTH, PartEnd.DONE, 10)]


KEYS = ["start", "pause", "resume", "next", "previous", "restart", "stop", "leave", "+5", "-5"]
moves = st.sampled_from([*KEYS, "leave_side", "end_early"])


@THOROUGH
@given(st.lists(st.tuples(moves, st.integers(0, 40)), max_size=30), st.booleans())
def test_no_course_of_keys_ever_holds_a_side_longer_than_its_range(course, two):
    clock = ManualClock(MORNING)
    techniques = (KNEE, HUG) if two else (KNEE,)
    player = Player(plan_of(*techniques), cleared_for(*techniques), clock)
    player.start()
    held_without_leaving = 0.0
    for move, frames in course:
        match move:
            case "+5" | "-5":
                player.add_seconds(int(move))
            case _:
                getattr(player, move)()
        for _ in range(frames):
            before = player.look()
            clock.advance(0.5)
            after = player.look()
            in_hold = Phase.HOLD in (before.moment.segment.phase, after.moment.segment.phase)
            if before.playing is Playing.PLAYING and in_hold:
                held_without_leaving += 0.5
                assert held_without_leaving <= after.moment.part.technique.hold.longest + 1
            elif after.moment.segment.phase is not Phase.HOLD:
                held_without_leaving = 0.0
    limits = {t.id: t.hold.longest for t in techniques}
    assert all(0 <= r.held_seconds <= limits[r.technique_id] for r in player.records)


@THOROUGH
@given(st.lists(st.tuples(moves, st.integers(0, 20)), max_size=30))
def test_no_course_of_keys_ever_leads_out_of_a_hold_but_over_the_way_back_or_from_the_start(course):
    clock = ManualClock(MORNING)
    player = Player(plan_of(KNEE), cleared_for(KNEE), clock)
    player.start()
    before = player.look().moment.segment
    for move, frames in course:
        if move in {"+5", "-5"}:
            player.add_seconds(int(move))
        elif move != "leave":
            getattr(player, move)()
        for _ in range(frames + 1):
            now = player.look().moment
            if before.phase is Phase.HOLD and now.segment.phase is not Phase.HOLD:
                begun = now.index == player.timeline.first_index_of(before.part)
                assert now.segment.phase is Phase.EASE_OUT or begun
            before = now.segment
            clock.advance(0.5)
