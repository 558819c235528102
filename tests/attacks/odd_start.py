"""Starts BackCoach as an ordinary user: `python -m tests.attacks.odd_start [PRELUDE WORDS...]`.

The prelude is Python that makes the system odd. A window is opened unseen; what stands above its
page is printed, and it is closed again. Without words it runs one case after another, in copies
of itself: to load everything anew takes seconds.
"""

import importlib
import json
import os
import pkgutil
import select
import signal
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path

NOBODY = 65534
IMPOSSIBLE = 77
# What a computer's own Python imports late, and what its user might not be allowed to read.
LATE = (
    "_strptime",
    "zoneinfo",
    "secrets",
    "tempfile",
    "concurrent.futures.thread",
    "encodings.cp1252",
)
MILLISECONDS = 1500


def load_everything() -> None:
    """Load what is imported late: the one who runs it may not look into this Python's folder."""
    import backcoach

    for module in pkgutil.walk_packages(backcoach.__path__, "backcoach."):
        if not module.name.endswith("__main__"):
            with suppress(ImportError):  # of what this system has not
                importlib.import_module(module.name)
    for name in ("idna", "ascii", "latin_1", "utf_8_sig", *LATE):
        importlib.import_module(name if "." in name or name in LATE else f"encodings.{name}")


def become_ordinary() -> None:
    """Drop the rights of the system's administrator for good."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    from backcoach.storage.content.paths import assets_dir

    if not os.access(assets_dir() / "screening.toml", os.R_OK):
        sys.exit(IMPOSSIBLE)


def close_by_itself() -> None:
    """Let the window say what stands above its page, and close."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMessageBox

    from backcoach.gui.shell.first_paint import FirstPaint
    from backcoach.gui.shell.main_window import MainWindow

    def watched(window: MainWindow, *words: object) -> None:
        shown(window, *words)
        paint = FirstPaint(window)
        paint.done.connect(lambda: QTimer.singleShot(MILLISECONDS, window, lambda: tell(window)))
        kept.append(paint)

    def tell(window: MainWindow) -> None:
        for notice in window._notices:
            sys.stdout.write(f"NOTICE: {notice.text}\n")
        sys.stdout.write(f"PAGE: {type(window.page).__name__}\n")
        sys.stdout.flush()
        window.close()
        window.close()

    kept: list[object] = []
    shown = MainWindow.open_at
    MainWindow.open_at = watched  # type: ignore[method-assign, assignment]
    QMessageBox.exec = lambda box: sys.stdout.write(f"BOX: {box.text()}\n")  # type: ignore[method-assign, assignment]


def serve() -> None:
    """Read one case a line, run each in a copy of this process, and answer with its status."""
    for line in sys.stdin:
        case = json.loads(line)
        child = os.fork()
        if not child:
            os._exit(run_apart(case))
        sys.stdout.write(f"{waited_for(child, case['deadline'])}\n")
        sys.stdout.flush()


def waited_for(child: int, deadline: float) -> int:
    """The exit status of a process; what takes too long is killed."""
    poll = select.poll()
    handle = os.pidfd_open(child)
    poll.register(handle, select.POLLIN)
    if not poll.poll(deadline * 1000):
        os.kill(child, signal.SIGKILL)
    os.close(handle)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run_apart(case: dict) -> int:
    """Run a case in this process, which is a copy of the first one."""
    with Path(case["out"]).open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.clear()
    os.environ.update(case["env"])
    time.tzset()
    os.chdir(case["cwd"])
    try:
        status = run(case["prelude"], case["words"])
    except SystemExit as ended:
        status = int(ended.code or 0)
    except BaseException:  # noqa: BLE001 -- told as Python itself would
        traceback.print_exc()
        status = 1
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return status


def run(prelude: str, words: list[str]) -> int:
    close_by_itself()
    become_ordinary()
    exec(prelude, {})  # noqa: S102 -- our own words
    from backcoach.cli.main import main as backcoach

    return backcoach(words)


def main() -> int:
    load_everything()
    if len(sys.argv) == 1:
        serve()
        return 0
    return run(sys.argv[1], sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
