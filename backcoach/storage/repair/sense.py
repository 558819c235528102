"""Values that make no sense, by the same rules as the tables' own, and what takes their place.

The database does not look at its own rules where it may only read.
"""

from dataclasses import dataclass

_SCORES = ("stiffness_before", "pain_before", "stiffness_after", "pain_after")
_SIDES = "NOT IN ('left', 'right', 'both')"
_YES_NO = "NOT IN (0, 1)"


@dataclass(frozen=True, slots=True)
class Nonsense:
    """Which rows of a table make no sense, and how they do."""

    table: str
    where: str
    instead: str


NONSENSE = (
    Nonsense("person", f"is_me {_YES_NO}", "is_me = 0"),
    Nonsense("screening", f"with_helper {_YES_NO}", "with_helper = 0"),
    Nonsense(
        "screening",
        "(withdrawn_at IS NULL) <> (withdrawn_offset IS NULL)",
        "withdrawn_offset = iif(withdrawn_at IS NULL, NULL, 0)",
    ),
    Nonsense("screening_answer", "answer NOT IN ('no', 'yes', 'not_sure')", "answer = 'not_sure'"),
    Nonsense(
        "session", "ended NOT IN ('finished', 'stopped', 'unfinished')", "ended = 'unfinished'"
    ),
    Nonsense("session", f"with_helper {_YES_NO}", "with_helper = 0"),
    Nonsense("session", f"anything_new {_YES_NO}", "anything_new = NULL"),
    Nonsense(
        "session",
        "(ended_at IS NULL) <> (ended_offset IS NULL)",
        "ended_at = NULL, ended_offset = NULL",
    ),
    *(Nonsense("session", f"{name} NOT BETWEEN 0 AND 10", f"{name} = NULL") for name in _SCORES),
    *(
        Nonsense("session_revision", f"{name} NOT BETWEEN 0 AND 10", f"{name} = NULL")
        for name in _SCORES
    ),
    Nonsense("session_part", f"side {_SIDES}", "side = 'both'"),
    Nonsense("session_part", "ended NOT IN ('done', 'skipped', 'stopped')", "ended = 'stopped'"),
    Nonsense("session_part", "planned_seconds < 0", "planned_seconds = 0"),
    Nonsense("session_part", "held_seconds < 0", "held_seconds = 0"),
    Nonsense("routine", "rounds NOT BETWEEN 1 AND 3", "rounds = 1"),
    Nonsense("routine", "rest_seconds NOT BETWEEN 10 AND 120", "rest_seconds = 20"),
    *(
        Nonsense(table, where, instead)
        for table in ("routine_item", "person_dose")
        for where, instead in (
            ("hold_seconds < 1", "hold_seconds = 15"),
            ("repetitions < 1", "repetitions = 1"),
            (f"first_side {_SIDES}", "first_side = 'both'"),
            ("rest_seconds < 0", "rest_seconds = 20"),
        )
    ),
)
