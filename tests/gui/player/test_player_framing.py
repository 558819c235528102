"""What of the people the picture is framed to."""

import pytest

from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.window import fit
from backcoach.gui.player.player_framing import reaches_into, ways_at
from tests.stretches import KNEE, plan_of

TIMELINE = build_timeline(plan_of(KNEE))


def ways(phase, part=0):
    return ways_at(TIMELINE, TIMELINE.index_of(part, phase))


def test_the_picture_is_framed_to_a_phase_and_the_way_into_it():
    assert ways(Phase.READY) == (("start", "start"),)
    assert ways(Phase.EASE_IN) == (("set", "set"), ("set", "hold"))
    assert ways(Phase.HOLD) == (("set", "hold"), ("hold", "hold"))


def test_every_step_of_a_phase_has_the_same_framing():
    steps = [i for i, each in enumerate(TIMELINE.segments[:6]) if each.phase is Phase.SET_UP]
    assert len({ways_at(TIMELINE, index) for index in steps}) == 1


def test_another_side_does_not_look_back_at_the_one_before():
    assert ways(Phase.CHANGE_SIDES, 1) == (("start", "start"),)


@pytest.mark.parametrize(("right", "low", "reached"), [(60, 60, False), (200, 200, True)])
def test_people_are_kept_out_of_a_corner_that_they_reach_into(right, low, reached):
    held = [((0.0, 0.0, 0.0), 1.0)]
    screen = fit(Camera(0.0, 0.0), [((0.0, 0.0, 0.0), 2.0)], (400.0, 400.0))
    assert reaches_into(held, screen, right, low) is reached
