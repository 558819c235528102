"""What the commands that handle a person's data share: the history, and how they end."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from backcoach.gui.services.one_window import hold_folder
from backcoach.storage.backups.opening import HISTORY, open_in_place
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.sqlite.database import Database
from backcoach.words.translation import translate
from backcoach.words.trouble_words import content_words, trouble_words

DONE = 0
LEFT_OUT = 1
REFUSED = 2


class RefusedError(Exception):
    """Why a command cannot be carried out, as a sentence."""


def carry_out(work: Callable[[], int]) -> int:
    """Do the work of a command and return the exit status. What went wrong goes to stderr."""
    try:
        return work()
    except RefusedError as fault:
        words = str(fault)
    except StorageError as fault:
        words = trouble_words(fault)
    except ContentError as fault:
        words = content_words(fault)
    except OSError as fault:
        words = str(fault)
    sys.stderr.write(f"{words}\n")
    return REFUSED


def has_begun(folder: Path, *, expected: bool) -> bool:
    """Whether there is a history in a data folder.

    Raises:
        RefusedError: the folder is `expected`, and not there.
    """
    if expected and not folder.is_dir():
        sentence = translate("CommandSupport", "There is no folder {0}.")
        raise RefusedError(sentence.format(folder))
    return (folder / HISTORY).exists()


@contextmanager
def history_alone(folder: Path, now: datetime) -> Iterator[Database]:
    """The history in a data folder, begun if there is none, while no window is open on it.

    Raises:
        RefusedError: a window is open on it.
        StorageError: the history cannot be used. It has not been changed.
    """
    lock = hold_folder(folder)
    if isinstance(lock, str):
        raise RefusedError(lock)
    try:
        with open_in_place(folder, now) as database:
            yield database
    finally:
        lock.unlock()
