"""Walks the whole main job through the real window, and leaves a picture of each step.

    python -m walkthrough --out FOLDER [--theme dark] [--size 1024x640]

Time is turned by hand; everything else is as a person meets it.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.domain.settings import Settings, Theme
from backcoach.gui.shell.launch import local_now, make_application
from backcoach.gui.shell.program import Program
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files.settings_file import write_settings
from walkthrough.manual_clock import ManualClock
from walkthrough.pretended_screen import pretend_a_screen
from walkthrough.scenario import Scenario
from walkthrough.surroundings import surroundings


def main(argv: Sequence[str] | None = None) -> int:
    """Walk once, and return the exit status."""
    asked = _parser().parse_args(argv)
    asked.out.mkdir(parents=True, exist_ok=True)
    pretend_a_screen()
    app = make_application()
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as executor:
        write_settings(Path(folder), Settings(theme=asked.theme, text_percent=asked.text))
        clock = ManualClock(local_now())
        program = Program(app, surroundings(Path(folder), clock, executor))
        program.open()
        program.window.resize(*asked.size)
        Scenario(program, clock, asked.out).walk()
        program.window.close()
        program.close()
        shutil.copy(Path(folder) / HISTORY, asked.out / HISTORY)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Walk through the window and take pictures.")
    parser.add_argument("--out", type=Path, required=True, help="where the pictures go")
    parser.add_argument("--theme", type=Theme, default=Theme.LIGHT, choices=list(Theme))
    parser.add_argument("--text", type=int, default=100, help="text size in per cent, 80 to 200")
    parser.add_argument("--size", type=_size, default=(1280, 800), help="WIDTHxHEIGHT")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
