"""How soon the first window is painted, and what it weighs, against a window with one label.

    python benchmarks/start_time.py [--rounds 9]

Each round starts both programs in turn, each after an uncounted start of itself, and the ratios
are of the medians of one run. Aims: painted at most 1.25, memory at most 1.35 times the label.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LABEL = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Hello"))
window.resize(1280, 800)
window.show()
"""
BACKCOACH = """
import sys
from pathlib import Path
from backcoach.gui.shell import launch
app = launch.make_application()
program = launch.make_program(app, Path(sys.argv[1]))
program.open()
window = program.window
"""
WATCH = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not app.property("seen"):
            app.setProperty("seen", True)
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print("painted", flush=True)
        QTimer.singleShot(1500, self.weigh)
    def weigh(self):
        rollup = open("/proc/self/smaps_rollup").read().split()
        print(rollup[rollup.index("Pss:") + 1], flush=True)
        import os
        os._exit(0)
eye = Eye()  # it asks last, so it is told first: before a program that waits for its first paint
window.installEventFilter(eye)
app.exec()
"""


def start(script: str, folder: str) -> tuple[float, int]:
    """Milliseconds to the first paint, and kilobytes of memory a while later."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script + WATCH, folder],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None  # noqa: S101 -- it was asked for
        painted = process.stdout.readline()
        milliseconds = (time.perf_counter() - began) * 1000
        kilobytes = process.stdout.readline()
    if painted.strip() != "painted":
        raise SystemExit("the window was never painted")
    return milliseconds, int(kilobytes)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    programs = {"label": LABEL, "BackCoach": BACKCOACH}
    shown: dict[str, list[float]] = {name: [] for name in programs}
    weight: dict[str, list[int]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "settings.json").write_text('{"welcomed": true, "country": "DE"}')
        for _ in range(rounds):
            for name, script in programs.items():
                start(script, folder)
                milliseconds, kilobytes = start(script, folder)
                shown[name].append(milliseconds)
                weight[name].append(kilobytes)
    for name in programs:
        times = shown[name]
        print(
            f"{name:10} painted {min(times):.0f} / {statistics.median(times):.0f} / "
            f"{max(times):.0f} ms, {statistics.median(weight[name]) / 1024:.1f} MiB"
        )
    time_ratio = statistics.median(shown["BackCoach"]) / statistics.median(shown["label"])
    best_ratio = min(shown["BackCoach"]) / min(shown["label"])
    size_ratio = statistics.median(weight["BackCoach"]) / statistics.median(weight["label"])
    print(f"painted: {time_ratio:.2f} times the label, of the best {best_ratio:.2f} (aim 1.25)")
    print(f"memory: {size_ratio:.2f} times the label (aim 1.35)")


if __name__ == "__main__":
    main()
