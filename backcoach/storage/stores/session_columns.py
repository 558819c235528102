"""The tables of a session: the columns of each field, and the statements."""

from itertools import groupby
from operator import attrgetter, itemgetter

from backcoach.domain.session import (
    FormerSession,
    PartEnd,
    PartRecord,
    Scores,
    SessionEnd,
    SessionRecord,
    SessionRow,
)
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database, Row
from backcoach.storage.sqlite.record_table import RecordTable, or_update

_SCORE = stored.Limit("NOT BETWEEN 0 AND 10")
_LENGTH = stored.Limit("< 0", 0)


def _scores(when: str) -> stored.StoredField[Scores]:
    columns = {f"stiffness_{when}": _SCORE, f"pain_{when}": _SCORE}
    return stored.StoredField(when, attrgetter("stiffness", "pain"), Scores, columns)


SESSION = RecordTable(
    "session",
    SessionRecord,
    stored.key("id"),
    stored.key("person_id"),
    stored.optional(stored.key("screening_id")),
    stored.time("started_at", "started_offset"),
    stored.flag("with_helper"),
    stored.choice("ended", SessionEnd, SessionEnd.UNFINISHED),
    stored.optional(stored.time("ended_at", "ended_offset")),
    _scores("before"),
    _scores("after"),
    stored.optional(stored.flag("anything_new")),
    stored.text("note"),
)
PART = RecordTable(
    "session_part",
    PartRecord,
    stored.text("technique_id"),
    stored.choice("side", Side, Side.BOTH),
    stored.integer("repetition"),
    stored.real("planned_seconds", _LENGTH),
    stored.real("held_seconds", _LENGTH),
    stored.choice("ended", PartEnd, PartEnd.STOPPED),
)
# The seconds of each side in their order, with blanks between them; empty where no side was done.
HELD = stored.StoredField(
    "held_seconds",
    lambda held: (" ".join(map(repr, held)),),
    lambda text: tuple(map(float, text.split())),
    {"held_seconds": stored.Limit("GLOB '*[^0-9.e -]*'")},
)
FORMER = SESSION.sharing(
    "session_revision",
    FormerSession,
    stored.key("session_id"),
    stored.utc_time("replaced_at"),
    stored.optional(stored.key("person_id")),
    stored.optional(stored.choice("ended", SessionEnd, SessionEnd.UNFINISHED)),
    stored.optional(HELD),
)
_LINE = SESSION.sharing("session", SessionRow)

# A record is first written when its session begins.
_ADD = SESSION.insert(note_words="folded(:note)", made_at=":started_at")
BEGIN = f"{_ADD} ON CONFLICT (id) DO NOTHING"
FINISH = _ADD + or_update((*SESSION.columns, "note_words"), "id")
SELECT_SESSION = f"SELECT {SESSION.listed} FROM session WHERE id = ? AND deleted_at IS NULL"

INSERT_CUE = "INSERT INTO session_stop_cue (session_id, position, cue) VALUES (?, ?, ?)"
FORGET_CUES = "DELETE FROM session_stop_cue WHERE session_id = ?"
SELECT_CUES = "SELECT cue FROM session_stop_cue WHERE session_id = ? ORDER BY position"

KEEP_PART = PART.insert("session_id", "position") + or_update(
    PART.columns, "session_id", "position"
)
SELECT_HELD = "SELECT held_seconds FROM session_part WHERE session_id = ? ORDER BY position"
FORGET_PARTS = "DELETE FROM session_part WHERE session_id = ?"
SELECT_PARTS = f"SELECT {PART.listed} FROM session_part WHERE session_id = ? ORDER BY position"

# Lists are in the order of the local day, then of time.
ORDER = "day DESC, started_at DESC, id DESC"


def rows_of(found: str) -> str:
    """The lines of a list: one for each part, or one without a part. `found` selects the ids."""
    return f"""
        SELECT {", ".join(f"s.{name}" for name in _LINE.columns)},
            s.note <> '', p.technique_id, p.held_seconds
        FROM ({found}) AS found CROSS JOIN session AS s ON s.id = found.id
        LEFT JOIN session_part AS p ON p.session_id = s.id
        ORDER BY s.day DESC, s.started_at DESC, s.id DESC, p.position
    """


def read_rows(database: Database, sql: str, *values: object) -> tuple[SessionRow, ...]:
    """The sessions in the lines of a statement that `rows_of` made."""
    several = (list(lines) for _, lines in groupby(database.rows(sql, *values), itemgetter(0)))
    return tuple(_row(database, lines) for lines in several)


def _row(database: Database, lines: list[Row]) -> SessionRow:
    with database.reading("session", lines[0][0]):
        techniques = dict.fromkeys(line[-2] for line in lines if line[-2] is not None)
        return _LINE.read(
            lines[0],
            technique_ids=tuple(techniques),
            held_seconds=sum(line[-1] or 0.0 for line in lines),
            has_note=bool(lines[0][-3]),
        )
