"""The first window waits for nothing that it does not show. Looked at in a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from backcoach.domain.settings import Settings
from backcoach.figure.drawing.filming import BREATHS
from backcoach.storage.files.settings_file import write_settings
from tests.places import ROOT

# What others made, beside what PySide imports: nothing but this of the standard library.
STANDARD = {"copy", "dataclasses", "datetime", "fcntl", "gc", "json", "tomllib"}
# Two of them only say where bodies and frames are found, and lead to nothing else.
MOST_MODULES = 84
# A frozen dataclass takes four times as long to define as a named tuple: only what checks itself.
CHECKED = {"Settings", "CountryNumbers", "EmergencyNumbers"}
# PySide makes a class, with all its enums, when its name is first looked up.
COSTLY = {
    "QtCore.Qt",
    "QtGui.QKeySequence",
    "QtWidgets.QStyle",
    "QtWidgets.QMessageBox",
    "QtGui.QIcon",
}
# Of those who wait for the first paint, the last one to ask is told first: before the program.
OPEN = """
import json, linecache, os, sys
from pathlib import Path
from PySide6 import QtCore, QtGui, QtWidgets
bare = set(sys.modules)
from backcoach.gui.shell import launch
from backcoach.gui.shell.first_paint import FirstPaint

def tell():
    parts = {"QtCore": QtCore, "QtGui": QtGui, "QtWidgets": QtWidgets}
    modules = set(sys.modules) - bare
    kinds = [kind for name in modules for kind in vars(sys.modules[name]).values()]
    print(json.dumps({
        "modules": list(modules),
        "classes": [f"{part}.{name}" for part, module in parts.items() for name in vars(module)],
        "records": [kind.__name__ for kind in kinds if hasattr(kind, "__dataclass_fields__")],
        "sources": list(linecache.cache),
    }), flush=True)
    os._exit(0)

app = launch.make_application()
program = launch.make_program(app, Path(sys.argv[1]))
program.open()
seen = FirstPaint(program.window)
seen.done.connect(tell)
app.exec()
"""
# The log is read, and the figure of what comes next is painted, each picture of its breath.
BREATHE = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from backcoach.gui.shell import launch

def look():
    for figure in program.window.findChildren(QWidget):
        if type(figure).__name__ == "TodayFigure" and figure._staged is not None:
            tell(figure)

def tell(figure):
    from backcoach.painting import easel
    figure.grab()
    easel.finish()
    pictures = [str(key) for key, image in figure._easel._images.items() if image is not None]
    print(json.dumps({"modules": list(sys.modules), "pictures": pictures}), flush=True)
    os._exit(0)

app = launch.make_application()
program = launch.make_program(app, Path(sys.argv[1]))
program.open()
looking = QTimer()
looking.timeout.connect(look)
program.first_paint.done.connect(looking.start)
app.exec()
"""


@dataclass(frozen=True)
class FirstPaint:
    """What is there by then: modules, classes of Qt, dataclasses, and sources that were read."""

    modules: set[str]
    classes: set[str]
    records: set[str]
    sources: set[str]

    @property
    def ours(self) -> set[str]:
        return {name for name in self.modules if name.startswith("backcoach.")}

    @property
    def others(self) -> set[str]:
        return {name.split(".")[0].lstrip("_") for name in self.modules - self.ours} - {"backcoach"}


def told_by(script: str, folder: Path, settings: Settings) -> dict[str, list[str]]:
    write_settings(folder, settings)
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    told: dict[str, list[str]] = json.loads(done.stdout)
    return told


def first_paint(folder: Path, settings: Settings) -> FirstPaint:
    told = told_by(OPEN, folder, settings)
    return FirstPaint(**{name: set(each) for name, each in told.items()})


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> FirstPaint:
    return first_paint(tmp_path_factory.mktemp("home"), Settings(welcomed=True, country="DE"))


@pytest.fixture(scope="module")
def welcome(tmp_path_factory: pytest.TempPathFactory) -> FirstPaint:
    return first_paint(tmp_path_factory.mktemp("welcome"), Settings())


def test_the_start_page_is_painted_before_anything_else_is_imported(home: FirstPaint) -> None:
    assert "backcoach.gui.shell.home_page" in home.modules
    assert home.others <= STANDARD
    assert len(home.ours) <= MOST_MODULES


def test_the_welcome_is_painted_before_anything_else_is_imported(welcome: FirstPaint) -> None:
    assert "backcoach.gui.shell.welcome_page" in welcome.modules
    assert welcome.others <= STANDARD | {"unicodedata"}
    assert len(welcome.ours) <= MOST_MODULES


def test_the_start_page_is_painted_before_large_enums_are_made(home: FirstPaint) -> None:
    assert "QtWidgets.QLabel" in home.classes
    assert COSTLY & home.classes == set()


def test_only_records_that_check_themselves_are_dataclasses_by_then(home: FirstPaint) -> None:
    assert home.records == CHECKED


def test_no_source_of_a_module_is_read_and_kept(home: FirstPaint) -> None:
    assert [
        source for source in home.sources if source.endswith(("launch.py", "home_page.py"))
    ] == []


def test_a_figure_that_was_drawn_ahead_takes_neither_numpy_nor_what_draws_or_reminds(
    tmp_path: Path,
) -> None:
    told = told_by(BREATHE, tmp_path, Settings(welcomed=True, country="DE"))
    modules = set(told["modules"])
    assert len(told["pictures"]) == BREATHS
    assert {"backcoach.painting.sight", "backcoach.gui.services.reminding"} <= modules
    assert modules & {"numpy", "backcoach.figure.drawing.sketcher", "jeepney"} == set()
