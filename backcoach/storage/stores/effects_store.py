"""Reads how stiffness changed in the sessions with each stretch."""

from datetime import date
from math import sqrt
from uuid import UUID

from backcoach.domain.history.stretch_effect import StretchEffect
from backcoach.storage.sqlite.database import Database, Row

# No more are looked through, newest first: what helped long ago says little of now.
MOST_SESSIONS = 1000
_EFFECTS = """
    WITH scored AS (
        SELECT id, stiffness_before AS before, stiffness_after AS after FROM session
        WHERE person_id = ? AND deleted_at IS NULL AND day BETWEEN ? AND ?
            AND stiffness_before IS NOT NULL AND stiffness_after IS NOT NULL
        ORDER BY day DESC, started_at DESC, id DESC LIMIT ?
    ), held AS (
        SELECT DISTINCT id, technique_id, before, after FROM scored
        JOIN session_part ON session_id = id AND held_seconds > 0
    )
    SELECT technique_id, count(*), sum(before), sum(after), sum((before - after) * (before - after))
    FROM held GROUP BY technique_id ORDER BY technique_id
"""


class EffectsStore:
    """Reads what the sessions of one person say of each stretch.

    Raises:
        StorageError: if the file cannot be read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, person_id: UUID, first: date, last: date) -> tuple[StretchEffect, ...]:
        """In the order of the stretches' ids; only sessions with a score before and after."""
        asked = (str(person_id), first.isoformat(), last.isoformat(), MOST_SESSIONS)
        return self._database.read("session", _effect, _EFFECTS, *asked)


def _effect(row: Row) -> StretchEffect:
    technique_id, sessions, before, after, squares = row
    mean = (before - after) / sessions
    spread = sqrt(max(0.0, squares / sessions - mean * mean))
    return StretchEffect(technique_id, sessions, before / sessions, after / sessions, spread)
