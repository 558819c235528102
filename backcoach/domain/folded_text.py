"""Text made ready for searching and sorting: as it would be typed in a hurry on any keyboard.

The one place that says which letters count as the same. What the history keeps folded, the words of
notes, is folded anew by a migration when this changes.
"""

# ruff: noqa: RUF001 -- letters that look alike are what this is about

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

_Thing = TypeVar("_Thing")

# Letters that Unicode does not take apart, and signs that keyboards put in each other's place.
_ALIKE = {
    "i": "ı",
    "l": "ł",
    "o": "øɔ",
    "d": "đðɗ",
    "t": "ŧ",
    "h": "ħ",
    "n": "ŋɲ",
    "k": "ĸƙ",
    "b": "ɓ",
    "f": "ƒ",
    "y": "ƴ",
    "e": "əɛ",
    "ae": "æ",
    "oe": "œ",
    "th": "þ",
    "'": "‘’‚‛‹›`´ʹʻʼʾʿ′\u05f3",
    '"': "“”„‟«»″\u05f4",
    "-": "‐‑‒–—―−\u05be",
    "\u06cc": "\u064a\u0649",
    "\u06a9": "\u0643",
    "\u0647": "\u0629",
    "": "\u0640",  # as Arabic and Persian keyboards differ
}
_TABLE = str.maketrans({sign: plain for plain, signs in _ALIKE.items() for sign in signs})


def folded(text: str) -> str:
    """The text without case, marks and width, its quotes and dashes the plain ones."""
    if text.isascii():  # most is, and has no marks
        return text.casefold().translate(_TABLE)
    # Before that, since it makes spaces of some quotes.
    apart = unicodedata.normalize("NFKD", text.translate(_TABLE))
    again = unicodedata.normalize("NFKD", apart.casefold())
    return "".join(map(_plain, again)).translate(_TABLE)


def _plain(sign: str) -> str:
    """A digit of any script as one of ours; nothing for marks and for what is invisible."""
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return ""
    return str(unicodedata.decimal(sign, sign))


def alike(one: str, other: str) -> bool:
    """Whether two names are the same to someone who types them."""
    return folded(one).split() == folded(other).split()


def named(
    name: str, things: Iterable[_Thing], names_of: Callable[[_Thing], Collection[str]]
) -> list[_Thing]:
    """The things with exactly that name, or else those with one that is alike."""
    known = [(thing, names_of(thing)) for thing in things]
    exact = [thing for thing, names in known if name in names]
    return exact or [thing for thing, names in known if any(alike(name, own) for own in names)]


def mentions(text: str, words: str) -> bool:
    """Whether a text contains every word that is looked for."""
    searched = folded(text)
    return all(word in searched for word in folded(words).split())


def counting_order(text: str) -> str:
    """A sort key by which "Client 3" comes before "Client 10"."""
    return re.sub(r"[0-9]+", _counted, folded(text))


def _counted(number: re.Match[str]) -> str:
    digits = number.group().lstrip("0")
    return f"{len(digits):04}{digits}"
