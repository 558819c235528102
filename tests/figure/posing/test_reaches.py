from backcoach.domain.stretch.side import Side
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.reaches import reach, reach_on
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

SCENE = read_scene(ASSETS, "partner_supine_rotation")


def test_every_joint_of_each_person_is_within_reach():
    people = posed(SCENE, Side.RIGHT, "hold", "hold", 1.0)
    points = [point for point, _ in reach(people)]
    joints = [frame.origin for body in people.bodies.values() for frame in body.frames.values()]
    assert len(people.bodies) == 2
    assert {*joints} < {*points}


def test_a_way_holds_both_its_ends_and_what_lies_between():
    way = reach_on(SCENE, Side.RIGHT, ("set", "hold"))
    for share in (0.0, 0.5, 1.0):
        assert {*reach(posed(SCENE, Side.RIGHT, "set", "hold", share))} <= {*way}


def test_to_stay_is_one_moment():
    stay = reach_on(SCENE, Side.RIGHT, ("hold", "hold"))
    assert stay == tuple(reach(posed(SCENE, Side.RIGHT, "hold", "hold", 1.0)))
