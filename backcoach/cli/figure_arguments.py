"""What `backcoach figure` can be asked. Light to import: no toolkit, no figures."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SENTENCE = "Draw a stretch as a picture, or all of them on one sheet."
LOOKS = (1, 2, 3, 4)
THEMES = ("light", "dark", "high-contrast")


def add_to(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("figure", help=SENTENCE, description=SENTENCE)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("technique", nargs="?", metavar="TECHNIQUE", help="such as T05")
    what.add_argument("--sheet", action="store_true", help="all stretches, both sides, as one PNG")
    parser.add_argument("--side", choices=("left", "right"), help="the receiver's side")
    parser.add_argument("--at", default="hold", metavar="POSE", help="start, set, hold or another")
    parser.add_argument("--look", type=int, choices=LOOKS, default=1, help="of the receiver")
    parser.add_argument("--helper-look", type=int, choices=LOOKS, default=2, help="of the helper")
    parser.add_argument("--helper-height", type=int, metavar="CM", help="such as 150 or 195")
    parser.add_argument("--theme", choices=THEMES, default="light", help="the colours")
    parser.add_argument("--no-cues", action="store_true", help="no arrow, rings and marks")
    parser.add_argument("--size", type=_size, default=(1200, 900), metavar="WxH", help="in pixels")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="svg, png or pdf")


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1200x900")
    wide, high = int(match[1]), int(match[2])
    return wide, high
