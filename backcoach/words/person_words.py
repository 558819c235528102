"""A person's label and initials, and how much is kept of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backcoach.words.amount_words import sessions_text
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.domain.person import Belongings, Person

_LONGEST_SHOWN = 80  # signs; those that are typed today end sooner

# The start page shows labels too: what a person is made of must not be imported for that.


def called(person: Person) -> str:
    """The label, or "Me" for the owner while theirs is empty."""
    if person.is_me and not person.label:
        return translate("PersonWords", "Me")
    return person.label or translate("PersonWords", "No name")


def shown_label(person: Person) -> str:
    """The same for the window: a label that is far too long ends in dots."""
    label = called(person)
    return label if len(label) <= _LONGEST_SHOWN else f"{label[: _LONGEST_SHOWN - 1]}…"


def initials(label: str) -> str:
    """At most three characters: "AB" for Anna B., "17" for a number, "C12" for Client 12."""
    capitals = "".join(sign for sign in label if sign.isupper())
    numbers = re.findall(r"\d+", label)
    if numbers:
        return f"{capitals[:1]}{numbers[-1]}"[-3:]
    return capitals[:2] or label[:1].upper()


def belongings_words(theirs: Belongings) -> str:
    """How much is kept of someone, such as "12 sessions, 3 safety checks"; empty for nothing."""
    counted = (
        (theirs.sessions, sessions_text(theirs.sessions)),
        (theirs.checks, translate("PersonWords", "%Ln safety check(s)", "", theirs.checks)),
        (theirs.agreements, translate("PersonWords", "%Ln agreement(s)", "", theirs.agreements)),
        (theirs.routines, translate("PersonWords", "%Ln routine(s)", "", theirs.routines)),
        (theirs.doses, translate("PersonWords", "%Ln dose(s)", "", theirs.doses)),
        (theirs.goals, translate("PersonWords", "%Ln goal(s)", "", theirs.goals)),
    )
    return ", ".join(words for count, words in counted if count)
