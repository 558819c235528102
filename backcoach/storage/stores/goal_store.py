"""The goals of people, and how easy they said it was."""

from datetime import date, datetime
from operator import attrgetter
from uuid import UUID

import apsw

from backcoach.domain.history.goal_progress import GoalProgress, newest_open
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.domain.session import Scores
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.record_table import RecordTable, or_update
from backcoach.storage.sqlite.stored_time import utc_text

_SCORE = stored.Limit("NOT BETWEEN 0 AND 10")
GOAL = RecordTable(
    "goal",
    PersonGoal,
    stored.key("id"),
    stored.key("person_id"),
    stored.text("words"),
    stored.day("set_on"),
    stored.choice("state", GoalState, GoalState.LET_GO),
    stored.optional(stored.day("ended_on")),
)
GOAL_CHECK = RecordTable(
    "goal_check",
    GoalCheck,
    stored.key("goal_id"),
    stored.day("checked_on"),
    stored.optional(stored.integer("ease", _SCORE)),
    stored.StoredField(
        "usual",
        attrgetter("stiffness", "pain"),
        Scores,
        {"stiffness": _SCORE, "pain": _SCORE},
    ),
)
_GOALS = f"SELECT {GOAL.listed} FROM goal WHERE person_id = ? ORDER BY set_on DESC, id DESC"
_CHECKS = f"SELECT {GOAL_CHECK.listed} FROM goal_check WHERE goal_id = ? ORDER BY checked_on"
_SAVE = GOAL.insert("changed_at") + or_update((*GOAL.columns, "changed_at"), "id")
_SAVE_CHECK = GOAL_CHECK.insert() + or_update(GOAL_CHECK.columns, "goal_id", "checked_on")
_DELETE = "DELETE FROM goal WHERE id = ?"
_PUT_OFF = "INSERT OR REPLACE INTO goal_put_off (person_id, put_off_on) VALUES (?, ?)"
_PUT_OFF_ON = "SELECT date(put_off_on) FROM goal_put_off WHERE person_id = ?"


class GoalStore:
    """Reads and writes goals and their checks. Every write may be made again after a fault.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, person_id: UUID) -> tuple[PersonGoal, ...]:
        """Every goal of a person, the newest first."""
        return self._database.read(GOAL.name, GOAL.read, _GOALS, str(person_id))

    def checks(self, goal_id: UUID) -> tuple[GoalCheck, ...]:
        """The checks of a goal, oldest first."""
        return self._database.read(GOAL_CHECK.name, GOAL_CHECK.read, _CHECKS, str(goal_id))

    def progress(self, person_id: UUID) -> GoalProgress | None:
        """The goal that is open, with its checks; None without one."""
        goal = newest_open(self.all(person_id))
        return GoalProgress(goal, self.checks(goal.id)) if goal else None

    def save(self, goal: PersonGoal, now: datetime) -> None:
        """Keep a goal in place of what it said."""
        with self._database.transaction() as connection:
            keep_goal(connection, goal, now)

    def delete(self, goal_id: UUID) -> None:
        """Delete a goal and its checks for good; their pages in the file are overwritten."""
        self._database.rows("PRAGMA secure_delete = ON")
        with self._database.transaction() as connection:
            connection.execute(_DELETE, (str(goal_id),))

    def check(self, check: GoalCheck) -> None:
        """Keep a check in place of an earlier one of the same day."""
        with self._database.transaction() as connection:
            keep_goal_check(connection, check)

    def put_off(self, person_id: UUID, day: date) -> None:
        """Remember that someone would rather not be asked now."""
        with self._database.transaction() as connection:
            connection.execute(_PUT_OFF, (str(person_id), day.isoformat()))

    def put_off_on(self, person_id: UUID) -> date | None:
        """When someone last would rather not be asked; None if never, or if that cannot be read."""
        days = (day for (day,) in self._database.rows(_PUT_OFF_ON, str(person_id)) if day)
        return next(map(date.fromisoformat, days), None)


def keep_goal(connection: apsw.Connection, goal: PersonGoal, now: datetime) -> None:
    """Write a goal within a transaction, in place of what it said."""
    connection.execute(_SAVE, {**GOAL.values(goal), "changed_at": utc_text(now)})


def keep_goal_check(connection: apsw.Connection, check: GoalCheck) -> None:
    """Write a check within a transaction, in place of one of the same day."""
    connection.execute(_SAVE_CHECK, GOAL_CHECK.values(check))
