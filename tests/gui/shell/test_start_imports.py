"""The first window waits for nothing that it does not show. Looked at in a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from backcoach.domain.settings import Settings
from backcoach.storage.files.settings_file import write_settings
from tests.places import ROOT

HEAVY = {
    *("numpy", "pyqtgraph", "apsw", "msgspec", "uuid", "xml", "urllib.request"),
    *("PySide6.QtMultimedia", "PySide6.QtSvg", "PySide6.QtTextToSpeech", "PySide6.QtNetwork"),
    *("backcoach.figure", "backcoach.sound", "backcoach.paper", "backcoach.exchange"),
    *(
        "backcoach.domain.stretch.technique",
        "backcoach.domain.safety.screening",
        "backcoach.storage.sqlite.database",
    ),
}
# PySide makes a class, with all its enums, when its name is first looked up.
COSTLY = {"QtCore.Qt", "QtWidgets.QStyle", "QtWidgets.QMessageBox", "QtGui.QIcon"}
# Of those who wait for the first paint, the last one to ask is told first: before the program.
OPEN = """
import json, os, sys
from pathlib import Path
from PySide6 import QtCore, QtGui, QtWidgets
from backcoach.gui.shell import launch
from backcoach.gui.shell.first_paint import FirstPaint

def tell():
    parts = {"QtCore": QtCore, "QtGui": QtGui, "QtWidgets": QtWidgets}
    made = [f"{part}.{name}" for part, module in parts.items() for name in vars(module)]
    print(json.dumps([list(sys.modules), made]), flush=True)
    os._exit(0)

app = launch.make_application()
program = launch.make_program(app, Path(sys.argv[1]))
program.open()
seen = FirstPaint(program.window)
seen.done.connect(tell)
app.exec()
"""


@dataclass(frozen=True)
class FirstPaint:
    """The modules that are loaded, and the classes of Qt that are made."""

    modules: set[str]
    classes: set[str]


def first_paint(folder: Path) -> FirstPaint:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", OPEN, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return FirstPaint(*map(set, json.loads(done.stdout)))


def test_the_start_page_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings(welcomed=True, country="DE"))

    there = first_paint(tmp_path)

    assert "backcoach.gui.shell.home_page" in there.modules
    assert "QtWidgets.QLabel" in there.classes
    assert HEAVY & there.modules == set()
    assert COSTLY & there.classes == set()


def test_the_welcome_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    there = first_paint(tmp_path)

    assert "backcoach.gui.shell.welcome_page" in there.modules
    assert HEAVY & there.modules == set()
