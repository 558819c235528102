"""Where the second window belongs, whatever is plugged in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.gui.services.screen_placing import Placing, ScreenWish, WindowSpot, spot_for

LAPTOP, TV, PROJECTOR = "laptop", "tv", "projector"
NAMES = st.sampled_from(["", LAPTOP, TV, PROJECTOR])
WISHES = st.builds(ScreenWish, NAMES, NAMES, st.booleans())
THERE = st.lists(st.sampled_from([LAPTOP, TV, PROJECTOR]), max_size=3, unique=True)


@pytest.mark.parametrize(
    ("wish", "there", "spot"),
    [
        (ScreenWish(), [LAPTOP], WindowSpot(Placing.BY_HAND)),
        (ScreenWish(), [LAPTOP, TV, PROJECTOR], WindowSpot(Placing.ON_SCREEN, TV)),
        (ScreenWish(PROJECTOR), [LAPTOP, TV, PROJECTOR], WindowSpot(Placing.ON_SCREEN, PROJECTOR)),
        (ScreenWish(PROJECTOR), [LAPTOP, TV], WindowSpot(Placing.ON_SCREEN, TV)),
        (ScreenWish(LAPTOP), [LAPTOP], WindowSpot(Placing.BY_HAND)),
        (ScreenWish(last=TV), [LAPTOP, TV], WindowSpot(Placing.ON_SCREEN, TV)),
        (ScreenWish(last=TV), [LAPTOP, PROJECTOR], WindowSpot(Placing.NOWHERE)),
        (ScreenWish(PROJECTOR, TV), [LAPTOP, PROJECTOR], WindowSpot(Placing.NOWHERE)),
        (ScreenWish(by_hand=True), [LAPTOP, TV], WindowSpot(Placing.BY_HAND)),
    ],
)
def test_it_stands_where_it_was_last_else_on_another_screen(wish, there, spot):
    assert spot_for(wish, there, LAPTOP) == spot


@given(wish=WISHES, there=THERE, own=NAMES)
def test_it_never_covers_our_own_window_nor_a_screen_that_is_not_there(wish, there, own):
    spot = spot_for(wish, there, own)
    if spot.placing is Placing.ON_SCREEN:
        assert spot.screen in there
        assert spot.screen != own
    else:
        assert spot.screen == ""


def test_two_screens_of_one_make_have_one_name():
    assert spot_for(ScreenWish(), [TV, TV], TV) == WindowSpot(Placing.ON_SCREEN, TV)
    assert spot_for(ScreenWish(last=TV), [TV], TV) == WindowSpot(Placing.NOWHERE)
