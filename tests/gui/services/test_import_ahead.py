"""Modules that are imported one by one, while the window lives."""

import sys

import pytest
from PySide6.QtCore import QObject

from backcoach.gui.services.import_ahead import ImportAhead
from backcoach.gui.session.visit_flow import AHEAD

NAMES = ("import_ahead_one", "import_ahead_two")


@pytest.fixture
def modules(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    for name in NAMES:
        (tmp_path / f"{name}.py").touch()
    yield
    for name in NAMES:
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("modules")
def test_one_module_is_imported_in_each_turn(qtbot):
    parent = QObject()
    ahead = ImportAhead(NAMES, parent)
    assert NAMES[0] not in sys.modules

    ahead._import_next()
    assert NAMES[0] in sys.modules
    assert NAMES[1] not in sys.modules

    qtbot.waitUntil(lambda: NAMES[1] in sys.modules)
    qtbot.waitUntil(lambda: not ahead._timer.isActive())


@pytest.mark.parametrize("name", AHEAD)
def test_what_is_imported_ahead_is_there(name):
    __import__(name)
