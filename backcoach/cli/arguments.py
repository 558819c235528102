"""The arguments of each command. Light to import: no toolkit, no figures."""

import argparse
import re
from argparse import ArgumentParser
from datetime import date, time
from pathlib import Path

from backcoach.domain.limits import LONGEST_LABEL

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FORMATS = ("json", "csv", "fhir", "ics")
LOOKS = (1, 2, 3, 4)
PAPERS = ("a4", "letter")
THEMES = ("light", "dark", "high-contrast")
_YEARS = range(1900, 2200)


def add_data_dir(parser: ArgumentParser) -> None:
    """The folder of the history; before or after the command."""
    parser.add_argument(
        "--data-dir",
        type=_place,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where your history and settings are kept",
    )


def add_nothing(_parser: ArgumentParser) -> None:
    """A command that is told no more than its name."""


def add_check(parser: ArgumentParser) -> None:
    parser.add_argument("--mend", action="store_true", help="put right what can be put right")
    add_data_dir(parser)


def add_figure(parser: ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("technique", nargs="?", type=_words, metavar="TECHNIQUE", help="such as T05")
    what.add_argument("--sheet", action="store_true", help="all stretches, both sides, as one PNG")
    parser.add_argument("--side", choices=("left", "right"), help="the receiver's side")
    parser.add_argument("--at", default="hold", metavar="POSE", help="start, set, hold or another")
    parser.add_argument("--look", type=int, choices=LOOKS, default=1, help="of the receiver")
    parser.add_argument("--helper-look", type=int, choices=LOOKS, default=2, help="of the helper")
    parser.add_argument("--helper-height", type=int, metavar="CM", help="such as 150 or 195")
    parser.add_argument("--theme", choices=THEMES, default="light", help="the colours")
    parser.add_argument("--no-cues", action="store_true", help="no arrow, rings and marks")
    parser.add_argument("--size", type=_size, default=(1200, 900), metavar="WxH", help="in pixels")
    parser.add_argument("--out", type=_place, required=True, metavar="FILE", help="svg, png or pdf")


def add_handout(parser: ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "routine",
        nargs="?",
        type=_words,
        metavar="ROUTINE",
        help="its id or label, or a stretch such as T06",
    )
    what.add_argument("--list", action="store_true", help="say which routines there are")
    parser.add_argument("--out", type=_place, metavar="FILE", help="pdf or html")
    _add_force(parser)
    _add_paper(parser)
    parser.add_argument("--large", action="store_true", help="large letters")
    parser.add_argument("--short", action="store_true", help="three stretches to a page")
    parser.add_argument(
        "--header", type=_words, metavar="TEXT", help="yours; \\n begins a new line"
    )
    parser.add_argument("--no-grid", action="store_true", help="no boxes to tick")
    add_data_dir(parser)


def add_report(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=_place, required=True, metavar="FILE", help="pdf or html")
    _add_force(parser)
    _add_period(parser, "90 days back, if not said", "that day included; today, if not")
    parser.add_argument("--person", type=_words, metavar="NAME", help="the owner, if not said")
    _add_paper(parser)
    parser.add_argument("--no-name", action="store_true", help="leave out whose history it is")
    parser.add_argument("--no-notes", action="store_true", help="leave out the notes")
    parser.add_argument(
        "--safety-check", action="store_true", help="with lasting conditions and agreements"
    )
    add_data_dir(parser)


def add_export(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, required=True, help="docs/formats.md has each")
    parser.add_argument(
        "--out", type=_place, required=True, metavar="PATH", help="a file; for csv, a folder"
    )
    _add_force(parser)
    _add_period(parser, "such as 2026-11-01", "that day included")
    parser.add_argument(
        "--person", type=_words, metavar="NAME", help="what belongs to this person alone"
    )
    parser.add_argument("--semicolons", action="store_true", help="and decimal commas, for csv")
    parser.add_argument("--names", action="store_true", help="with people's names, for fhir")
    parser.add_argument("--transaction", action="store_true", help="to send to a server, for fhir")
    parser.add_argument("--days", type=_days, metavar="DAYS", help="such as mon,wed,fri, for ics")
    parser.add_argument("--at", type=_time, metavar="TIME", help="such as 18:00, for ics")
    parser.add_argument("--floating", action="store_true", help="wherever you are, for ics")
    add_data_dir(parser)


def add_import(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", type=_place, metavar="FILE", help="as `export --format json` wrote it"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would come, and stop")
    parser.add_argument(
        "--replace", action="store_true", help="where both differ, take what the file has"
    )
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--mine", action="store_true", help="the file's owner is you")
    whose.add_argument(
        "--as", dest="label", type=_name, metavar="NAME", help="they are someone else"
    )
    add_data_dir(parser)


def _add_force(parser: ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="write over a file that is there")


def _add_paper(parser: ArgumentParser) -> None:
    parser.add_argument("--paper", choices=PAPERS, help="as is usual in your country, if not said")


def _add_period(parser: ArgumentParser, first: str, last: str) -> None:
    parser.add_argument("--from", dest="first", type=_day, metavar="DATE", help=first)
    parser.add_argument("--to", dest="last", type=_day, metavar="DATE", help=last)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([1-9]\d{1,4})x([1-9]\d{1,4})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1200x900")
    wide, high = int(match[1]), int(match[2])
    return wide, high


def _place(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a file or a folder must be named")
    return Path(text)


def _words(text: str) -> str:
    """A text that someone wrote; bytes that are no letters can be neither kept nor printed."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("these are not letters that can be read") from None
    return text


def _name(text: str) -> str:
    text = _words(text)
    from backcoach.domain.person import plain_label  # noqa: PLC0415 -- one command needs it

    name = plain_label(text)
    if not name:
        raise argparse.ArgumentTypeError("a name must not be empty")
    if len(name) > LONGEST_LABEL:
        raise argparse.ArgumentTypeError(f"a name ends after {LONGEST_LABEL} signs")
    return name


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.year not in _YEARS:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-11-01")
    return day


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a time such as 18:00") from None


def _days(text: str) -> tuple[int, ...]:
    """Days of the week, from 0 for Monday."""
    names = text.lower().split(",")
    if not set(names) <= set(DAYS):
        raise argparse.ArgumentTypeError(f"{text} are not days such as {','.join(DAYS)}")
    return tuple(DAYS.index(name) for name in names)
