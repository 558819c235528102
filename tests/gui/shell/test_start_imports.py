"""The first window waits for nothing that it does not show. Looked at in a process of its own."""

import json
import os
import subprocess
import sys
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
# Of those who wait for the first paint, the last one to ask is told first: before the program.
OPEN = """
import json, os, sys
from pathlib import Path
from backcoach.gui.shell import launch
from backcoach.gui.shell.first_paint import FirstPaint

def tell():
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

app = launch.make_application()
program = launch.make_program(app, Path(sys.argv[1]))
program.open()
seen = FirstPaint(program.window)
seen.done.connect(tell)
app.exec()
"""


def loaded_at_first_paint(folder: Path) -> set[str]:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", OPEN, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return set(json.loads(done.stdout))


def test_the_start_page_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings(welcomed=True, country="DE"))

    loaded = loaded_at_first_paint(tmp_path)

    assert "backcoach.gui.shell.home_page" in loaded
    assert HEAVY & loaded == set()


def test_the_welcome_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    loaded = loaded_at_first_paint(tmp_path)

    assert "backcoach.gui.shell.welcome_page" in loaded
    assert HEAVY & loaded == set()
