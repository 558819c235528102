"""The whole window, walked through once for other benchmarks, with the clock turned by hand."""

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from backcoach.domain.settings import Settings  # noqa: E402
from backcoach.gui.shell.launch import local_now, make_application  # noqa: E402
from backcoach.gui.shell.program import Program  # noqa: E402
from backcoach.storage.files.settings_file import write_settings  # noqa: E402
from walkthrough import scenario  # noqa: E402
from walkthrough.driver import Driver, wait_until  # noqa: E402
from walkthrough.manual_clock import ManualClock  # noqa: E402
from walkthrough.pretended_screen import pretend_a_screen  # noqa: E402
from walkthrough.surroundings import surroundings  # noqa: E402

QUIET_SECONDS, MOST_SECONDS = 0.05, 1.0  # a player that plays never rests
EVERYTHING = QEventLoop.ProcessEventsFlag.AllEvents


def application() -> QApplication:
    """The one application, on a screen that has room for the window."""
    pretend_a_screen()
    return make_application()


class Cost(NamedTuple):
    """Milliseconds of processor until the window rests, and of the longest it heard nobody."""

    total: float
    longest: float


def cost_of(act: Callable[[], object]) -> Cost:
    """What an act costs with all that comes of it. The window hears people between two blocks."""
    blocks: list[float] = []
    _add_block(blocks, act)
    dispatcher = QAbstractEventDispatcher.instance()
    begun = rested = time.monotonic()
    while (now := time.monotonic()) - rested < QUIET_SECONDS and now - begun < MOST_SECONDS:
        if _add_block(blocks, lambda: dispatcher.processEvents(EVERYTHING)):
            rested = time.monotonic()
        else:
            blocks.pop()
            time.sleep(0.001)
    return Cost(sum(blocks), max(blocks))


def _add_block(blocks: list[float], act: Callable[[], object]) -> object:
    used = time.thread_time()
    done = act()
    blocks.append((time.thread_time() - used) * 1000)
    return done


class Walk:
    """Goes where the walkthrough goes: tells of each click, and stops by at each page."""

    def __init__(
        self,
        clicked: Callable[[str, str, Cost], object],
        stop_by: Callable[[Program, str], object] = lambda _program, _name: None,
    ) -> None:
        self._clicked = clicked
        self._stop_by = stop_by

    def go(self, app: QApplication) -> None:
        """Walk once, with a history of its own."""
        with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as executor:
            write_settings(Path(folder), Settings())
            clock = ManualClock(local_now())
            program = Program(app, surroundings(Path(folder), clock, executor))
            program.open()
            self._scenario(program, clock).walk()
            program.window.close()
            program.close()
            program.window.deleteLater()
            program.appearance.deleteLater()

    def _scenario(self, program: Program, clock: ManualClock) -> scenario.Scenario:
        walk = self

        class Measured(Driver):
            """Tells what each click costs."""

            def touch(self, widget: QWidget) -> None:
                before = type(self.page).__name__
                name = widget.objectName() or widget.accessibleName()
                cost = cost_of(lambda: super(Measured, self).touch(widget))
                walk._clicked(f"{before}: {name}", type(self.page).__name__, cost)

        class Stops:
            """Stops by where the walkthrough takes a picture."""

            def __init__(self, *_given: object) -> None:
                self._program = program

            def take(self, name: str) -> None:
                told: list[None] = []
                program.history.run(lambda _: None, told.append)
                wait_until(lambda: bool(told))
                walk._stop_by(program, name)

        scenario.Driver, scenario.Screenshots = Measured, Stops
        return scenario.Scenario(program, clock, Path())
