"""How a session stands in its tables: the statements, and rows turned to records and back."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from backcoach.domain.folded_text import folded
from backcoach.domain.session import (
    PartEnd,
    PartRecord,
    Scores,
    SessionEnd,
    SessionRecord,
    SessionRow,
)
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.stored_time import local_time, offset_minutes, utc_text

INSERT_SESSION = """
    INSERT INTO session (id, person_id, screening_id, started_at, started_offset, with_helper,
        ended, ended_at, ended_offset, stiffness_before, pain_before, stiffness_after, pain_after,
        anything_new, note, note_words, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO
"""
BUT_ONCE = "NOTHING"
OR_REPLACE = """
    UPDATE SET person_id = excluded.person_id, screening_id = excluded.screening_id,
        started_at = excluded.started_at, started_offset = excluded.started_offset,
        with_helper = excluded.with_helper, ended = excluded.ended, ended_at = excluded.ended_at,
        ended_offset = excluded.ended_offset, stiffness_before = excluded.stiffness_before,
        pain_before = excluded.pain_before, stiffness_after = excluded.stiffness_after,
        pain_after = excluded.pain_after, anything_new = excluded.anything_new,
        note = excluded.note, note_words = excluded.note_words
"""
SELECT_SESSION = """
    SELECT id, person_id, screening_id, started_at, started_offset, with_helper, ended, ended_at,
        ended_offset, stiffness_before, pain_before, stiffness_after, pain_after, anything_new,
        note
    FROM session WHERE id = ? AND deleted_at IS NULL
"""

INSERT_CUE = "INSERT INTO session_stop_cue (session_id, position, cue) VALUES (?, ?, ?)"
FORGET_CUES = "DELETE FROM session_stop_cue WHERE session_id = ?"
SELECT_CUES = "SELECT cue FROM session_stop_cue WHERE session_id = ? ORDER BY position"

INSERT_PART = """
    INSERT INTO session_part (session_id, position, technique_id, side, repetition,
        planned_seconds, held_seconds, ended)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (session_id, position) DO UPDATE SET technique_id = excluded.technique_id,
        side = excluded.side, repetition = excluded.repetition, ended = excluded.ended,
        planned_seconds = excluded.planned_seconds, held_seconds = excluded.held_seconds
"""
FORGET_PARTS = "DELETE FROM session_part WHERE session_id = ?"
SELECT_PARTS = """
    SELECT technique_id, side, repetition, planned_seconds, held_seconds, ended
    FROM session_part WHERE session_id = ? ORDER BY position
"""

# A list is in the order of the local day, then of time.
ORDER = "day DESC, started_at DESC, id DESC"


def rows_of(found: str) -> str:
    """The lines of a list: one for each part, or one without a part. `found` selects the ids."""
    return f"""
        SELECT s.id, s.started_at, s.started_offset, s.with_helper, s.ended, s.stiffness_before,
            s.pain_before, s.stiffness_after, s.pain_after, s.anything_new, p.technique_id,
            p.held_seconds
        FROM ({found}) AS found CROSS JOIN session AS s ON s.id = found.id
        LEFT JOIN session_part AS p ON p.session_id = s.id
        ORDER BY s.day DESC, s.started_at DESC, s.id DESC, p.position
    """  # noqa: S608 - our own statement


def of_session(record: SessionRecord) -> tuple[str | int | None, ...]:
    """The values for `INSERT_SESSION`. A record is first made when its session begins."""
    ended_at, note = record.ended_at, _whole_text(record.note)
    return (
        str(record.id),
        str(record.person_id),
        str(record.screening_id) if record.screening_id else None,
        utc_text(record.started_at),
        offset_minutes(record.started_at),
        record.with_helper,
        record.ended,
        utc_text(ended_at) if ended_at else None,
        offset_minutes(ended_at) if ended_at else None,
        record.before.stiffness,
        record.before.pain,
        record.after.stiffness,
        record.after.pain,
        record.anything_new,
        note,
        folded(note),
        utc_text(record.started_at),
    )


def of_part(part: PartRecord) -> tuple[str | int | float, ...]:
    """The values for `INSERT_PART`, after the session and the position."""
    return (
        part.technique_id,
        part.side,
        part.repetition,
        part.planned_seconds,
        part.held_seconds,
        part.ended,
    )


def to_session(
    row: tuple[Any, ...], cues: list[tuple[Any, ...]], parts: list[tuple[Any, ...]]
) -> SessionRecord:
    """The record of a row of `SELECT_SESSION` with its cues and parts."""
    return SessionRecord(
        id=UUID(row[0]),
        person_id=UUID(row[1]),
        screening_id=None if row[2] is None else UUID(row[2]),
        started_at=local_time(row[3], row[4]),
        with_helper=bool(row[5]),
        before=Scores(row[9], row[10]),
        parts=tuple(_part(part) for part in parts),
        ended=SessionEnd(row[6]),
        ended_at=None if row[7] is None else local_time(row[7], row[8]),
        after=Scores(row[11], row[12]),
        stop_cues=tuple(cue for (cue,) in cues),
        anything_new=yes_or_no(row[13]),
        note=row[14],
    )


def to_rows(lines: Iterable[tuple[Any, ...]]) -> tuple[SessionRow, ...]:
    """The sessions in the lines of `rows_of`."""
    return tuple(_row(list(several)) for _, several in groupby(lines, itemgetter(0)))


def _row(lines: list[tuple[Any, ...]]) -> SessionRow:
    session = lines[0]
    techniques = dict.fromkeys(line[10] for line in lines if line[10] is not None)
    return SessionRow(
        id=UUID(session[0]),
        started_at=local_time(session[1], session[2]),
        with_helper=bool(session[3]),
        ended=SessionEnd(session[4]),
        before=Scores(session[5], session[6]),
        after=Scores(session[7], session[8]),
        anything_new=yes_or_no(session[9]),
        technique_ids=tuple(techniques),
        held_seconds=sum(line[11] or 0.0 for line in lines),
    )


def _whole_text(text: str) -> str:
    """The text without half characters, such as an emoji that a length limit cut in two."""
    return text.encode(errors="replace").decode()


def _part(row: tuple[Any, ...]) -> PartRecord:
    technique_id, side, repetition, planned_seconds, held_seconds, ended = row
    return PartRecord(
        technique_id, Side(side), repetition, planned_seconds, held_seconds, PartEnd(ended)
    )


def yes_or_no(value: int | None) -> bool | None:
    """An answer that may be missing."""
    return None if value is None else bool(value)
