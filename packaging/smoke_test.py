"""Installs a wheel into an empty environment and starts the window, far from the checkout."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
PINS = PACKAGING / "requirements.txt"
WALKTHROUGH = PACKAGING.parent / "walkthrough"
PATIENCE = 300
WINDOW_LIVES = 3
FATAL = re.compile(
    r"Traceback|Fatal|Segmentation fault|Aborted|Warning:|No such file|\bQ\w+::|\bqt\.\w+"
)


def main(wheel: Path) -> None:
    """Install the wheel, then ask it for its version, a walk, its self-check, and its window."""
    with tempfile.TemporaryDirectory(prefix="backcoach-wheel-") as scratch:
        elsewhere = Path(scratch) / "elsewhere"
        elsewhere.mkdir()
        python = install(wheel, Path(scratch))
        backcoach = str(python.with_name("backcoach"))
        finish([backcoach, "--version"], elsewhere)
        shutil.copytree(WALKTHROUGH, elsewhere / "walkthrough")  # it is no part of the wheel
        finish([str(python), "-m", "walkthrough", "--out", "walk"], elsewhere)
        if not list((elsewhere / "walk").rglob("*.png")):
            raise SystemExit("The walkthrough left no picture.")
        finish([backcoach, "--data-dir", "walk", "check"], elsewhere)
        stay_open([backcoach, "--data-dir", "data"], elsewhere)


def install(wheel: Path, folder: Path) -> Path:
    """Install the wheel into a new environment; return that environment's Python.

    It brings in what it asks for itself, and finds nothing but the pinned files.
    """
    venv.create(folder / "venv")
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pinned = folder / "pinned"
    pip("download", "--require-hashes", "--requirement", PINS, "--dest", pinned)
    pip("--python", python, "install", "--no-compile", "--no-index", "--find-links", pinned, wheel)
    return python


def pip(*words: str | Path) -> None:
    """Call this environment's pip; the new one has none."""
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([*command, *map(str, words)], check=True, timeout=PATIENCE)


def finish(command: list[str], folder: Path) -> None:
    """Run a command that ends by itself, and judge it."""
    with start(command, folder) as process:
        output, _ = process.communicate(timeout=PATIENCE)
    judge(command, process.returncode, output)


def stay_open(command: list[str], folder: Path) -> None:
    """Open the window, and see that it is still there after a while."""
    with start(command, folder) as window:
        try:
            output, _ = window.communicate(timeout=WINDOW_LIVES)
        except subprocess.TimeoutExpired:
            window.kill()
            output, _ = window.communicate()
        else:
            raise SystemExit(f"The window closed by itself and said:\n{output}")
    judge(command, 0, output)


def start(command: list[str], folder: Path) -> subprocess.Popen[str]:
    """Start a command far from the checkout, with a home of its own."""
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


def judge(command: list[str], status: int, output: str) -> None:
    """Let a clean run pass, and end the test at any other."""
    if status != 0 or FATAL.search(output):
        raise SystemExit(f"{' '.join(command)}\nended with {status} and said:\n{output}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
