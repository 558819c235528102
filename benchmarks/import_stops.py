"""How long the window stands while a large file is brought in: `python benchmarks/import_stops.py`.

The page of the import is painted anew every 16 ms while the file is read, compared and kept.
"""

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from backcoach.exchange.json_export import json_document
from backcoach.gui.data.import_flow import ImportFlow
from tests.clicking import click, part
from tests.exchange.any_records import NOW, PLAIN, SESSION
from tests.gui.real_services import Here

SESSIONS = 38_000


def main() -> None:
    """Bring a large file in, and say how long the window stood."""
    app = QApplication([])
    folder = Path(tempfile.mkdtemp())
    file = folder / "large.json"
    write_large(file)
    (folder / "data").mkdir()
    here = Here(folder / "data")
    here.executor = ThreadPoolExecutor(1)
    flow = ImportFlow(here.services)
    flow.start()
    here.window.resize(1280, 800)
    here.window.show()
    print(f"{file.stat().st_size / 1e6:.0f} MB, {SESSIONS} sessions")
    forward = part(here.page, "forwardButton")
    flow._read(file)  # noqa: SLF001 -- as if it was chosen in the dialog
    watch(app, here, "read and compared", forward.isEnabled)
    click(forward)
    watch(app, here, "brought in", lambda: forward.isEnabled() and forward.text() == "Done")
    here.executor.shutdown()


def write_large(file: Path) -> None:
    """Many sessions of six sides, each with a note."""
    long = replace(SESSION, parts=SESSION.parts * 3, note="Gentle. " * 25)
    sessions = (
        replace(long, id=uuid4(), started_at=NOW - timedelta(hours=hour))
        for hour in range(SESSIONS)
    )
    kept = replace(PLAIN, sessions=(SESSION, *sessions))
    with file.open("w", encoding="utf-8") as out:
        out.writelines(json_document(kept, NOW))


def watch(app: QApplication, here: Here, what: str, over: Callable[[], bool]) -> None:
    """Wait until it is over, and say the longest time between two paints."""
    painted = [perf_counter()]

    def paint() -> None:
        here.page.repaint()
        painted.append(perf_counter())

    timer = QTimer()
    timer.timeout.connect(paint)
    timer.start(16)
    while len(painted) < 2 or not over():
        app.processEvents()
    stops = [after - before for before, after in pairwise(painted)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    whole = painted[-1] - painted[0]
    print(f"{what}: {whole:.1f} s, longest stop {1000 * max(stops):.0f} ms, {memory:.0f} MB")


if __name__ == "__main__":
    main()
