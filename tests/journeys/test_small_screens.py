"""The window on the screens that people have. Each is pretended in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

from tests.places import ROOT

OPEN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QRect
from backcoach.domain.settings import Settings
from backcoach.gui.shell import launch
from backcoach.storage.files.settings_file import write_settings
from walkthrough.driver import wait_until

app = launch.make_application()
folder = Path(sys.argv[1])

def look(place, move, fill):
    # Open the window; then leave it somewhere else, and tell where.
    write_settings(folder, Settings(welcomed=True, country="DE", window=place))
    program, seen = launch.make_program(app, folder), []
    program.first_paint.done.connect(lambda: seen.append(1))
    program.open()
    wait_until(lambda: seen)
    window, start = program.window, program.window.page._forward
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    button = QRect(start.mapToGlobal(start.rect().topLeft()), start.size())
    rounded = room.adjusted(-1, -1, 1, 1)  # to whole pixels, by a scale that does not divide it
    told = {
        "inside": rounded.contains(frame),
        "button": room.contains(button) and not start.visibleRegion().isEmpty(),
        "full": window.isFullScreen(),
        "frame": frame.getRect(),
        "room": room.getRect(),
    }
    if move:
        window.showNormal()
        window.setGeometry(*move)
    if fill:
        window.toggle_full_screen()
    kept = window.place
    window.close()
    program.close()
    return told, kept

told, place = [], ""
for move, fill in (
    ((-500, -300, 3000, 2000), False), ((5000, 5000, 1280, 825), False), (None, True), (None, False)
):
    seen, place = look(place, move, fill)
    told.append(seen)
told += [look(place, None, False)[0] for place in ("garbage", "AAAA")]
print(json.dumps(told))
"""


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        *(((1366, 768), scale) for scale in ("1", "1.25", "1.5")),
        *(((1920, 1080), scale) for scale in ("1.5", "2")),
        ((911, 512), "1"),
    ],
)
def test_the_window_lies_within_the_screen_however_it_was_left(tmp_path, size, scale):
    for told in opened_on(tmp_path, size, scale):
        assert told["inside"], told
        assert told["button"], told
        assert not told["full"]


def opened_on(folder, size, scale):
    """What is told of a first start and of later ones, after places that make no sense here."""
    width, height = size
    screen = {"name": "s", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    screens = folder / "screens.json"
    screens.write_text(
        json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]})
    )
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": scale,
    }
    (folder / "data").mkdir()
    command = [sys.executable, "-c", OPEN, str(folder / "data")]
    done = subprocess.run(  # noqa: S603 - our own program
        command, env=surroundings, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)
