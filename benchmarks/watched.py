"""Runs a program in PySide6 or PyQt6, and tells what its first window took.

    python benchmarks/watched.py SCRIPT|-m MODULE [WORD ...]

One line of JSON when the first large window has been painted, and one a while later. It then ends.
With `WATCHED_ONCE` in the environment it ends at the first.
"""

import importlib.util
import json
import os
import runpy
import sys
from pathlib import Path
from types import ModuleType

BINDINGS = ("PySide6", "PyQt6")
LARGE, LATER = 300, 1500  # pixels wide; milliseconds


class Finder:
    """Comes between when the widgets are imported, so that nothing is imported sooner for it."""

    def find_spec(self, name: str, path: object, target: object = None) -> object:  # noqa: ARG002
        """Find the widgets as ever, and have them watched once they are loaded."""
        binding, _, part = name.partition(".")
        if binding not in BINDINGS or part != "QtWidgets":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            watch(module, sys.modules[f"{binding}.QtCore"])

        spec.loader.exec_module = load_and_watch
        return spec


def watch(widgets: ModuleType, core: ModuleType) -> None:
    """Look at the windows that are there when the program begins to wait for events."""

    class Eye(core.QObject):
        """Asks last, so it is told first: before a program that waits for its first paint."""

        def eventFilter(self, watched: object, event: object) -> bool:  # noqa: N802
            """Let every event through."""
            if event.type() == core.QEvent.Type.Paint and watched.width() >= LARGE:
                for window in widgets.QApplication.topLevelWidgets():
                    window.removeEventFilter(self)
                core.QTimer.singleShot(0, self.tell)
            return False

        def tell(self) -> None:
            """It was painted."""
            say(painted=True)
            core.QTimer.singleShot(LATER, self.tell_again)

        def tell_again(self) -> None:
            """By now it has done what it left for later."""
            say(kilobytes=proportional_kilobytes())
            os._exit(0)

    begin = widgets.QApplication.exec

    def begin_watched(*_app: object) -> int:
        eye = Eye()
        for window in widgets.QApplication.topLevelWidgets():
            window.installEventFilter(eye)
        return begin()

    widgets.QApplication.exec = staticmethod(begin_watched)


def say(**told: object) -> None:
    """One line, with the processor's seconds until now."""
    print(json.dumps({"seconds": sum(os.times()[:4]), **told}), flush=True)
    if "WATCHED_ONCE" in os.environ:
        os._exit(0)


def proportional_kilobytes() -> int:
    """Memory, where what is shared with others counts in part."""
    words = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").split()
    return int(words[words.index("Pss:") + 1])


if __name__ == "__main__":
    del sys.argv[0]
    sys.meta_path.insert(0, Finder())
    if sys.argv[0] == "-m":
        del sys.argv[0]
        sys.path[0] = str(Path(__file__).resolve().parents[1])
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")
