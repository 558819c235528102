"""How the figure stands, and what the ring shows, at a moment."""

from dataclasses import replace

import pytest

from backcoach.domain.playing.player import Player, PlayerView, Playing
from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.figure.posing.motion import posed
from backcoach.gui.player.player_figure import (
    FADE_SECONDS,
    fade_left,
    farthest,
    figure_moment,
    lungs_at,
)
from backcoach.gui.player.player_ring import part_shares, ring_moment
from backcoach.storage.content.scenes import read_scene
from tests.assets.asset_text import ASSETS
from tests.stretches import HUG, KNEE, cleared_for, plan_of

TIMELINE = build_timeline(plan_of(KNEE))
HOLD = TIMELINE.starts[TIMELINE.index_of(0, Phase.HOLD)]
EASE_IN = TIMELINE.starts[TIMELINE.index_of(0, Phase.EASE_IN)]
EASE_OUT = TIMELINE.starts[TIMELINE.index_of(0, Phase.EASE_OUT)]


def view_at(seconds, playing=Playing.PLAYING, timeline=TIMELINE, count_in=0):
    return PlayerView(playing, timeline, timeline.at(seconds), count_in)


def figure_at(seconds, facing=View.AS_I_SEE, *, reduced_motion=False, with_cues=True):
    return figure_moment(
        view_at(seconds), facing, reduced_motion=reduced_motion, with_cues=with_cues
    )


def test_the_figure_moves_from_pose_to_pose_with_the_phase():
    moment = figure_at(EASE_IN + 1.5)
    assert (moment.pose_from, moment.pose_to) == ("set", "hold")
    assert moment.share == pytest.approx(0.25, abs=0.01)
    assert moment.side is Side.RIGHT
    assert moment.cues.arrow


def test_in_the_hold_only_the_chest_moves():
    early, later = figure_at(HOLD + 1), figure_at(HOLD + 3)
    assert replace(early, breath=0) == replace(later, breath=0)
    assert 0 < early.breath < later.breath <= 1
    assert not early.cues.arrow
    assert early.cues.presses


def test_what_can_not_be_seen_is_no_other_moment():
    assert figure_at(HOLD + 2.0) == figure_at(HOLD + 2.005)


def test_a_slow_move_is_drawn_anew_only_where_that_can_be_seen():
    start, soon, later = (figure_at(EASE_IN + seconds) for seconds in (0.0, 0.1, 1.5))
    assert start.seen(300) == soon.seen(300) != later.seen(300)
    assert soon.seen(30_000) != start.seen(30_000)


def test_the_farthest_joint_tells_how_far_a_move_goes():
    scene = read_scene(ASSETS, "single_knee_to_chest")
    before, after = (posed(scene, Side.RIGHT, pose, pose, 1.0) for pose in ("set", "hold"))
    assert farthest(before, before) == 0
    assert 0.1 < farthest(before, after) < 1.0


def test_another_side_comes_into_sight_gently_and_nothing_else_does():
    change = TIMELINE.starts[TIMELINE.index_of(1, Phase.CHANGE_SIDES)]
    shares = [fade_left(view_at(change + FADE_SECONDS * part)) for part in (0, 0.5, 1, 2)]
    assert shares == pytest.approx([1, 0.5, 0, 0])
    assert fade_left(view_at(change, Playing.PAUSED)) == 0
    assert fade_left(view_at(EASE_IN)) == 0


def test_signs_can_be_left_out():
    assert figure_at(EASE_IN + 1, with_cues=False).cues == NO_SIGNS
    assert figure_at(2).cues == NO_SIGNS


def test_with_less_motion_the_figure_stands_where_the_step_ends():
    moment = figure_at(EASE_IN + 1, reduced_motion=True)
    assert (moment.pose_to, moment.share, moment.breath) == ("hold", 1.0, 0.0)


def test_the_mirror_view_is_drawn_for_the_other_side():
    assert figure_at(HOLD, View.FACING).side is Side.LEFT


def test_an_in_breath_on_the_way_back_is_let_out_by_itself():
    first, second = EASE_OUT, EASE_OUT + 6
    assert lungs_at(TIMELINE, TIMELINE.at(first + 5.99)) == pytest.approx(1, abs=0.01)
    assert lungs_at(TIMELINE, TIMELINE.at(second)) == pytest.approx(1)
    assert 0 < lungs_at(TIMELINE, TIMELINE.at(second + 1)) < 1
    assert lungs_at(TIMELINE, TIMELINE.at(second + 3)) == pytest.approx(0)
    assert lungs_at(TIMELINE, TIMELINE.at(0)) == 0
    assert lungs_at(TIMELINE, TIMELINE.at(6)) == 0


def test_before_the_start_the_ring_tells_how_long_it_takes_in_all():
    ring = ring_moment(view_at(0, Playing.READY))
    assert (ring.number, ring.word) == ("2:05", "in all")


def test_a_second_is_shown_until_it_is_over():
    assert ring_moment(view_at(HOLD)).number == "20"
    assert ring_moment(view_at(HOLD + 0.5)).number == "20"
    assert ring_moment(view_at(HOLD + 19.9)).number == "1"


def test_the_word_is_the_breath_or_else_the_phase():
    assert ring_moment(view_at(HOLD)).word == "Breathe in"
    assert ring_moment(view_at(6)).word == "Get into place"


def test_a_pause_keeps_the_second_and_lets_the_breath_alone():
    playing, paused = view_at(HOLD + 3), view_at(HOLD + 3, Playing.PAUSED)
    assert ring_moment(paused).number == ring_moment(playing).number
    assert ring_moment(paused).word == "Paused"
    assert ring_moment(view_at(HOLD, Playing.AWAY)).word == "Paused"


def test_the_count_in_looks_unlike_the_hold():
    ring = ring_moment(view_at(HOLD, Playing.COUNTING_IN, count_in=2))
    assert (ring.phase, ring.number, ring.label) == (Phase.READY, "2", "Going on in")
    assert ring.counting_in


@pytest.mark.parametrize("playing", [Playing.EASING_OUT, Playing.STOPPED])
def test_the_way_out_of_a_stop_is_not_counted(playing):
    ring = ring_moment(view_at(EASE_OUT + 1, playing))
    assert (ring.phase, ring.number, ring.word) == (Phase.EASE_OUT, "", "Ease out")


def test_at_the_end_the_ring_says_done():
    ring = ring_moment(view_at(TIMELINE.seconds, Playing.FINISHED))
    assert (ring.number, ring.word) == ("", "Done")


def test_each_part_fills_as_it_is_played():
    change = TIMELINE.starts[TIMELINE.index_of(1, Phase.CHANGE_SIDES)]
    assert part_shares(TIMELINE, TIMELINE.at(0)) == (0, 0)
    assert part_shares(TIMELINE, TIMELINE.at(change / 2)) == (0.5, 0)
    assert part_shares(TIMELINE, TIMELINE.at(change)) == (1, 0)
    assert part_shares(TIMELINE, TIMELINE.at(TIMELINE.seconds)) == (1, 1)


def test_one_part_alone_fills_the_whole_bar(fake_clock):
    view = Player(plan_of(HUG), cleared_for(HUG), fake_clock).look()
    assert part_shares(view.timeline, view.moment) == (0,)
