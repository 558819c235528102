"""What `backcoach export` and `backcoach import` can be asked. Light to import."""

import argparse
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

EXPORT = "Take your data elsewhere, or write reminders for a calendar."
IMPORT = "Take in data that BackCoach has exported, here or on another computer."
FORMATS = ("json", "csv", "fhir", "ics")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def add_export_to(
    commands: "_SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Add the way out to the command line."""
    parser = commands.add_parser("export", help=EXPORT, description=EXPORT)
    parser.add_argument("--format", choices=FORMATS, required=True, help="docs/formats.md has each")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="a file; for csv, a folder"
    )
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument(
        "--from", dest="first", type=day_of, metavar="DATE", help="such as 2026-11-01"
    )
    parser.add_argument("--to", dest="last", type=day_of, metavar="DATE", help="that day included")
    parser.add_argument("--person", metavar="NAME", help="what belongs to this person alone")
    parser.add_argument("--names", action="store_true", help="with people's names, for fhir")
    parser.add_argument("--days", type=_days, metavar="DAYS", help="such as mon,wed,fri, for ics")
    parser.add_argument("--at", type=_time, metavar="TIME", help="such as 18:00, for ics")
    return parser


def add_import_to(
    commands: "_SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Add the way in to the command line."""
    parser = commands.add_parser("import", help=IMPORT, description=IMPORT)
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="as `export --format json` wrote it"
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
    return parser


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a name must not be empty")
    return text.strip()


def day_of(text: str) -> date:
    """A day that was asked for."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-11-01") from None


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a time such as 18:00") from None


def _days(text: str) -> tuple[int, ...]:
    """Days of the week, counted from Monday as 0."""
    names = text.lower().split(",")
    if not set(names) <= set(DAYS):
        raise argparse.ArgumentTypeError(f"{text} are not days such as {','.join(DAYS)}")
    return tuple(DAYS.index(name) for name in names)
