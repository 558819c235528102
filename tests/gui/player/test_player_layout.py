"""How the player's page shares out its space."""

from itertools import combinations

import pytest

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import build_timeline
from backcoach.gui.player.player_layout import (
    PageRoom,
    Rectangle,
    gets_ready,
    player_layout,
    visible_parts,
)
from tests.stretches import KNEE, plan_of

# What people have: 1366 x 768 at 100, 125 and 150 %, 1920 x 1080 at 100, 150 and 200 %, with and
# without a title bar, and the usual and the least size of the window.
PAGES = [
    *((1280, 800), (1280, 770), (1366, 768), (1366, 738), (1093, 614), (1093, 584)),
    *((911, 512), (907, 470), (1920, 1080), (1280, 720), (1280, 690), (960, 540), (720, 420)),
]
TEXTS = [16, 20, 32]


def buttons(width, brief):
    """The height of eleven buttons of 44 pixels, below two lines if there is more to say."""
    rows = -(-11 * 52 // width)
    return rows * 52 + (16 if brief else 60)


def room(size, text=16):
    return PageRoom(*size, text, line=round(1.5 * text), stop=round(3.25 * text), controls=buttons)


def boxes(layout):
    return {
        "progress": layout.progress,
        "picture": layout.picture,
        "ring": layout.ring,
        "following": layout.following,
        "captions": layout.captions,
        "stop": layout.stop,
    }


def overlap(one: Rectangle, other: Rectangle) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", PAGES)
@pytest.mark.parametrize("two", [False, True])
def test_nothing_leaves_the_page_or_lies_over_anything_else(size, text, two):
    layout = player_layout(room(size, text), two=two)
    placed = boxes(layout)
    for box in (*placed.values(), layout.controls):
        assert 0 <= box.left < box.right <= size[0]
        assert 0 <= box.top < box.bottom <= size[1]
    for one, other in combinations(placed, 2):
        assert not overlap(placed[one], placed[other]), (one, other)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", PAGES)
@pytest.mark.parametrize("two", [False, True])
def test_the_stop_band_is_whole_and_as_wide_as_the_page(size, text, two):
    wanted = room(size, text)
    stop = player_layout(wanted, two=two).stop
    assert (stop.left, stop.right, stop.bottom) == (0, *size)
    assert stop.height == wanted.stop


@pytest.mark.parametrize("size", [page for page in PAGES if page[1] >= 720])
@pytest.mark.parametrize("two", [False, True])
def test_the_picture_has_nearly_half_of_the_page(size, two):
    picture = player_layout(room(size), two=two).picture
    assert picture.width * picture.height >= 0.45 * size[0] * size[1]


@pytest.mark.parametrize("two", [False, True])
def test_the_ring_can_be_read_from_two_metres_away(two):
    ring = player_layout(room((1280, 800)), two=two).ring
    assert min(ring.width, ring.height) >= 340


@pytest.mark.parametrize("text", [20, 24, 32])
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1366, 738), (1920, 1080)])
@pytest.mark.parametrize("two", [False, True])
def test_larger_text_makes_no_ring_smaller(size, text, two):
    usual, larger = (player_layout(room(size, each), two=two).ring for each in (16, text))
    assert min(larger.width, larger.height) >= min(usual.width, usual.height)


@pytest.mark.parametrize("size", PAGES)
@pytest.mark.parametrize(("two", "lines"), [(False, 4.5), (True, 7.5)])
def test_a_ring_kept_large_leaves_the_words_their_lines(size, two, lines):
    layout, text = player_layout(room(size, 32), two=two), 32
    alone = round(0.25 * (layout.captions.bottom - layout.ring.top))
    assert layout.captions.height >= lines * text - 1 or layout.ring.height <= alone + 64


def test_words_for_two_and_words_on_a_low_page_stand_beside_the_picture():
    assert not player_layout(room((1280, 800)), two=False).beside
    assert player_layout(room((1280, 800)), two=True).beside
    assert player_layout(room((911, 512)), two=False).beside
    assert player_layout(room((1280, 800), 32), two=False).beside


@pytest.mark.parametrize("size", PAGES)
@pytest.mark.parametrize("two", [False, True])
def test_the_controls_stand_below_the_ring_or_over_the_picture_and_never_over_words(size, two):
    layout = player_layout(room(size), two=two)
    for part in (layout.ring, layout.following, layout.captions, layout.stop):
        assert not overlap(layout.controls, part)
    assert (layout.covered > 0) is overlap(layout.controls, layout.picture)
    assert layout.covered <= 1


def test_where_there_is_room_the_controls_cover_nothing():
    assert player_layout(room((1280, 800)), two=False).covered == 0


@pytest.mark.parametrize("playing", Playing)
def test_the_way_to_stop_is_always_there_but_on_the_way_out(playing):
    out = playing in {Playing.EASING_OUT, Playing.LEAVING, Playing.STOPPED, Playing.ENDED}
    assert visible_parts(playing).stop is (not out or playing is Playing.LEAVING)
    assert visible_parts(playing).options is not out


def test_a_pause_alone_offers_to_end_and_to_leave_the_side():
    assert {each for each in Playing if visible_parts(each).ends} == {Playing.PAUSED, Playing.AWAY}


@pytest.mark.parametrize(
    ("playing", "seconds", "ready"),
    [
        (Playing.READY, 0, True),
        (Playing.PLAYING, 4, True),
        (Playing.PLAYING, 6, False),
        (Playing.PAUSED, 4, False),
    ],
)
def test_there_is_time_to_get_ready_until_the_first_step(playing, seconds, ready):
    timeline = build_timeline(plan_of(KNEE))
    assert gets_ready(PlayerView(playing, timeline, timeline.at(seconds), 0)) is ready
