"""How often the player is looked at, as far as it can be seen."""

from functools import partial

import pytest

from backcoach.domain.playing.player import Player, Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.gui.player.frame_pace import FRAME_MS, SLOWEST_MS, frame_ms
from backcoach.gui.player.player_figure import FADE_SECONDS
from tests.stretches import KNEE, cleared_for, plan_of

ONE_STEP = 1.0 / 450


@pytest.fixture
def paces(fake_clock):
    """Every look of a whole session: its view, and how long until the next one."""
    player = Player(plan_of(KNEE), cleared_for(KNEE), fake_clock)
    player.start()
    seen = []
    while (view := player.look()).playing is Playing.PLAYING:
        seen.append((view, frame_ms(view)))
        fake_clock.advance(seen[-1][1] / 1000)
    return seen


def test_while_people_move_or_a_picture_fades_each_frame_is_shown(paces):
    for view, pace in paces:
        segment = view.moment.segment
        if segment.pose_from != segment.pose_to or view.moment.elapsed < FADE_SECONDS:
            assert pace == FRAME_MS


def test_in_a_hold_there_are_half_as_many_looks(paces):
    held = [view for view, _ in paces if view.moment.segment.phase is Phase.HOLD]
    seconds = sum({view.moment.index: view.moment.segment.seconds for view in held}.values())
    assert len(held) / seconds < 34
    assert max(pace for _, pace in paces) == SLOWEST_MS


def test_the_ring_is_never_seen_to_jump(paces):
    for view, pace in paces:
        assert pace == FRAME_MS or pace / 1000 / view.moment.segment.seconds < ONE_STEP


@pytest.mark.parametrize("ask", ["stop", "pause"])
def test_the_way_out_and_the_count_in_are_shown_at_each_frame(fake_clock, ask):
    player = Player(plan_of(KNEE), cleared_for(KNEE), fake_clock)
    player.start()
    while player.look().moment.segment.phase is not Phase.HOLD:
        fake_clock.advance(1)
    fake_clock.advance(1)
    assert frame_ms(player.look()) > FRAME_MS
    for act in (partial(getattr(player, ask)), player.resume):
        act()
    assert player.look().playing in {Playing.EASING_OUT, Playing.COUNTING_IN}
    assert frame_ms(player.look()) == FRAME_MS
