"""How much of a core the player takes over whole stretches, phase by phase.

    python benchmarks/player_share.py [STEM ...] [--size 1280x800] [--ratio 1] [--theme light]

Plays each stretch from its first second to its last, as long as it lasts, then pauses; without
names one for one person and one for two. Counts the processor's seconds of the whole program,
which nearly hold on a machine with other work, and of these the window's thread's own.
"""

import argparse
import os
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402

from backcoach.domain.playing.plan import Plan, PlanItem  # noqa: E402
from backcoach.domain.playing.player import OVER, Player, PlayerView  # noqa: E402
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
from backcoach.gui.services.library import Library  # noqa: E402
from backcoach.gui.services.theme import Appearance  # noqa: E402
from backcoach.gui.shell.launch import make_application  # noqa: E402
from backcoach.storage.content.bodies import read_body  # noqa: E402

PAUSE_SECONDS = 10
STEMS = ("single_knee_to_chest", "partner_supine_rotation")


class Spent(NamedTuple):
    """Seconds on the clock, of the processor, and of these of the window's thread."""

    passed: float
    used: float
    window: float

    @classmethod
    def until_now(cls) -> "Spent":
        return cls(time.perf_counter(), time.process_time(), time.thread_time())

    def since(self, before: "Spent") -> "Spent":
        return Spent(*(after - first for after, first in zip(self, before, strict=True)))


class Bench:
    """A real page and player; keeps what each frame took, by phase."""

    def __init__(self, stem: str, size: str) -> None:
        library = Library(ROOT / "assets")
        ARCHIVE.is_kept_by(library.footage)
        technique = next(t for t in library.content.techniques.values() if t.stem == stem)
        item = PlanItem(technique, usual_dosage(technique, first_time=False))
        cleared = Cleared(date(2026, 1, 1), frozenset({technique.id}), ())
        self.player = Player(Plan((item,), RHYTHMS["4-6"]), cleared, time.monotonic)
        self.page = PlayerPage(PlayerScene(library.scene, Style()), self.player.look())
        self.page.resize(*map(int, size.split("x")))
        self.page.show()
        self.loop, self.timer = QEventLoop(), PlayerTimer(self.player, self.page)
        self.timer.looked.connect(self.frame)
        self.frames: dict[str, list[Spent]] = {}
        self._last: Spent | None = None

    def frame(self, view: PlayerView) -> None:
        """Show a moment, and write down what was spent since the one before."""
        now = Spent.until_now()
        if self._last is not None:
            phase = view.moment.segment.phase.value
            self.frames.setdefault(phase, []).append(now.since(self._last))
        self._last = now
        self.page.show_view(view)
        if view.playing in OVER:
            self.loop.quit()

    def rest(self, seconds: float) -> Spent:
        before = Spent.until_now()
        QTimer.singleShot(round(seconds * 1000), self.loop.quit)
        self.loop.exec()
        return Spent.until_now().since(before)

    def play(self) -> None:
        """Play all of it."""
        self.player.restart()
        self.player.resume()
        self._last = None
        self.timer.look()
        self.loop.exec()

    def pause(self) -> Spent:
        """Begin, and wait."""
        self.player.start()
        self.rest(1)
        self.player.pause()
        self.timer.look()
        self.rest(1)
        return self.rest(PAUSE_SECONDS)


def report(name: str, frames: list[Spent]) -> None:
    """One line: how much of a core, and the longest frame of the window's thread."""
    passed, used, window = (sum(values) for values in zip(*frames, strict=True))
    longest = max(frame.window for frame in frames) * 1000
    print(
        f"  {name:12} {passed:6.1f} s {100 * used / passed:6.1f} % of a core, the window's thread"
        f" {100 * window / passed:5.1f} %, its longest frame {longest:5.1f} ms",
        flush=True,
    )


def main() -> None:
    """Play each stretch, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stems", nargs="*", default=STEMS)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--ratio", default="1")
    parser.add_argument("--theme", default="light")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.ratio
    application = make_application()
    Appearance(application, ROOT / "assets").choose(Theme(options.theme), 100)
    BUILDS.are_read_by(partial(read_body, ROOT / "assets"))
    for stem in options.stems:
        bench = Bench(stem, options.size)
        paused = bench.pause()
        bench.play()
        print(f"{stem}, {options.size} at ratio {bench.page.devicePixelRatioF():g}")
        for phase, frames in bench.frames.items():
            report(phase, frames)
        report("paused", [paused])
        report("all of it", [frame for frames in bench.frames.values() for frame in frames])
        bench.page.hide()
    del application


if __name__ == "__main__":
    main()
