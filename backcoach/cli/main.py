"""The command line. Only what was asked for is imported, so that the window comes at once."""

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import datetime

from backcoach import __version__
from backcoach.cli.arguments import add_data_dir
from backcoach.cli.commands import COMMANDS

# ruff: noqa: PLC0415


def main(words: Sequence[str] | None = None, now: datetime | None = None) -> int:
    """Do what the command line says; without a command, open the window."""
    asked = _parser().parse_args(words)
    if asked.command is None:
        from backcoach.gui.shell.launch import open_window

        return open_window(asked.data_dir)
    from backcoach.cli.outcome import carry_out

    return carry_out(COMMANDS[asked.command], asked, now or datetime.now().astimezone())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="backcoach",
        description="Coaches gentle back stretches. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"BackCoach {__version__}")
    add_data_dir(parser)
    parser.set_defaults(data_dir=None)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    for name, command in COMMANDS.items():
        command.add_arguments(
            commands.add_parser(name, help=command.summary, description=command.summary)
        )
    return parser
