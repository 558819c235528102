"""What every test stands on: no screen, fresh forms, and a clock to turn by hand."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent

from compile_forms import compile_stale
from tests.fake_clock import FakeClock

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
compile_stale(ROOT / "ui", ROOT / "backcoach" / "gui")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Let go of the widgets of a test, for each style sheet is laid on all that are there.

    The event loop of the tests never comes to deleting what was told to `deleteLater`.
    """
    yield
    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
