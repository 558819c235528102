"""Tables for a spreadsheet: one row for each session, and one for each side that was done.

The format is RFC 4180 in UTF-8, with a mark at the start by which spreadsheets know that. A text
that a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from uuid import UUID

from backcoach.domain.session import PartRecord, SessionRecord

MARK = "\ufeff"
SESSION_COLUMNS = (
    "session_id",
    "person",
    "date",
    "time",
    "started_at",
    "ended_at",
    "minutes",
    "ended",
    "with_helper",
    "stretches",
    "sides_done",
    "held_seconds",
    "stiffness_before",
    "stiffness_after",
    "pain_before",
    "pain_after",
    "anything_new",
    "stop_cues",
    "note",
)
PART_COLUMNS = (
    "session_id",
    "person",
    "date",
    "part",
    "technique_id",
    "stretch",
    "side",
    "repetition",
    "planned_seconds",
    "held_seconds",
    "ended",
)

Cell = str | int | float | bool | UUID | datetime | None
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # the last four are full-width
_BREAKS = ("\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class TableNames:
    """What to call people and stretches, by id. Others go by their id."""

    persons: Mapping[UUID, str]
    stretches: Mapping[str, str]

    def person(self, person_id: UUID) -> str:
        """What to call a person."""
        return self.persons.get(person_id, str(person_id))

    def stretch(self, technique_id: str) -> str:
        """What to call a stretch."""
        return self.stretches.get(technique_id, technique_id)


def sessions_table(sessions: Iterable[SessionRecord], names: TableNames) -> Iterator[str]:
    """One row for each session, line by line."""
    return _table(SESSION_COLUMNS, (_session(record, names) for record in sessions))


def parts_table(sessions: Iterable[SessionRecord], names: TableNames) -> Iterator[str]:
    """One row for each side that was done, line by line."""
    return _table(
        PART_COLUMNS,
        (
            _part(record, number, part, names)
            for record in sessions
            for number, part in enumerate(record.parts, 1)
        ),
    )


def _session(record: SessionRecord, names: TableNames) -> tuple[Cell, ...]:
    stretches = dict.fromkeys(names.stretch(part.technique_id) for part in record.parts)
    return (
        record.id,
        names.person(record.person_id),
        f"{record.started_at:%Y-%m-%d}",
        f"{record.started_at:%H:%M}",
        record.started_at,
        record.ended_at,
        _minutes(record),
        record.ended,
        record.with_helper,
        "; ".join(stretches),
        len(record.parts),
        round(sum(part.held_seconds for part in record.parts), 1),
        record.before.stiffness,
        record.after.stiffness,
        record.before.pain,
        record.after.pain,
        record.anything_new,
        "; ".join(record.stop_cues),
        record.note,
    )


def _minutes(record: SessionRecord) -> float | None:
    if record.ended_at is None:
        return None
    return round((record.ended_at - record.started_at).total_seconds() / 60, 1)


def _part(
    record: SessionRecord, number: int, part: PartRecord, names: TableNames
) -> tuple[Cell, ...]:
    return (
        record.id,
        names.person(record.person_id),
        f"{record.started_at:%Y-%m-%d}",
        number,
        part.technique_id,
        names.stretch(part.technique_id),
        part.side,
        part.repetition,
        part.planned_seconds,
        part.held_seconds,
        part.ended,
    )


def _table(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line)
    yield MARK
    for cells in chain((columns,), rows):
        writer.writerow([_text(cell) for cell in cells])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _text(cell: Cell) -> str:
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
        case _:
            return str(cell)


def _safe(text: str) -> str:
    risky = text.startswith(_BREAKS) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text
