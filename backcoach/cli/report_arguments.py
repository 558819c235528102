"""What `backcoach report` can be asked. Light to import."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from backcoach.cli.exchange_arguments import day_of
from backcoach.cli.handout_arguments import PAPERS

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SENTENCE = "Print a history on two pages for a clinician, as a PDF or a web page."


def add_to(
    commands: "_SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Add the command to the command line."""
    parser = commands.add_parser("report", help=SENTENCE, description=SENTENCE)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="pdf or html")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument(
        "--from", dest="first", type=day_of, metavar="DATE", help="90 days back, if not said"
    )
    parser.add_argument(
        "--to", dest="last", type=day_of, metavar="DATE", help="that day included; today, if not"
    )
    parser.add_argument("--person", metavar="NAME", help="the owner, if not said")
    parser.add_argument("--paper", choices=PAPERS, help="as is usual in your country, if not said")
    parser.add_argument("--no-name", action="store_true", help="leave out whose history it is")
    parser.add_argument("--no-notes", action="store_true", help="leave out the notes")
    parser.add_argument(
        "--safety-check", action="store_true", help="with lasting conditions and agreements"
    )
    return parser
