"""Tables for a spreadsheet: one row for each session, and one for each side that was done.

The format is RFC 4180 in UTF-8, with a mark at the start by which spreadsheets know that. Where
numbers have a decimal comma, spreadsheets expect semicolons between the cells. A text that a
spreadsheet would take for a formula has an apostrophe before it, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain
from typing import TypeVar
from uuid import UUID

from backcoach.domain.session import PartRecord, SessionRecord

MARK = "\ufeff"
T = TypeVar("T")
Cell = str | int | float | bool | UUID | datetime | None


class TableStyle(StrEnum):
    """What stands between the cells, and before the decimals of a number."""

    COMMAS = "commas"
    SEMICOLONS = "semicolons"


_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # the last four are full-width
_BETWEEN = {TableStyle.COMMAS: ",", TableStyle.SEMICOLONS: ";"}
_DECIMAL = {TableStyle.COMMAS: ".", TableStyle.SEMICOLONS: ","}
_BREAKS = ("\t", "\r", "\n")


def usual_tables(decimal: str) -> TableStyle:
    """How spreadsheets want it in a country that writes this before the decimals of a number."""
    return TableStyle.SEMICOLONS if decimal == "," else TableStyle.COMMAS


@dataclass(frozen=True, slots=True)
class TableNames:
    """What to call people and stretches, by id. Others go by their id."""

    persons: Mapping[UUID, str]
    stretches: Mapping[str, str]

    def person(self, person_id: UUID) -> str:
        return self.persons.get(person_id, str(person_id))

    def stretch(self, technique_id: str) -> str:
        return self.stretches.get(technique_id, technique_id)


@dataclass(frozen=True, slots=True)
class _Side:
    """A part in its session; `number` counts from 1."""

    session: SessionRecord
    number: int
    part: PartRecord


def _day(session: SessionRecord) -> str:
    return session.started_at.date().isoformat()


def _minutes(session: SessionRecord) -> float | None:
    ended_at = session.ended_at
    if ended_at is None:
        return None
    return round((ended_at - session.started_at).total_seconds() / 60, 1)


def _stretches(session: SessionRecord, names: TableNames) -> str:
    return "; ".join(dict.fromkeys(names.stretch(part.technique_id) for part in session.parts))


# The columns of each table in their order, and what their cells hold.
SESSION_COLUMNS: dict[str, Callable[[SessionRecord, TableNames], Cell]] = {
    "session_id": lambda session, _: session.id,
    "person": lambda session, names: names.person(session.person_id),
    "date": lambda session, _: _day(session),
    "time": lambda session, _: f"{session.started_at:%H:%M}",
    "started_at": lambda session, _: session.started_at,
    "ended_at": lambda session, _: session.ended_at,
    "minutes": lambda session, _: _minutes(session),
    "ended": lambda session, _: session.ended,
    "with_helper": lambda session, _: session.with_helper,
    "stretches": _stretches,
    "sides_done": lambda session, _: len(session.parts),
    "held_seconds": lambda session, _: round(sum(part.held_seconds for part in session.parts), 1),
    "stiffness_before": lambda session, _: session.before.stiffness,
    "stiffness_after": lambda session, _: session.after.stiffness,
    "pain_before": lambda session, _: session.before.pain,
    "pain_after": lambda session, _: session.after.pain,
    "anything_new": lambda session, _: session.anything_new,
    "stop_cues": lambda session, _: "; ".join(session.stop_cues),
    "note": lambda session, _: session.note,
}
PART_COLUMNS: dict[str, Callable[[_Side, TableNames], Cell]] = {
    "session_id": lambda side, _: side.session.id,
    "person": lambda side, names: names.person(side.session.person_id),
    "date": lambda side, _: _day(side.session),
    "part": lambda side, _: side.number,
    "technique_id": lambda side, _: side.part.technique_id,
    "stretch": lambda side, names: names.stretch(side.part.technique_id),
    "side": lambda side, _: side.part.side,
    "repetition": lambda side, _: side.part.repetition,
    "planned_seconds": lambda side, _: side.part.planned_seconds,
    "held_seconds": lambda side, _: side.part.held_seconds,
    "ended": lambda side, _: side.part.ended,
}


def sessions_table(
    sessions: Iterable[SessionRecord], names: TableNames, style: TableStyle = TableStyle.COMMAS
) -> Iterator[str]:
    """One row for each session, line by line."""
    return _table(SESSION_COLUMNS, sessions, names, style)


def parts_table(
    sessions: Iterable[SessionRecord], names: TableNames, style: TableStyle = TableStyle.COMMAS
) -> Iterator[str]:
    """One row for each side that was done, line by line."""
    sides = (
        _Side(session, number, part)
        for session in sessions
        for number, part in enumerate(session.parts, 1)
    )
    return _table(PART_COLUMNS, sides, names, style)


def _table(
    columns: Mapping[str, Callable[[T, TableNames], Cell]],
    rows: Iterable[T],
    names: TableNames,
    style: TableStyle,
) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line, delimiter=_BETWEEN[style])
    yield MARK
    cells = ([_text(cell(row, names), style) for cell in columns.values()] for row in rows)
    for written in chain((columns,), cells):
        writer.writerow(written)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _text(cell: Cell, style: TableStyle) -> str:
    """A cell as text; a plain number or time never begins like a formula, a free text may."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case datetime():
            return cell.isoformat(timespec="seconds")
        case str():
            return _safe(cell.replace("\0", ""))
        case float():
            return str(cell).replace(".", _DECIMAL[style])
        case _:
            return str(cell)


def _safe(text: str) -> str:
    risky = text.startswith(_BREAKS) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text
