"""Values that make no sense, by the same rules as the tables' own, and what takes their place.

The database does not look at its own rules where it may only read.
"""

from dataclasses import dataclass

_SCORES = ("stiffness_before", "pain_before", "stiffness_after", "pain_after")
_SIDES = "NOT IN ('left', 'right', 'both')"
_YES_NO = "NOT IN (0, 1)"


@dataclass(frozen=True, slots=True)
class ValueRule:
    """Which rows of a table make no sense, and how they do."""

    table: str
    where: str
    instead: str


VALUE_RULES = (
    ValueRule("person", f"is_me {_YES_NO}", "is_me = 0"),
    ValueRule("screening", f"with_helper {_YES_NO}", "with_helper = 0"),
    ValueRule(
        "screening",
        "(withdrawn_at IS NULL) <> (withdrawn_offset IS NULL)",
        "withdrawn_offset = iif(withdrawn_at IS NULL, NULL, 0)",
    ),
    ValueRule("screening_answer", "answer NOT IN ('no', 'yes', 'not_sure')", "answer = 'not_sure'"),
    ValueRule(
        "session", "ended NOT IN ('finished', 'stopped', 'unfinished')", "ended = 'unfinished'"
    ),
    ValueRule("session", f"with_helper {_YES_NO}", "with_helper = 0"),
    ValueRule("session", f"anything_new {_YES_NO}", "anything_new = NULL"),
    ValueRule(
        "session",
        "(ended_at IS NULL) <> (ended_offset IS NULL)",
        "ended_at = NULL, ended_offset = NULL",
    ),
    *(ValueRule("session", f"{name} NOT BETWEEN 0 AND 10", f"{name} = NULL") for name in _SCORES),
    *(
        ValueRule("session_revision", f"{name} NOT BETWEEN 0 AND 10", f"{name} = NULL")
        for name in _SCORES
    ),
    ValueRule("session_part", f"side {_SIDES}", "side = 'both'"),
    ValueRule("session_part", "ended NOT IN ('done', 'skipped', 'stopped')", "ended = 'stopped'"),
    ValueRule("session_part", "planned_seconds < 0", "planned_seconds = 0"),
    ValueRule("session_part", "held_seconds < 0", "held_seconds = 0"),
    ValueRule("routine", "rounds NOT BETWEEN 1 AND 3", "rounds = 1"),
    ValueRule("routine", "rest_seconds NOT BETWEEN 10 AND 120", "rest_seconds = 20"),
    *(
        ValueRule(table, where, instead)
        for table in ("routine_item", "person_dose")
        for where, instead in (
            ("hold_seconds < 1", "hold_seconds = 15"),
            ("repetitions < 1", "repetitions = 1"),
            (f"first_side {_SIDES}", "first_side = 'both'"),
            ("rest_seconds < 0", "rest_seconds = 20"),
        )
    ),
)
