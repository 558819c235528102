"""What the tests of the window share: a window on a history of its own."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from backcoach.domain.settings import Settings
from tests.gui.real_services import Here, in_window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder, beside which files can be saved."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def settings() -> Settings:
    """What was set before; a module that needs other settings has a fixture of this name."""
    return Settings()


@pytest.fixture
def here(qtbot: QtBot, folder: Path, settings: Settings) -> Here:
    return in_window(qtbot, Here(folder, settings))


@pytest.fixture
def notices(here: Here) -> list[Any]:
    """What was said above the page."""
    return here.notices
