"""Pages of paper are shown with plain figures: what figures look like is looked at elsewhere."""

import pytest

from backcoach.paper import handout_pictures
from tests.paper.plain_drawing import PlainDrawing


@pytest.fixture(autouse=True)
def _plain_figures(monkeypatch):
    monkeypatch.setattr(handout_pictures, "Drawing", PlainDrawing)
