"""What the first window takes, against a window with one label and, if asked, other programs.

    python benchmarks/start_time.py [--rounds 9] [--peer "git-cola --repo ."] [--peer retext]

In each round every program is started in turn, each after an uncounted start of itself. The ratios
are of the medians. A peer is a script in PySide6 or PyQt6, with the Python of its first line.
Instructions are counted once each, by perf, or else valgrind, where there is one. Without a screen
the windows are painted offscreen; `xvfb-run` with QT_QPA_PLATFORM=xcb lets them go through X.

Aims, times the label: painted 1.4, instructions 1.6, memory 1.4; and ahead of every peer.
"""

import argparse
import json
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
# Qt's own is 800 pixels wide, so that a window of the usual size would be laid out twice.
SCREEN = HERE.parent / "walkthrough" / "screen.json"
WATCHED = str(HERE / "watched.py")
PERF = ["perf", "stat", "--event=instructions:u"]
VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
COUNTED = re.compile(r"([\d,.]{7,})\s+instructions|I\s+refs:\s+([\d,]+)")


class Start(NamedTuple):
    """Milliseconds until painted, processor seconds until then and a while later, and memory."""

    painted: float
    seconds: float
    seconds_later: float
    kilobytes: int


def start(command: list[str], environment: dict[str, str]) -> Start:
    """Start a program, and stay until it has told all."""
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        first = told(process)
        painted = (time.perf_counter() - began) * 1000
        later = told(process)
    return Start(painted, first["seconds"], later["seconds"], later["kilobytes"])


def told(process: subprocess.Popen[str]) -> dict[str, float]:
    """The next line that the watched program tells, past what it says by itself."""
    for line in process.stdout:
        if line.startswith('{"seconds"'):
            return json.loads(line)
    raise SystemExit(f"{shlex.join(process.args)}: the window was never painted")


def instructions(command: list[str], environment: dict[str, str]) -> float | None:
    """Millions of instructions until painted; None where nothing counts them."""
    for counter in (PERF, VALGRIND):
        if shutil.which(counter[0]):
            done = subprocess.run(
                [*counter, *command],
                check=False,
                capture_output=True,
                text=True,
                env={**environment, "WATCHED_ONCE": "1"},
            )
            if counted := COUNTED.search(done.stderr):
                return int(re.sub(r"\D", "", counted[1] or counted[2])) / 1e6
    return None


def command_of(peer: str) -> list[str]:
    """How to watch a peer: by its own Python, which the first line of its script names."""
    script, *words = shlex.split(peer)
    path = shutil.which(script)
    if path is None:
        raise SystemExit(f"{script} is not installed")
    with Path(path).open(encoding="utf-8") as lines:
        python = lines.readline().removeprefix("#!").strip()
    return [python, WATCHED, path, *words]


def report(name: str, starts: list[Start], count: float | None, base: Start) -> None:
    """One program in two lines: as measured, and times the label."""
    middle = Start(*map(statistics.median, zip(*starts, strict=True)))
    shown = [one.painted for one in starts]
    counted = f", {count:.0f} million instructions" if count else ""
    print(
        f"{name}: painted {min(shown):.0f} / {middle.painted:.0f} / {max(shown):.0f} ms, "
        f"CPU {middle.seconds:.2f} s, later {middle.seconds_later:.2f} s, "
        f"{middle.kilobytes / 1024:.1f} MiB{counted}"
    )
    ratios = [here / there for here, there in zip(middle, base, strict=True)]
    print(
        "    times the label: painted {:.2f}, CPU {:.2f}, later {:.2f}, memory {:.2f}".format(
            *ratios
        )
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--peer", action="append", default=[], metavar="COMMAND")
    asked = parser.parse_args()
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
    with tempfile.TemporaryDirectory() as folder:
        environment["HOME"] = folder
        (Path(folder) / "settings.json").write_text('{"welcomed": true, "country": "DE"}')
        python = [sys.executable, WATCHED]
        programs = {
            "label": [*python, str(HERE / "label_window.py")],
            "BackCoach": [*python, "-m", "backcoach", "--data-dir", folder],
            **{shlex.split(peer)[0]: command_of(peer) for peer in asked.peer},
        }
        starts: dict[str, list[Start]] = {name: [] for name in programs}
        for _ in range(asked.rounds):
            for name, command in programs.items():
                start(command, environment)
                starts[name].append(start(command, environment))
        counts = {name: instructions(programs[name], environment) for name in programs}
    base = Start(*map(statistics.median, zip(*starts["label"], strict=True)))
    for name in programs:
        report(name, starts[name], counts[name], base)
        if counts[name]:
            print(f"    instructions: {counts[name] / counts['label']:.2f} times the label")


if __name__ == "__main__":
    main()
