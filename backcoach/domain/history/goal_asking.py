"""When a person is asked about their goal: seldom, and never where they said not now."""

from datetime import date, timedelta
from enum import StrEnum

from backcoach.domain.history.goal_progress import GoalProgress

# Ours: often enough to draw a line, and seldom enough to be no burden.
CHECKED_EVERY = timedelta(days=14)
OFFERED_AFTER_SESSIONS = 3
_NOT_NOW_FOR_A_CHECK = timedelta(days=7)
_NOT_NOW_FOR_A_GOAL = timedelta(days=90)


class GoalAsking(StrEnum):
    """What a person may be asked: to name a goal, or how it goes."""

    NAME_ONE = "name_one"
    CHECK = "check"


def what_to_ask(
    progress: GoalProgress | None, sessions: int, put_off_on: date | None, today: date
) -> GoalAsking | None:
    """What to ask today; None for nothing. A day ahead of the clock asks nothing either."""
    if progress is None:
        enough = sessions >= OFFERED_AFTER_SESSIONS
        waited = _over(put_off_on, _NOT_NOW_FOR_A_GOAL, today)
        return GoalAsking.NAME_ONE if enough and waited else None
    last = max([progress.goal.set_on, *(check.checked_on for check in progress.checks)])
    due = _over(last, CHECKED_EVERY, today) and _over(put_off_on, _NOT_NOW_FOR_A_CHECK, today)
    return GoalAsking.CHECK if due else None


def _over(since: date | None, length: timedelta, today: date) -> bool:
    return since is None or today - since >= length
