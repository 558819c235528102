import pytest

from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.footage import Footage, in_pose
from tests.figure.drawing.made_sketches import box

WAY = Course("set", "hold", 1.0, 0.0)
SKETCHES = (box(0, 0), box(0.1, 0), box(0.2, 0), box(0.3, 0))
THERE = Footage(WAY, (0.0, 0.2, 0.6, 1.0), lambda: SKETCHES)
BACK = Footage(WAY, THERE.shares, THERE.sketches, backwards=True)


@pytest.mark.parametrize(
    ("footage", "share", "shown"),
    [
        (THERE, 0.0, (0.0, 0.2, 0.0, 0.6)),
        (THERE, 0.1, (0.0, 0.2, 0.5, 0.6)),
        (THERE, 0.5, (0.2, 0.6, 0.75, 1.0)),
        (THERE, 1.0, (1.0, 1.0, 0.0, 1.0)),
        (THERE, -1.0, (0.0, 0.2, 0.0, 0.6)),
        (THERE, 2.0, (1.0, 1.0, 0.0, 1.0)),
        (BACK, 0.0, (1.0, 1.0, 0.0, 0.6)),
        (BACK, 0.5, (0.2, 0.6, 0.75, 0.0)),
        (BACK, 1.0, (0.0, 0.2, 0.0, 0.0)),
    ],
)
def test_a_moment_lies_between_two_pictures_and_the_next_one_is_known(footage, share, shown):
    around = footage.around(share)
    plates = around.first, around.second, around.ahead
    assert [plate.share for plate in plates] == [shown[0], shown[1], shown[3]]
    assert around.blend == pytest.approx(shown[2])


def test_a_picture_brings_its_sketch_and_the_breath_of_its_moment():
    around = THERE.around(0.3)
    assert around.first.sketch() is SKETCHES[1]
    assert around.second.breath == pytest.approx(WAY.breath_at(0.6))
    assert (around.second.pose_from, around.second.pose_to) == ("set", "hold")


def test_what_cannot_be_read_has_no_sketch():
    assert not THERE.is_lost()
    assert Footage(WAY, THERE.shares, tuple).around(0.3).first.sketch() is None


def test_a_single_picture_stands_for_all_moments():
    around = Footage(Course("start", "start"), (0.0,), lambda: SKETCHES[:1]).around(0.7)
    assert around.first == around.second == around.ahead
    assert around.blend == 0


def test_in_a_pose_one_picture_stands_alone():
    around = in_pose("hold")
    assert around.first == around.second == around.ahead
    assert (around.first.pose_from, around.first.pose_to, around.blend) == ("hold", "hold", 0)


@pytest.mark.parametrize(("share", "near"), [(0.05, 0.0), (0.15, 0.2)])
def test_what_was_not_drawn_ahead_is_the_nearer_picture_without_a_sketch(share, near):
    anew = THERE.around(share).drawn_anew
    assert anew.first == anew.second == anew.ahead
    assert (anew.first.share, anew.first.sketch, anew.blend) == (near, None, 0)
