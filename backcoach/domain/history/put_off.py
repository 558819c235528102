"""What was put off for a day: kept as one line of text, with nothing of any day before."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID


def put_off(kept: str, person_id: UUID, day: date, name: str) -> str:
    """The line with one thing more that a person put off for the day."""
    return " ".join([day.isoformat(), *sorted({*_of(kept, day), _entry(person_id, name)})])


def left_over(kept: str, person_id: UUID, day: date, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that the person has not put off for the day, in their order."""
    off = set(_of(kept, day))
    return tuple(name for name in names if _entry(person_id, name) not in off)


def _of(kept: str, day: date) -> list[str]:
    """What the line says of a day, of which it knows one."""
    known, *entries = kept.split(" ")
    return entries if known == day.isoformat() else []


def _entry(person_id: UUID, name: str) -> str:
    return f"{person_id.hex}/{name}"
