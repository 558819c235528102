"""What `backcoach handout` can be asked. Light to import."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SENTENCE = "Print a routine to take home, as a PDF or a web page."
PAPERS = ("a4", "letter")


def add_to(
    commands: "_SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Add the command to the command line."""
    parser = commands.add_parser("handout", help=SENTENCE, description=SENTENCE)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "routine", nargs="?", metavar="ROUTINE", help="its id or label, or a stretch such as T06"
    )
    what.add_argument("--list", action="store_true", help="say which routines there are")
    parser.add_argument("--out", type=Path, metavar="FILE", help="pdf or html")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument("--paper", choices=PAPERS, help="as is usual in your country, if not said")
    parser.add_argument("--large", action="store_true", help="large letters")
    parser.add_argument("--header", metavar="TEXT", help="yours; \\n begins a new line")
    parser.add_argument("--no-grid", action="store_true", help="no boxes to tick")
    return parser
