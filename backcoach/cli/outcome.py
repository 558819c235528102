"""How a command ends: its output, its exit status, and why it was refused."""

import os
from argparse import Namespace
from datetime import datetime
from importlib import import_module

from backcoach.cli.application import application
from backcoach.cli.commands import Command
from backcoach.cli.streams import NOBODY_READS, complain, tell_all
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.translation import translate
from backcoach.words.trouble_words import TO_CHECK, content_words, trouble_words

DONE = 0
LEFT_OUT = 1
REFUSED = 2
BROKEN_OFF = 130
DEBUG = "BACKCOACH_DEBUG"


class RefusedError(Exception):
    """Why a command cannot be run, as a sentence."""


def carry_out(command: Command, asked: Namespace, now: datetime) -> int:
    """Run a command and return the exit status; errors go to stderr as sentences."""
    try:
        _alive = application(draws=command.draws)  # for as long as the command takes
        status: int = import_module(command.module).run(asked, now)
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 -- said in a sentence
        status = ended_by(fault)
    return tell_all() or status


def say(words: str) -> None:
    """Print what was asked for."""
    print(words)  # noqa: T201  where nobody listens, it says nothing


def ended_by(fault: Exception | KeyboardInterrupt) -> int:
    """Say in a sentence what has ended a command or the window; return the exit status.

    What nobody foresaw is raised again where someone looks for it.
    """
    match fault:
        case BrokenPipeError():
            return NOBODY_READS
        case KeyboardInterrupt():
            complain(translate("Outcome", "Stopped."))
            return BROKEN_OFF
        case RefusedError() | StorageError() | ContentError() | OSError() | ImportError():
            complain(_why(fault))
            return REFUSED
        case _ if os.environ.get(DEBUG):
            raise fault
        case _:
            complain(_unforeseen(fault))
            return REFUSED


def _why(fault: Exception) -> str:
    match fault:
        case StorageError():
            mend = translate("Outcome", "Say: backcoach check --mend.")
            words = trouble_words(fault)
            return f"{words} {mend}" if fault.trouble in TO_CHECK else words
        case ContentError():
            return content_words(fault)
        case OSError(strerror=str(what), filename=str(path)):
            return f"{what}: {path}"
        case _:
            return str(fault)


def _unforeseen(fault: Exception) -> str:
    words = translate(
        "Outcome",
        "Something went wrong in BackCoach itself ({0}). What was saved stays saved. "
        "To see where, set {1}=1 and try again.",
    )
    return words.format(type(fault).__name__, DEBUG)
