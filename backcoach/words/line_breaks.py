"""Where a line may end."""

import re

from backcoach.domain.limits import LONGEST_NOTE

NO_BREAK = "\u00a0"
_LONG_WORD = re.compile(r"(\S{24})(?=\S)")


def in_a_row(*facts: str) -> str:
    """Facts behind each other; a line may end between two of them alone."""
    return f"{NO_BREAK}· ".join(fact.replace(" ", NO_BREAK) for fact in facts)


def note_shown(note: str) -> str:
    """A note to be read: one from earlier days that is far too long ends in dots."""
    return breakable(note if len(note) <= LONGEST_NOTE else f"{note[:LONGEST_NOTE]} …")


def breakable(text: str) -> str:
    """The text, made to break a line within words that are far too long, such as an address."""
    return _LONG_WORD.sub("\\1\u200b", text)
