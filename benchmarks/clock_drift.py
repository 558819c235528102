"""How far a long plan drifts from the clock while the event loop has too much to do.

    python benchmarks/clock_drift.py [--minutes 10] [--load-ms 25]

Between frames the loop is kept busy for `--load-ms`. Drift is the clock's time since the start less
the place that the player has reached at its last look.
"""

import argparse
import os
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from backcoach.domain.playing.plan import Plan, PlanItem  # noqa: E402
from backcoach.domain.playing.player import Player, PlayerView  # noqa: E402
from backcoach.domain.playing.timeline import build_timeline  # noqa: E402
from backcoach.domain.safety.clearance import Cleared  # noqa: E402
from backcoach.domain.stretch.breath import RHYTHMS  # noqa: E402
from backcoach.domain.stretch.dosage import MOST_REPETITIONS, usual_dosage  # noqa: E402
from backcoach.gui.player.frame_pace import FRAME_MS  # noqa: E402
from backcoach.gui.player.player_timer import PlayerTimer  # noqa: E402
from backcoach.gui.services.library import Library  # noqa: E402


def plan_of(seconds: float) -> Plan:
    """The shortest plan of repeated stretches that lasts at least so long."""
    technique = Library(ROOT / "assets").content.techniques["T05"]
    dosage = usual_dosage(technique, first_time=False)
    items = [PlanItem(technique, dosage)]
    while build_timeline(Plan(tuple(items), RHYTHMS["4-6"])).seconds < seconds:
        items.append(PlanItem(technique, replace(dosage, repetitions=MOST_REPETITIONS)))
    return Plan(tuple(items), RHYTHMS["4-6"])


def busy(milliseconds: float) -> None:
    """Take the processor for a while, as a heavy page would."""
    until = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < until:
        pass


def on_progress(timer: PlayerTimer, player: Player) -> list[float]:
    """How far each look drifts from now on, in ms."""
    started = time.monotonic()
    drifts: list[float] = []

    def looked(view: PlayerView) -> None:
        passed = time.monotonic() - started
        reached = player.timeline.seconds - view.moment.total_left
        drifts.append((passed - reached) * 1000)

    timer.looked.connect(looked)
    return drifts


def main() -> None:
    """Play for so many minutes and print the drift."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--load-ms", type=float, default=25)
    options = parser.parse_args()
    app = QApplication([])
    page = QWidget()
    page.show()
    plan = plan_of(options.minutes * 60)
    player = Player(plan, Cleared(date(2026, 1, 1), frozenset({"T05"}), ()), time.monotonic)
    timer = PlayerTimer(player, page)
    load = QTimer()
    load.timeout.connect(lambda: busy(options.load_ms))
    load.start(0)
    player.start()
    drifts = on_progress(timer, player)
    timer.look()
    QTimer.singleShot(round(options.minutes * 60_000), app.quit)
    app.exec()
    met = "met" if abs(drifts[-1]) < FRAME_MS else "NOT MET"
    print(f"{options.minutes:g} minutes, {options.load_ms:g} ms of load between frames")
    print(f"drift at the end {drifts[-1]:8.2f} ms   aim < {FRAME_MS} ms (one frame)  {met}")
    print(f"largest drift    {max(map(abs, drifts)):8.2f} ms")


if __name__ == "__main__":
    main()
