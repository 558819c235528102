"""How the figure stands at a moment."""

from dataclasses import replace

import pytest

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.figure.posing.easing import eased
from backcoach.gui.player.player_figure import (
    FADE_SECONDS,
    fade_left,
    figure_moment,
    lungs_at,
)
from tests.stretches import KNEE, plan_of

TIMELINE = build_timeline(plan_of(KNEE))
HOLD = TIMELINE.starts[TIMELINE.index_of(0, Phase.HOLD)]
EASE_IN = TIMELINE.starts[TIMELINE.index_of(0, Phase.EASE_IN)]
EASE_OUT = TIMELINE.starts[TIMELINE.index_of(0, Phase.EASE_OUT)]


def view_at(seconds, playing=Playing.PLAYING, timeline=TIMELINE, count_in=0):
    return PlayerView(playing, timeline, timeline.at(seconds), count_in)


def figure_at(seconds, facing=View.AS_I_SEE, *, reduced_motion=False, with_signs=True):
    return figure_moment(
        view_at(seconds), facing, reduced_motion=reduced_motion, with_signs=with_signs
    )


def test_the_figure_moves_from_pose_to_pose_with_the_phase():
    moment = figure_at(EASE_IN + 1.5)
    assert moment.course == Course("set", "hold", 1.0, 0.0)
    assert moment.share == pytest.approx(0.25, abs=0.01)
    assert moment.side is Side.RIGHT
    assert moment.signs.arrow


def test_in_the_hold_only_the_chest_moves():
    early, later = figure_at(HOLD + 1), figure_at(HOLD + 3)
    assert replace(early, share=0) == replace(later, share=0)
    assert 0 < early.breath < later.breath <= 1
    assert not early.signs.arrow
    assert early.signs.presses


def test_what_can_not_be_seen_is_no_other_moment():
    assert figure_at(HOLD + 2.0) == figure_at(HOLD + 2.005)


def test_a_moment_goes_on_from_the_one_before_in_the_same_pose_with_the_same_breath():
    way = figure_at(EASE_IN + 1)
    assert figure_at(EASE_IN + 3).goes_on_from(way)
    assert figure_at(HOLD).goes_on_from(figure_at(HOLD - 0.01))
    assert figure_at(EASE_OUT).goes_on_from(figure_at(EASE_OUT - 0.01))
    assert not figure_at(HOLD).goes_on_from(way)
    assert not figure_at(EASE_IN + 3).goes_on_from(figure_at(EASE_IN - 0.01))
    breathed_in = replace(figure_at(HOLD), share=1.0)
    assert not breathed_in.goes_on_from(figure_at(HOLD - 0.01))
    other = replace(figure_at(HOLD - 0.01), side=Side.LEFT)
    assert not figure_at(HOLD).goes_on_from(other)


def test_what_is_new_comes_into_sight_gently():
    change = TIMELINE.starts[TIMELINE.index_of(1, Phase.CHANGE_SIDES)]
    shares = [fade_left(view_at(change + FADE_SECONDS * part)) for part in (0, 0.5, 1, 2)]
    assert shares == pytest.approx([1, 1 - eased(0.5), 0, 0])
    assert fade_left(view_at(change, Playing.PAUSED)) == 0
    assert fade_left(view_at(EASE_IN + FADE_SECONDS)) == 0


def test_signs_can_be_left_out():
    assert figure_at(EASE_IN + 1, with_signs=False).signs == NO_SIGNS
    assert figure_at(2).signs == NO_SIGNS


def test_with_less_motion_the_figure_stands_where_the_step_ends():
    moment = figure_at(EASE_IN + 1, reduced_motion=True)
    assert (moment.course.pose_from, moment.course.pose_to) == ("hold", "hold")
    assert (moment.share, moment.breath) == (0.0, 0.0)


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
