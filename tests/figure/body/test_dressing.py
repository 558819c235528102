from dataclasses import replace

import numpy as np
import pytest

from backcoach.figure.body.dressed import Dressed, Layer, Material
from backcoach.figure.body.dressing import dressed
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.body.skeleton import standing
from backcoach.figure.geometry.posed_body import BodyPart

MAN = LOOKS[0]
BODY = standing(1.7)


def layer(person: Dressed, material: Material) -> Layer:
    return next(each for each in person.layers if each.material is material)


def seen(worn: Layer) -> np.ndarray:
    return worn.points[worn.inside >= 0.0]


@pytest.mark.parametrize("look", LOOKS)
def test_somebody_who_stands_reaches_from_the_floor_to_their_stature(look: Look) -> None:
    person = dressed(look, BODY)
    bare = [each for each in person.layers if each.material is not Material.HAIR]
    heights = np.concatenate([seen(each)[:, 2] for each in bare])
    hair = seen(layer(person, Material.HAIR))[:, 2]

    assert heights.min() == pytest.approx(0.0, abs=0.02)
    assert heights.max() == pytest.approx(BODY.stature, abs=0.05)
    assert 0.0 < hair.max() - heights.max() < 0.09


@pytest.mark.parametrize("look", LOOKS)
def test_normals_are_of_one_length(look: Look) -> None:
    for each in dressed(look, BODY).layers:
        assert np.linalg.norm(each.normals, axis=1) == pytest.approx(1.0, abs=0.02)


def test_a_hand_lies_by_its_own_frame() -> None:
    skin = layer(dressed(MAN, BODY), Material.SKIN)
    for tag, part in ((1, BodyPart.HAND_LEFT), (2, BodyPart.HAND_RIGHT)):
        hand = skin.points[skin.triangles[skin.hands == tag]].reshape(-1, 3)

        assert len(hand)
        assert np.abs(hand - BODY.frames[part].origin).max() < 0.22


def test_a_breath_swells_belly_and_chest_and_nothing_else() -> None:
    empty, full = dressed(MAN, BODY), dressed(MAN, replace(BODY, breath=1.0))
    moved = {
        each.material: np.abs(each.points - other.points).max()
        for each, other in zip(full.layers, empty.layers, strict=True)
    }

    assert moved.pop(Material.SHIRT) == pytest.approx(0.0255, abs=0.002)
    assert set(moved.values()) == {0.0}
