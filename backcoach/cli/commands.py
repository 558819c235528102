"""The commands. Light to import: the standard library alone."""

from argparse import ArgumentError, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import NamedTuple

from backcoach.cli import arguments


class Command(NamedTuple):
    """A summary in one line, the arguments, and the module that runs it.

    `draws` means that it needs fonts.
    """

    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    module: str
    draws: bool = False


COMMANDS = {
    "check": Command(
        "Look through the content and your history. Unless asked to mend, change nothing.",
        arguments.add_check,
        "backcoach.cli.check_command",
    ),
    "figure": Command(
        "Draw a stretch as a picture, or all of them on one sheet.",
        arguments.add_figure,
        "backcoach.cli.figure_command",
        draws=True,
    ),
    "handout": Command(
        "Print a routine to take home, as a PDF or a web page.",
        arguments.add_handout,
        "backcoach.cli.handout_command",
        draws=True,
    ),
    "report": Command(
        "Print a history on a page or two for a clinician, as a PDF or a web page.",
        arguments.add_report,
        "backcoach.cli.report_command",
        draws=True,
    ),
    "licences": Command(
        "Say what BackCoach brings along, and under which licences.",
        arguments.add_nothing,
        "backcoach.cli.licences_command",
    ),
    "export": Command(
        "Take your data elsewhere, or write reminders for a calendar.",
        arguments.add_export,
        "backcoach.cli.export_command",
    ),
    "import": Command(
        "Take in data that BackCoach has exported, here or on another computer.",
        arguments.add_import,
        "backcoach.cli.import_command",
    ),
}


def asked_of_window(words: Sequence[str]) -> Namespace | None:
    """What the window is asked: nothing else than where the data lies. None for a command."""
    parser = ArgumentParser(prog="backcoach", add_help=False, exit_on_error=False)
    arguments.add_data_dir(parser)
    parser.set_defaults(data_dir=None)
    try:
        asked, more = parser.parse_known_args(words)
    except ArgumentError:
        return None
    return None if more else asked
