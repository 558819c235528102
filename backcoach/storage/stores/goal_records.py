"""Reads the goals of everyone and their checks, to export or compare them."""

from collections.abc import Iterable
from uuid import UUID

from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.goal_store import GOAL, GOAL_CHECK, GoalStore

# Bound: the only person whose records are meant, if not everyone's are.
_THERE = """
    person_id IN (SELECT id FROM person WHERE deleted_at IS NULL AND (?1 IS NULL OR id = ?1))
"""
_GOALS = f"SELECT {GOAL.listed} FROM goal WHERE {_THERE} ORDER BY set_on, id"
_CHECKS = f"""
    SELECT {GOAL_CHECK.listed} FROM goal_check
    WHERE goal_id IN (SELECT id FROM goal WHERE {_THERE}) ORDER BY checked_on, goal_id
"""
_GOAL = f"SELECT {GOAL.listed} FROM goal WHERE id = ?"


class GoalRecords:
    """Reads goals, without those of people who were deleted.

    With a `person_id` it reads what belongs to that person alone.

    Raises:
        StorageError: from every method, if the file cannot be read.
    """

    def __init__(self, database: Database, person_id: UUID | None = None) -> None:
        self._database = database
        self._checks_of = GoalStore(database).checks
        self._only = str(person_id) if person_id else None

    def all(self) -> tuple[PersonGoal, ...]:
        """Oldest first."""
        return self._database.read(GOAL.name, GOAL.read, _GOALS, self._only)

    def checks(self) -> tuple[GoalCheck, ...]:
        """Oldest first."""
        return self._database.read(GOAL_CHECK.name, GOAL_CHECK.read, _CHECKS, self._only)

    def among(self, coming: Iterable[PersonGoal]) -> tuple[PersonGoal, ...]:
        """The goals here with the same ids."""
        read = self._database.read
        found = (read(GOAL.name, GOAL.read, _GOAL, str(goal.id)) for goal in coming)
        return tuple(goal for goals in found for goal in goals)

    def checks_among(self, coming: Iterable[PersonGoal]) -> tuple[GoalCheck, ...]:
        """The checks here of goals with the same ids."""
        return tuple(check for goal in coming for check in self._checks_of(goal.id))
