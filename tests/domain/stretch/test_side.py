from backcoach.domain.stretch.side import Side


def test_left_and_right_mirror_each_other_and_both_stays():
    assert [side.mirrored for side in Side] == [Side.RIGHT, Side.LEFT, Side.BOTH]


def test_a_picture_shows_left_or_right():
    assert [side.drawn for side in Side] == [Side.LEFT, Side.RIGHT, Side.RIGHT]
