"""The history that a command works on, and the person that it is about."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from backcoach.cli.outcome import RefusedError
from backcoach.domain.folded_text import named
from backcoach.domain.person import Person
from backcoach.gui.services.one_window import hold_folder
from backcoach.storage.backups.opening import HISTORY, open_in_place
from backcoach.storage.sqlite.database import Database
from backcoach.words.person_words import called
from backcoach.words.translation import translate


def has_begun(folder: Path, *, expected: bool) -> bool:
    """Whether there is a history in a folder.

    Raises:
        RefusedError: the folder is `expected`, but missing.
    """
    if expected and not folder.is_dir():
        sentence = translate("StoredHistory", "There is no folder {0}.")
        raise RefusedError(sentence.format(folder))
    return (folder / HISTORY).exists() or (folder / HISTORY).is_symlink()


@contextmanager
def history_alone(folder: Path, now: datetime) -> Iterator[Database]:
    """Open the history in a folder to write to it while no window does; create it if missing.

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


def person_named(name: str, persons: Iterable[Person]) -> Person:
    """The person with that id or label, whatever its case and accents.

    Raises:
        RefusedError: nobody has that name, or several do.
    """
    everyone = tuple(persons)
    match named(name, everyone, lambda person: (str(person.id), called(person))):
        case [person]:
            return person
        case []:
            sentence = translate("StoredHistory", "Nobody here is called {0}. There are: {1}.")
            raise RefusedError(sentence.format(name, ", ".join(map(called, everyone))))
        case several:
            sentence = translate(
                "StoredHistory", "More than one person is called {0}. Say which by the id: {1}."
            )
            raise RefusedError(sentence.format(name, ", ".join(str(each.id) for each in several)))
