"""What may be wrong with a history; all of it can be repaired."""

from dataclasses import dataclass
from enum import StrEnum


class Defect(StrEnum):
    """What is wrong. The app says it in words."""

    PAGES = "pages"  # parts of the file cannot be read
    INDEX = "index"  # what finds rows quickly does not fit them
    SCHEMA = "schema"  # a table, or what keeps the totals, is missing
    NUMBERS = "numbers"  # the file does not say that it is ours, or of which version
    JOURNAL = "journal"  # a transaction was broken off
    RIGHTS = "rights"  # others on this computer may read it
    OWNERS = "owners"  # more than one person is the owner
    KEYS = "keys"  # an id that is none
    ORPHANS = "orphans"  # what it belongs to is not there
    VALUES = "values"  # a number or word that makes no sense
    DATES = "dates"  # a date that is none
    NAMELESS = "nameless"  # which stretch is not said
    EMPTY = "empty"  # a routine without a stretch
    SUMS = "sums"  # what a session adds up to
    TOTALS = "totals"  # what the days and months add up to


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of thing that is wrong, how often, and where, as the database says it."""

    kind: Defect
    count: int = 1
    detail: str = ""
