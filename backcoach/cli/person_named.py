"""Finds the person that a command was asked about."""

from collections.abc import Iterable

from backcoach.cli.command_support import RefusedError
from backcoach.domain.folded_text import folded
from backcoach.domain.person import Person
from backcoach.words.person_words import called
from backcoach.words.translation import translate


def person_named(name: str, persons: Iterable[Person]) -> Person:
    """The person with that id or label, whatever its case and accents.

    Raises:
        RefusedError: there is nobody of that name, or more than one.
    """
    everyone = tuple(persons)
    by_id = [person for person in everyone if str(person.id) == name.strip().lower()]
    found = by_id or [person for person in everyone if _same(called(person), name)]
    match found:
        case [person]:
            return person
        case []:
            sentence = translate("PersonNamed", "Nobody here is called {0}. There are: {1}.")
            raise RefusedError(sentence.format(name, ", ".join(map(called, everyone))))
        case _:
            sentence = translate(
                "PersonNamed", "More than one person is called {0}. Say which by the id: {1}."
            )
            raise RefusedError(sentence.format(name, ", ".join(str(each.id) for each in found)))


def _same(label: str, name: str) -> bool:
    return folded(label.strip()) == folded(name.strip())
