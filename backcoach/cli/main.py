"""The command line. It imports only what was asked for, so that the window opens at once."""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from backcoach import __version__
from backcoach.cli.arguments import add_data_dir
from backcoach.cli.commands import COMMANDS, asked_of_window
from backcoach.cli.streams import NOT_TOLD, complain, settle_streams, tell_all

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

# ruff: noqa: PLC0415


def main(words: Sequence[str] | None = None, now: datetime | None = None) -> int:
    """Run a command; without one, open the window."""
    settle_streams()
    try:
        words = sys.argv[1:] if words is None else words
        asked = asked_of_window(words)
        return _carry_out(words, now) if asked is None else _open_window(asked.data_dir)
    except SystemExit:  # of the arguments, which were explained or refused
        tell_all()
        raise
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 -- said in a sentence
        return _ended_by(fault)


def _ended_by(fault: Exception | KeyboardInterrupt) -> int:
    try:
        from backcoach.cli.outcome import ended_by
    except ImportError as missing:  # not even words can be had
        complain(str(missing))
        return NOT_TOLD
    return ended_by(fault)


def _open_window(data_dir: Path | None) -> int:
    gc.disable()  # nothing falls out of use before the first paint, and `launch` goes on from there
    try:
        from backcoach.gui.shell.launch import open_window

        return open_window(data_dir)
    finally:
        gc.enable()


def _carry_out(words: Sequence[str], now: datetime | None) -> int:
    from datetime import datetime

    from backcoach.cli.outcome import carry_out

    asked = _parser().parse_args(words)
    return carry_out(COMMANDS[asked.command], asked, now or datetime.now().astimezone())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="backcoach",
        description="Coaches gentle back stretches. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"BackCoach {__version__}")
    add_data_dir(parser)
    parser.set_defaults(data_dir=None)
    commands = parser.add_subparsers(
        dest="command", title="commands", metavar="COMMAND", required=True
    )
    for name, command in COMMANDS.items():
        command.add_arguments(
            commands.add_parser(name, help=command.summary, description=command.summary)
        )
    return parser
