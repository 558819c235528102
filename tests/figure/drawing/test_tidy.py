import numpy as np

from backcoach.figure.drawing.tidy import tidied


def tidy(area, least, least_shade, depth=None):
    flat = np.zeros(area.shape, np.float32)
    return tidied(area, flat if depth is None else depth.astype(np.float32), least, least_shade)


def image(*rows):
    return np.array([[int(sign) for sign in row] for row in rows], np.int32)


def test_a_line_of_one_pixel_goes():
    assert tidy(image("22422", "22422", "22422"), 0, 0).tolist() == image(*["22222"] * 3).tolist()
    assert tidy(image("2222", "4444", "2222"), 0, 0).tolist() == image(*["2222"] * 3).tolist()


def test_a_line_between_two_things_at_different_depths_stays():
    gap = image("22422", "22422", "22422")
    assert (tidy(gap, 0, 0, image("11000", "11000", "11000")) == gap).all()


def test_a_speck_becomes_as_what_is_beside_it():
    speck = image("222222", "224422", "224422", "222222")
    assert (tidy(speck, 5, 0) == 2).all()
    assert (tidy(speck, 4, 0) == speck).all()


def test_a_speck_at_the_left_rim_goes_too():
    speck = image("442222", "442222", "222222", "222222")
    assert (tidy(speck, 5, 0) == 2).all()


def test_a_speck_of_shade_needs_more_room_and_takes_no_thing_away():
    shade = image("222222", "223322", "223322", "222222")
    assert (tidy(shade, 0, 5) == 2).all()
    assert (tidy(shade, 5, 0) == shade).all()


def test_a_small_thing_stays_where_a_shade_of_its_size_would_go():
    gap = image("222222", "220022", "220022", "222222")
    assert (tidy(gap, 4, 9) == gap).all()
    both = image("222222", "223422", "223422", "222222")
    assert (tidy(both, 2, 9) == image("222222", "222422", "222422", "222222")).all()


def test_a_speck_becomes_as_what_is_nearer_to_its_depth():
    speck = image("000000", "004222", "004222", "000222")
    depth = np.where(speck > 0, 1.0, -1000.0)
    assert (tidy(speck, 5, 0, depth) == np.where(speck == 4, 2, speck)).all()


def test_what_hangs_together_by_a_bend_is_one():
    rows = ("444444", "444444", "222244", "222244", "444444", "444444", "442222", "442222")
    snake = image(*rows)
    assert (tidy(snake, 8, 8) == snake).all()


def test_specks_side_by_side_go_as_well():
    specks = image("222222222", "224466882", "224466882", "222222222")
    assert (tidy(specks, 5, 0) == 2).all()
