"""What the ring shows at a moment."""

import pytest

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.gui.player.ring.ring_moment import ring_moment
from tests.stretches import KNEE, plan_of

TIMELINE = build_timeline(plan_of(KNEE))
HOLD = TIMELINE.starts[TIMELINE.index_of(0, Phase.HOLD)]
EASE_OUT = TIMELINE.starts[TIMELINE.index_of(0, Phase.EASE_OUT)]


def view_at(seconds, playing=Playing.PLAYING, count_in=0):
    return PlayerView(playing, TIMELINE, TIMELINE.at(seconds), count_in)


def test_while_getting_ready_the_ring_counts_the_seconds():
    ring = ring_moment(view_at(0, Playing.READY))
    assert (ring.number, ring.word) == ("5", "Get ready")


def test_a_second_is_shown_until_it_is_over():
    assert ring_moment(view_at(HOLD)).number == "20"
    assert ring_moment(view_at(HOLD + 0.5)).number == "20"
    assert ring_moment(view_at(HOLD + 19.9)).number == "1"


def test_the_word_is_the_breath_below_the_phase_or_else_the_phase():
    assert (ring_moment(view_at(HOLD)).word, ring_moment(view_at(HOLD)).label) == (
        "Breathe in",
        "Hold",
    )
    assert (ring_moment(view_at(6)).word, ring_moment(view_at(6)).label) == ("Get into place", "")


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
