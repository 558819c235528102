"""Runs all that must hold before a change goes in; stops at the first stage that fails."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
PYTHON = Path(sys.executable)
COVERED = ("domain", "exchange", "figure", "storage")


def main(words: list[str]) -> int:
    """Run the stages in turn; close as pytest closes, with all of its runs together."""
    parser = argparse.ArgumentParser(prog="start.py test", description=__doc__)
    parser.add_argument("--all", action="store_true", help="try far more cases by chance")
    if parser.parse_args(words).all:
        os.environ["BACKCOACH_TESTS"] = "all"
    started = time.monotonic()
    closing = []
    with tempfile.TemporaryDirectory(prefix="backcoach-") as scratch:
        for name, command in stages(Path(scratch)):
            status, output = run_stage(name, command)
            if status != 0:
                print(f"{output}\nStopped at: {name}")
                return status
            if name.endswith("tests"):
                closing.append(output.rstrip().splitlines()[-1])
    print(f"All of it held, in {time.monotonic() - started:.0f} s.\n{together(closing)}")
    return 0


def together(closing: list[str]) -> str:
    """The lines that several runs of pytest closed with as one: "3 passed, 1 skipped in 2.5s"."""
    told: Counter[str] = Counter()
    for line in closing:
        told.update({what: int(count) for count, what in re.findall(r"(\d+) ([a-z]+)", line)})
    seconds = sum(float(each) for line in closing for each in re.findall(r" in ([\d.]+)s", line))
    return ", ".join(f"{count} {what}" for what, count in told.items()) + f" in {seconds:.1f}s"


def stages(scratch: Path) -> Iterator[tuple[str, list[str | Path]]]:
    """Yield each stage's name and command, the quick ones first.

    Only the tests of what must be covered are traced: it more than doubles what a test costs.
    """
    tool: list[str | Path] = [PYTHON, "-m"]
    tests = [*tool, "pytest", "--quiet", "--numprocesses=auto", "--dist=worksteal"]
    covered = [f"tests/{part}" for part in COVERED]
    yield "format", [*tool, "ruff", "format", "--check", "."]
    yield "lint", [*tool, "ruff", "check", "."]
    yield "forms", [PYTHON, PACKAGING / "compile_forms.py"]
    yield "translations", [PYTHON, PACKAGING / "compile_translations.py"]
    yield "types", [*tool, "mypy"]
    yield "layers", [PYTHON.with_name("lint-imports"), "--no-cache"]
    yield "core tests", [*tests, "--cov", "--cov-report=", *covered]
    yield "coverage", [*tool, "coverage", "report", "--fail-under=100", "-m"]
    yield "other tests", [*tests, *(f"--ignore={part}" for part in covered)]
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
