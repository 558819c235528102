"""Runs all that must hold before a change goes in; stops at the first stage that fails."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
PYTHON = Path(sys.executable)
FULLY_COVERED = "backcoach/domain/*,backcoach/exchange/*,backcoach/figure/*,backcoach/storage/*"


def main(words: list[str]) -> int:
    """Run the stages in turn; close with the line that pytest closed with."""
    parser = argparse.ArgumentParser(prog="start.py test", description=__doc__)
    parser.add_argument("--all", action="store_true", help="try far more cases by chance")
    if parser.parse_args(words).all:
        os.environ["BACKCOACH_TESTS"] = "all"
    started = time.monotonic()
    closing = ""
    with tempfile.TemporaryDirectory(prefix="backcoach-") as scratch:
        for name, command in stages(Path(scratch)):
            status, output = run_stage(name, command)
            if status != 0:
                print(f"{output}\nStopped at: {name}")
                return status
            if name == "tests":
                closing = output.rstrip().rpartition("\n")[2]
    print(f"All of it held, in {time.monotonic() - started:.0f} s.\n{closing}")
    return 0


def stages(scratch: Path) -> Iterator[tuple[str, list[str | Path]]]:
    """Yield each stage's name and command, the quick ones first."""
    tool: list[str | Path] = [PYTHON, "-m"]
    yield "format", [*tool, "ruff", "format", "--check", "."]
    yield "lint", [*tool, "ruff", "check", "."]
    yield "forms", [PYTHON, PACKAGING / "compile_forms.py"]
    yield "translations", [PYTHON, PACKAGING / "compile_translations.py"]
    yield "types", [*tool, "mypy"]
    yield "layers", [PYTHON.with_name("lint-imports"), "--no-cache"]
    yield (
        "tests",
        [
            *tool,
            "pytest",
            "--quiet",
            "--numprocesses=auto",
            "--dist=worksteal",
            "--cov",
            "--cov-report=",
        ],
    )
    yield (
        "coverage",
        [*tool, "coverage", "report", "--include", FULLY_COVERED, "--fail-under=100", "-m"],
    )
    yield "sdist and wheel", [*tool, "build", "--no-isolation", "--outdir", scratch]
    (wheel,) = scratch.glob("*.whl")
    yield "installed wheel", [PYTHON, PACKAGING / "smoke_test.py", wheel]


def run_stage(name: str, command: list[str | Path]) -> tuple[int, str]:
    """Run one stage in silence; return its exit status and all that it wrote."""
    print(f"{name:<16}", end="", flush=True)
    started = time.monotonic()
    stage = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    verdict = "ok" if stage.returncode == 0 else "FAILED"
    print(f"{verdict:>6} {time.monotonic() - started:7.1f} s", flush=True)
    return stage.returncode, stage.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
