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


def opened_on(folder, size, scale, script=OPEN):
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
    command = [sys.executable, "-c", script, str(folder / "data")]
    done = subprocess.run(  # noqa: S603 - our own program
        command, env=surroundings, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


PLAY = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QPoint, QRect
from backcoach.domain.playing.player import Player
from backcoach.domain.settings import Settings
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.player.player_page import PlayerPage
from backcoach.gui.shell import launch
from backcoach.storage.files.settings_file import write_settings
from tests.stretches import HUG, KNEE, cleared_for, plan_of
from walkthrough.driver import let_live, wait_until

app, folder, told = launch.make_application(), Path(sys.argv[1]), []
write_settings(folder, Settings(welcomed=True, country="DE"))
program, seen = launch.make_program(app, folder), []
program.first_paint.done.connect(lambda: seen.append(1))
program.open()
wait_until(lambda: seen)
window = program.window
scene = PlayerScene(lambda stem: None, Style())
for technique in (KNEE, HUG):
    player = Player(plan_of(technique), cleared_for(technique), lambda: 0.0)
    page = PlayerPage(scene, player.look())
    window.show_page(page)
    for percent in (100, 200):
        program.preferences.change(text_percent=percent)
        for show in (window.showNormal, window.showMaximized, window.showFullScreen):
            show()
            for act in (lambda: None, player.start, player.pause):
                act()
                page.show_view(player.look())
                let_live()
                band = page._ui.stopButton
                place = QRect(band.mapToGlobal(QPoint()), band.size())
                told.append({
                    "where": (technique.id, percent, show.__name__, player.look().playing.name),
                    "whole": band.visibleRegion().boundingRect() == band.rect(),
                    "wide": band.width() == page.width(),
                    "on": window.screen().geometry().contains(place),
                    "words": band.sizeHint().width() <= band.width(),
                })
print(json.dumps(told))
window.close()
program.close()
"""


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        *(((1366, 768), scale) for scale in ("1", "1.25", "1.5")),
        *(((1920, 1080), scale) for scale in ("1.5", "2")),
        ((911, 512), "1"),
    ],
)
def test_the_stop_band_is_whole_and_in_sight_on_every_screen(tmp_path, size, scale):
    told = opened_on(tmp_path, size, scale, PLAY)
    assert len(told) == 2 * 2 * 3 * 3
    for each in told:
        assert all((each["whole"], each["wide"], each["on"], each["words"])), each
