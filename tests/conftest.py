"""What every test stands on: no screen, fresh forms, and a clock to turn by hand."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from compile_forms import compile_stale
from tests.fake_clock import FakeClock

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
compile_stale(ROOT / "ui", ROOT / "backcoach" / "forms")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock()
