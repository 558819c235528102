"""Sets BackCoach up on this computer and opens it; `start.py test` runs every check instead.

Needs nothing but Python's own standard library.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "backcoach-installed.txt"
WALKTHROUGH = ROOT / "build" / "walkthrough"

OLDEST_PYTHON = (3, 11)
CANNOT_SET_UP = 3
PIP_INSTALL = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]

sys.path.insert(0, str(PACKAGING))
import system_packages  # noqa: E402  it lies beside the other packaging scripts


def main(arguments: list[str]) -> int:
    """Set up what is missing, then test, walk through, or open the window."""
    if sys.version_info < OLDEST_PYTHON:
        return refuse(f"BackCoach needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    testing = arguments[:1] == ["test"]
    problem = "" if is_installed(testing=testing) else set_up(testing=testing)
    if problem:
        return refuse(problem)
    if testing:
        return run([PYTHON, PACKAGING / "run_checks.py", *arguments[1:]])
    for script in ("compile_forms.py", "compile_translations.py"):
        if run([PYTHON, PACKAGING / script]) != 0:
            return refuse(f"{script} could not do its work. The lines above say why.")
    return open_window(arguments)


def refuse(problem: str) -> int:
    """Say what stands in the way and return the exit status for it."""
    print(problem, file=sys.stderr)
    return CANNOT_SET_UP


def run(command: list[str | Path]) -> int:
    """Run a command in the project's folder and return its exit status."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def is_installed(*, testing: bool) -> bool:
    """Return whether the environment holds the packages that are wanted now."""
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    present = STAMP.read_text(encoding="utf-8")
    return present in {stamp(testing=True), stamp(testing=testing)}


def stamp(*, testing: bool) -> str:
    """Return a line that differs whenever other packages or another folder are meant."""
    pinned = pins(testing=testing).read_bytes()
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + pinned)
    return f"{'tests' if testing else 'program'} {wanted.hexdigest()} {ROOT}"


def set_up(*, testing: bool) -> str:
    """Make the environment and install into it; return what stands in the way, in words."""
    STAMP.unlink(missing_ok=True)
    fresh = not has_pip()
    problem = system_packages.provide(python_environment=fresh, testing=testing)
    if problem:
        return problem
    if fresh and run([sys.executable, "-m", "venv", VENV]) != 0:
        return "The environment could not be made. The lines above say why."
    if not install_packages(testing=testing):
        return "The packages could not be installed. The lines above say why."
    STAMP.write_text(stamp(testing=testing), encoding="utf-8")
    return ""


def has_pip() -> bool:
    """Return whether the environment is there and complete enough to install into."""
    ask = [str(PYTHON), "-m", "pip", "--version"]
    return PYTHON.exists() and subprocess.run(ask, capture_output=True, check=False).returncode == 0


def install_packages(*, testing: bool) -> bool:
    """Put the pinned packages and this checkout into the environment."""
    print("Installing the pinned packages. The first time, this takes some minutes.", flush=True)
    pinned = ["--require-hashes", "--requirement", str(pins(testing=testing))]
    checkout = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    return run([PYTHON, *PIP_INSTALL, *pinned]) == 0 and run([PYTHON, *PIP_INSTALL, *checkout]) == 0


def pins(*, testing: bool) -> Path:
    """Return the file that names each package to install, and what its files must hash to."""
    return PACKAGING / ("requirements-tests.txt" if testing else "requirements.txt")


def open_window(arguments: list[str]) -> int:
    """Hand over to BackCoach, or to its walkthrough where no screen could show a window."""
    from backcoach.cli.commands import asked_of_window  # noqa: PLC0415  older Pythons cannot read it

    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if asked_of_window(arguments):
            return walk_through()
    return hand_over([str(PYTHON), "-m", "backcoach", *arguments])


def hand_over(command: list[str]) -> int:
    """Become the command where the system can do that, else wait for it."""
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  no shell is wanted
    return subprocess.run(command, check=False).returncode


def has_screen() -> bool:
    """Return whether a window could be seen here."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def walk_through() -> int:
    """Let BackCoach walk its whole path afresh, unseen, and say where it left its pictures."""
    shutil.rmtree(WALKTHROUGH, ignore_errors=True)
    print("There is no screen here, so BackCoach walks through its window unseen.", flush=True)
    status = run([PYTHON, "-m", "walkthrough", "--out", WALKTHROUGH])
    left = sorted(path for path in WALKTHROUGH.rglob("*") if path.is_file())
    pictures = [path for path in left if path.suffix == ".png"]
    print(f"Pictures: {len(pictures)} in {WALKTHROUGH}")
    for path in left:
        if path not in pictures:
            print(f"Session file: {path}")
    return status


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped. Start again whenever you like.")
