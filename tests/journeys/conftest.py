"""The whole program on a folder of its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import DatedAnswer
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from tests.gui.program_here import ProgramHere, open_program
from tests.gui.real_services import LIBRARY
from tests.storage.records import a_screening
from tests.stretches import MORNING


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def here(qapp: QApplication, folder: Path) -> Iterator[ProgramHere]:
    here = open_program(qapp, folder)
    yield here
    here.close()


@pytest.fixture
def checked_yesterday(folder: Path) -> None:
    """All of the safety check was answered, so that today it has two pages in place of five."""
    at = MORNING - timedelta(days=1)
    screening = LIBRARY.content.screening
    answers = {name: DatedAnswer(Answer.NO, at.date()) for name in screening.questions}
    with open_history(folder, at).database as database:
        check = a_screening(PersonStore(database).me(at).id, at, answers)
        ScreeningStore(database).save(replace(check, content_version=screening.version))
