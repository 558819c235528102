"""A person: a label, and no more is asked for."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from unicodedata import category
from uuid import UUID

from backcoach.domain.limits import LONGEST_LABEL

_JOINERS = "\u200c\u200d"  # hold letters apart in Persian, and signs together in one picture


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who stretches on this computer.

    `is_me` marks the person whose computer it is; while their label is empty, they are called "Me"
    in the language of the window. `note` is what a clinician wants to keep in mind of them. Who is
    archived since `archived_at` is not offered any more, but nothing of theirs is lost.
    """

    id: UUID
    label: str
    is_me: bool = False
    note: str = ""
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Belongings:
    """How much is kept of one person, and deleted with them."""

    sessions: int = 0
    checks: int = 0
    agreements: int = 0
    routines: int = 0
    doses: int = 0
    goals: int = 0


@dataclass(frozen=True, slots=True)
class DeletedPerson:
    """Someone who can still be restored."""

    person: Person
    deleted_at: datetime


def plain_label(text: str) -> str:
    """A label as it is kept: without spaces around it, and one between two words.

    Invisible characters are removed too: they distinguish nobody, and may reverse the words behind
    them.
    """
    return " ".join("".join(sign for sign in text if not _is_hidden(sign)).split())


def _is_hidden(sign: str) -> bool:
    return category(sign) in {"Cc", "Cf"} and not sign.isspace() and sign not in _JOINERS


def same_label(one: str, other: str) -> bool:
    """Whether two labels are the same but for case and spaces."""
    return plain_label(one).casefold() == plain_label(other).casefold()


def label_taken(label: str, others: Collection[str]) -> bool:
    """Whether someone else has this label; an empty one is never taken."""
    return bool(taken_label(label, others))


def taken_label(label: str, others: Collection[str]) -> str:
    """The label as someone else has it; empty if nobody does."""
    if not plain_label(label):
        return ""
    return next((other for other in others if same_label(label, other)), "")


def free_label(label: str, others: Collection[str]) -> str:
    """The label, with a number behind it where someone else has it: "Anna (2)".

    It grows no longer than labels may be: one that is as long already loses its end.
    """
    if not label_taken(label, others):
        return label
    longest = max(LONGEST_LABEL, len(label))
    endings = (f" ({number})" for number in count(2))
    numbered = (label[: longest - len(ending)] + ending for ending in endings)
    return next(each for each in numbered if not label_taken(each, others))


def told_apart(labels: Iterable[str]) -> list[str]:
    """The labels; one that an earlier person has gets a number behind it.

    Two histories that were put together may each have had an "Anna".
    """
    apart: list[str] = []
    for label in labels:
        apart.append(free_label(label, apart))
    return apart
