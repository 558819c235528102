"""The totals that stand beside the sessions, and the same counted from the sessions."""

from collections import Counter
from typing import Any

from backcoach.storage.sqlite.database import Database

_KEPT = {
    "day": "SELECT * FROM day_total",
    "month": "SELECT * FROM month_total",
    "part": "SELECT * FROM part_total",
}
_SESSIONS = """
    SELECT id, person_id, date(started_at, started_offset || ' minutes'), ended, stiffness_before,
        stiffness_after, pain_before, pain_after
    FROM session WHERE deleted_at IS NULL
"""
_PARTS = """
    SELECT technique_id, side, planned_seconds, held_seconds FROM session_part WHERE session_id = ?
"""
Totals = dict[tuple[Any, ...], tuple[int, ...]]


def kept_totals(database: Database) -> Totals:
    """Each line of the totals: its key, and its numbers."""
    return {
        (name, *(value for value in row if isinstance(value, str))): tuple(
            value for value in row if isinstance(value, int)
        )
        for name, sql in _KEPT.items()
        for row in database.rows(sql)
    }


def counted_totals(database: Database) -> Totals:
    """The same, added up session by session."""
    totals: Counter[tuple[Any, ...]] = Counter()
    for key, person, day, ended, *scores in database.rows(_SESSIONS):
        parts = database.rows(_PARTS, key)
        held = sum(_milliseconds(part[3]) for part in parts)
        played = "".join(f" {mark}" for mark in sorted({f"{part[0]}:{part[1]}" for part in parts}))
        numbers = (1, ended == "finished", ended == "stopped", held, *_pair(*scores[:2]))
        _add(totals, ("day", person, day), (*numbers, *_pair(*scores[2:])))
        _add(totals, ("month", person, day[:7], ended, played and f"{played} "), (1,))
        for technique, side, *seconds in parts:
            length = tuple(_milliseconds(each) for each in seconds)
            _add(totals, ("part", person, day[:7], technique, side), (1, *length))
    lines: Totals = {}
    for (*name, place), number in sorted(totals.items(), key=lambda item: item[0][-1]):
        lines[tuple(name)] = (*lines.get(tuple(name), ()), number)
        assert len(lines[tuple(name)]) == place + 1
    return lines


def _add(totals: Counter[tuple[Any, ...]], name: tuple[str, ...], numbers: tuple[int, ...]) -> None:
    for place, number in enumerate(numbers):
        totals[*name, place] += number


def _pair(before: int | None, after: int | None) -> tuple[int, int, int]:
    return (0, 0, 0) if before is None or after is None else (1, before, after)


def _milliseconds(seconds: float) -> int:
    return int(seconds * 1000 + 0.5)
