"""The whole program on a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.program_here import ProgramHere, open_program


@pytest.fixture
def here(qapp: QApplication, tmp_path: Path) -> Iterator[ProgramHere]:
    here = open_program(qapp, tmp_path)
    yield here
    here.close()
