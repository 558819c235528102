from backcoach.figure.drawing.depth import Order, Piece
from backcoach.figure.drawing.slab import Box, slab
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.window import fit


def rod(name, a, b, **more):
    xs, ys = sorted((a[0], b[0])), sorted((a[1], b[1]))
    r = a[3]
    box = (xs[0] - r, ys[0] - r, xs[1] + r, ys[1] + r)
    more.setdefault("owner", "receiver")
    return Piece(name=name, box=box, spines=((a, b),), middle=(a[2] + b[2]) / 2, shapes=(), **more)


def names(*pieces):
    return [piece.name for piece in Order(1.0).of(pieces)]


def test_where_two_limbs_cross_the_nearer_one_is_painted_last():
    # The thigh's middle is nearer, but at the crossing the arm is.
    thigh = rod("thigh", (0.0, 50.0, 200.0, 5.0), (100.0, 50.0, 0.0, 5.0))
    arm = rod("arm", (80.0, 0.0, 60.0, 4.0), (80.0, 100.0, 60.0, 4.0))
    assert names(arm, thigh) == ["thigh", "arm"]
    assert names(thigh, arm) == ["thigh", "arm"]


def test_limbs_that_only_share_a_frame_go_by_depth():
    one = rod("one", (0.0, 0.0, 5.0, 3.0), (100.0, 100.0, 5.0, 3.0))
    other = rod("other", (60.0, 0.0, 1.0, 3.0), (100.0, 30.0, 1.0, 3.0))
    assert names(one, other) == ["other", "one"]


def test_parallel_and_end_on_limbs_are_told_apart():
    far = rod("far", (0.0, 0.0, 0.0, 5.0), (100.0, 0.0, 0.0, 5.0))
    near = rod("near", (0.0, 4.0, 20.0, 5.0), (100.0, 4.0, 20.0, 5.0))
    point = rod("point", (50.0, 2.0, 90.0, 5.0), (50.0, 2.0, 30.0, 5.0))
    other = rod("other", (50.0, 3.0, 190.0, 5.0), (50.0, 3.0, 130.0, 5.0))
    assert names(other, point, near, far) == ["far", "near", "point", "other"]


def test_neighbours_at_a_seam_go_by_rank_when_they_are_alike():
    hem = rod("hem", (0.0, 0.0, 0.0, 5.0), (10.0, 0.0, 0.0, 5.0), joined=frozenset({"leg"}), rank=4)
    leg = rod("leg", (0.0, 0.0, 1.0, 5.0), (10.0, 0.0, 1.0, 5.0), joined=frozenset({"hem"}))
    assert names(hem, leg) == ["leg", "hem"]


def test_a_ring_of_limbs_is_broken_at_the_farthest():
    spans = [((0, 0, 9), (100, 0, 0)), ((100, 0, 9), (50, 90, 0)), ((50, 90, 9), (0, 0, 0))]
    ring = [rod(str(n), (*a, 8.0), (*b, 8.0)) for n, (a, b) in enumerate(spans)]
    assert sorted(names(*ring)) == ["0", "1", "2"]


def test_what_does_not_move_comes_first_where_it_can():
    chair = rod("chair", (0.0, 0.0, 99.0, 5.0), (10.0, 0.0, 99.0, 5.0), still=True)
    arm = rod("arm", (50.0, 0.0, 0.0, 5.0), (60.0, 0.0, 0.0, 5.0))
    assert names(arm, chair) == ["chair", "arm"]


def test_a_table_hides_the_legs_behind_it_and_lies_under_the_body_on_it():
    screen = fit(Camera(0.0, 30.0), [((0.0, 0.0, 0.0), 2.0)], (800.0, 600.0))
    box = Box((0.0, 0.0, 0.6), (2.0, 0.7, 0.1))
    corners = [screen.disc(box.place(x, y, z)) for x in (-1, 1) for y in (-1, 1) for z in (0, 1)]
    top = Piece(
        "stage",
        "top",
        (0.0, 0.0, 800.0, 600.0),
        tuple(zip(corners[::2], corners[1::2], strict=True)),
        screen.disc(box.place(0, 0, 0.5))[2],
        (),
        slab=slab(box, screen),
    )
    behind = rod("behind", screen.disc((0, 0.6, 0.9), 0.1), screen.disc((0, 0.6, 0.0), 0.05))
    above = rod("above", screen.disc((0, 0.2, 0.8), 0.1), screen.disc((0, -0.2, 0.8), 0.1))
    under = rod("under", screen.disc((0, 0.1, 0.4), 0.05), screen.disc((0, -0.1, 0.3), 0.05))
    assert names(above, top, behind, under).index("top") == 2
    assert names(top, above) == ["top", "above"]
    assert names(behind, top) == ["behind", "top"]
