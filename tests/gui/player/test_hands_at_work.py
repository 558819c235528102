"""What the picture is framed to where hands are to be seen."""

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.gui.player.hands_at_work import hands_in
from tests.gui.real_services import LIBRARY


@pytest.mark.parametrize(("technique_id", "role"), [("T04", "helper"), ("T05", "receiver")])
def test_they_are_the_helpers_or_ones_own(technique_id, role):
    staged = StagedScene(LIBRARY.scene(LIBRARY.content.techniques[technique_id].stem), Side.RIGHT)
    body = getattr(staged.at("hold"), role)
    places = [point for point, _ in hands_in(staged)]
    assert places == [
        body.frames[part].origin for part in (BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT)
    ]
