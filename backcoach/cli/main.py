"""The command line. Only what was asked for is imported, so that the window comes at once."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from backcoach import __version__
from backcoach.cli import exchange_arguments, figure_arguments, handout_arguments, report_arguments

# ruff: noqa: PLC0415


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; without a command, open the window."""
    asked = _parser().parse_args(argv)
    match asked.command:
        case "check":
            from backcoach.cli import check_command

            return check_command.run(asked.data_dir, mend=asked.mend)
        case "export":
            from backcoach.cli import export_command

            return export_command.run(asked)
        case "import":
            from backcoach.cli import import_command

            return import_command.run(asked)
        case "figure":
            from backcoach.cli import figure_command

            return figure_command.run(asked)
        case "handout" | "report":
            return _put_on_paper(asked)
        case _:
            from backcoach.gui.shell.launch import open_window

            return open_window(asked.data_dir)


def _put_on_paper(asked: argparse.Namespace) -> int:
    if asked.command == "report":
        from backcoach.cli import report_command

        return report_command.run(asked)
    from backcoach.cli import handout_command

    return handout_command.run(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backcoach",
        description="Coaches gentle back stretches. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"BackCoach {__version__}")
    _take_data_dir(parser)
    parser.set_defaults(data_dir=None)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    sentence = "Look through the content and your history. Unless asked to mend, change nothing."
    check = commands.add_parser("check", help=sentence, description=sentence)
    check.add_argument("--mend", action="store_true", help="put right what can be put right")
    _take_data_dir(check)
    figure_arguments.add_to(commands)
    _take_data_dir(handout_arguments.add_to(commands))
    _take_data_dir(report_arguments.add_to(commands))
    _take_data_dir(exchange_arguments.add_export_to(commands))
    _take_data_dir(exchange_arguments.add_import_to(commands))
    return parser


def _take_data_dir(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where your history and settings are kept",
    )
