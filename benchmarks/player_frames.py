"""How smoothly the player moves two figures at 1280x800, and what it costs.

    python benchmarks/player_frames.py [--seconds 30] [--stem partner_supine_rotation]

Frames are counted where the page was shown a new moment. Painting is what the figure and the ring
take of one frame; the rest of the window is not painted anew. Intervals are only worth reading on a
machine with nothing else to do; processor times nearly hold on any. With a screen (or under
`xvfb-run`) set QT_QPA_PLATFORM=xcb; without, nothing is put on a screen.
"""

import argparse
import os
import statistics
import sys
import time
from collections import defaultdict
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from backcoach.domain.playing.plan import Plan, PlanItem  # noqa: E402
from backcoach.domain.playing.player import Player, PlayerView  # noqa: E402
from backcoach.domain.safety.clearance import Cleared  # noqa: E402
from backcoach.domain.settings import Theme  # noqa: E402
from backcoach.domain.stretch.breath import RHYTHMS  # noqa: E402
from backcoach.domain.stretch.dosage import usual_dosage  # noqa: E402
from backcoach.figure.body.builds import BUILDS  # noqa: E402
from backcoach.figure.drawing.archive import ARCHIVE  # noqa: E402
from backcoach.figure.drawing.drawing import Style  # noqa: E402
from backcoach.gui.player.figure_card import PlayerScene  # noqa: E402
from backcoach.gui.player.player_page import PlayerPage  # noqa: E402
from backcoach.gui.player.player_timer import PlayerTimer  # noqa: E402
from backcoach.gui.player.ring.hold_ring import HoldRing  # noqa: E402
from backcoach.gui.services.library import Library  # noqa: E402
from backcoach.gui.services.theme import Appearance  # noqa: E402
from backcoach.gui.shell.launch import make_application  # noqa: E402
from backcoach.gui.widgets.figure_view import FigureView  # noqa: E402
from backcoach.storage.content.bodies import read_body  # noqa: E402

LONG_FRAME_MS = 33
IDLE_SECONDS = 5
SET_UP_STEPS = 4


class Bench:
    """A real page and player; keeps the time of each frame and of its painting, in ms."""

    def __init__(self, stem: str) -> None:
        library = Library(ROOT / "assets")
        ARCHIVE.is_kept_by(library.footage)
        BUILDS.are_read_by(partial(read_body, ROOT / "assets"))
        technique = next(t for t in library.content.techniques.values() if t.stem == stem)
        plan = Plan(
            (PlanItem(technique, usual_dosage(technique, first_time=False)),), RHYTHMS["4-6"]
        )
        cleared = Cleared(date(2026, 1, 1), frozenset({technique.id}), ())
        self.player = Player(plan, cleared, time.monotonic)
        self.page = PlayerPage(PlayerScene(library.scene, Style()), self.player.look())
        self.page.resize(1280, 800)
        self.page.show()
        self.timer = PlayerTimer(self.player, self.page)
        self.timer.looked.connect(self.frame)
        self.intervals: list[float] = []
        self.showing: list[float] = []
        self.painting: list[float] = []
        self.by_phase: dict[str, list[float]] = defaultdict(list)
        self._last = 0.0
        self._used = 0.0
        self._spent: list[float] = []
        for widget in (FigureView, HoldRing):
            time_paint(widget, self._spent)

    def frame(self, view: PlayerView) -> None:
        """Show a moment, and write down what the frame before it took."""
        now, used = time.perf_counter(), time.process_time()
        if self._last:
            self.by_phase[view.moment.segment.phase.value].append((used - self._used) * 1000)
            self.intervals.append((now - self._last) * 1000)
            self.painting.append(sum(self._spent) * 1000)
        self._last, self._used = now, used
        self._spent.clear()
        self.page.show_view(view)
        self.showing.append((time.perf_counter() - now) * 1000)

    def run(self, seconds: float) -> float:
        """Let the window live; return the share of one core that it took."""
        begun, used = time.perf_counter(), time.process_time()
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        return (time.process_time() - used) / (time.perf_counter() - begun)


def time_paint(widget: type[QWidget], spent: list[float]) -> None:
    """Add up in `spent` the seconds that each painting of such a widget takes."""
    paint = widget.paintEvent

    def timed(painted: QWidget, event: QPaintEvent) -> None:
        begun = time.perf_counter()
        paint(painted, event)
        spent.append(time.perf_counter() - begun)

    widget.paintEvent = timed  # type: ignore[method-assign, assignment]


def report(name: str, value: float, aim: float, unit: str) -> None:
    """One line: what was measured, what was aimed at, and whether it was met."""
    met = "met" if value < aim else "NOT MET"
    print(f"{name:34} {value:8.2f} {unit:4} aim < {aim:g} {unit:4} {met}")


def main(app: QApplication) -> None:
    """Play from the end of the set-up on, then pause, and print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--stem", default="partner_supine_rotation")
    options = parser.parse_args()
    Appearance(app, ROOT / "assets").choose(Theme.LIGHT, 100)
    bench = Bench(options.stem)
    bench.player.start()
    for _ in range(SET_UP_STEPS):
        bench.player.next()
    bench.timer.look()
    bench.run(1)
    for kept in (bench.intervals, bench.showing, bench.painting, bench.by_phase):
        kept.clear()
    share = bench.run(options.seconds)
    intervals = sorted(bench.intervals)
    bench.player.pause()
    bench.timer.look()
    bench.run(1)
    idle = bench.run(IDLE_SECONDS)
    long = sum(each > LONG_FRAME_MS for each in intervals) / len(intervals)
    print(f"{options.stem}, {app.platformName()}, {len(intervals)} frames")
    report("frame interval, median", statistics.median(intervals), 18, "ms")
    report("frame interval, p99", intervals[int(len(intervals) * 0.99)], 18, "ms")
    report("frames over 33 ms", long * 100, 0.5, "%")
    report("pose and words, median", statistics.median(bench.showing), 4, "ms")
    report("paint, median", statistics.median(bench.painting), 4, "ms")
    report("processor, playing", share * 100, 20, "%")
    for phase, used in bench.by_phase.items():
        print(f"    {phase:30} {statistics.fmean(used):8.2f} ms of processor a frame")
    report("processor, paused", idle * 100, 0.5, "%")


if __name__ == "__main__":
    application = make_application()
    main(application)
