"""How the player's page shares out its space."""

import pytest

from backcoach.domain.playing.player import Playing
from backcoach.gui.player.player_layout import (
    LayoutSize,
    PlayerLayout,
    player_layout,
    visible_parts,
)


@pytest.mark.parametrize(
    ("width", "height", "text", "alone", "for_two"),
    [
        (1280, 800, 16, LayoutSize.USUAL, LayoutSize.USUAL),
        (1366, 768, 16, LayoutSize.USUAL, LayoutSize.USUAL),
        (1024, 640, 16, LayoutSize.USUAL, LayoutSize.SNUG),
        (1024, 600, 16, LayoutSize.TIGHT, LayoutSize.TIGHT),
        (911, 512, 16, LayoutSize.TIGHT, LayoutSize.TIGHT),
        (1920, 1080, 32, LayoutSize.TIGHT, LayoutSize.TIGHT),
        (1280, 800, 32, LayoutSize.TIGHT, LayoutSize.TIGHT),
    ],
)
def test_the_more_is_told_and_the_larger_the_text_the_less_space_there_is(
    width, height, text, alone, for_two
):
    sizes = (
        player_layout(width, height, text, full_screen=False, two=two).size for two in (False, True)
    )
    assert tuple(sizes) == (alone, for_two)


@pytest.mark.parametrize("height", [400, 1080])
def test_a_full_screen_is_for_reading_from_afar_whatever_its_height(height):
    assert player_layout(1920, height, 16, full_screen=True, two=True).size is LayoutSize.FAR


@pytest.mark.parametrize(("width", "named"), [(1152, True), (1151, False)])
def test_names_stand_beside_icons_where_the_page_is_wide_enough(width, named):
    assert player_layout(width, 800, 16, full_screen=False, two=False).named is named


def test_words_stand_beside_the_figure_where_height_is_short_or_two_read_from_afar():
    beside = {
        (size, two)
        for size in LayoutSize
        for two in (False, True)
        if PlayerLayout(size, two=two).beside
    }
    assert beside == {
        (LayoutSize.SNUG, False),
        (LayoutSize.SNUG, True),
        (LayoutSize.TIGHT, False),
        (LayoutSize.TIGHT, True),
        (LayoutSize.FAR, True),
    }


@pytest.mark.parametrize("size", [LayoutSize.TIGHT, LayoutSize.FAR])
def test_what_can_wait_gives_way_while_a_stretch_is_followed(size):
    layout = PlayerLayout(size)
    followed, paused = (visible_parts(layout, each) for each in (Playing.PLAYING, Playing.PAUSED))
    for part in ("head", "steering", "options", "mirror"):
        assert not getattr(followed, part)
        assert getattr(paused, part)
    assert followed.figure


@pytest.mark.parametrize("size", LayoutSize)
@pytest.mark.parametrize("playing", Playing)
def test_the_way_to_stop_is_always_there_but_on_the_way_out(size, playing):
    out = playing in {Playing.EASING_OUT, Playing.STOPPED}
    assert visible_parts(PlayerLayout(size), playing).stop is not out


def test_in_a_pause_a_tight_page_leaves_the_figure_out():
    shown = visible_parts(PlayerLayout(LayoutSize.TIGHT), Playing.PAUSED)
    assert not shown.figure
