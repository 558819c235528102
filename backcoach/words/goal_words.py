"""A goal in words: since when, how it goes, how it ended. Never a verdict on the person."""

from backcoach.domain.history.goal_progress import EaseChange, GoalProgress
from backcoach.domain.history.history_report import shortened
from backcoach.domain.limits import LONGEST_GOAL
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.words.amount_words import score_text
from backcoach.words.time_words import short_day
from backcoach.words.translation import translate


def since_text(progress: GoalProgress) -> str:
    """Since when it is the goal, and when it was last answered."""
    said = translate("GoalWords", "Since {0}.").format(short_day(progress.goal.set_on))
    if not progress.checks:
        return said
    last = translate("GoalWords", "Last answered on {0}.")
    return f"{said} {last.format(short_day(progress.checks[-1].checked_on))}"


def progress_text(progress: GoalProgress) -> str:
    """How easy it was at first and of late; a small difference is no clear change."""
    eased = progress.eased
    if not eased:
        return translate("GoalWords", "Say how easy it is now. In two weeks you can compare.")
    first = _ease(eased[0])
    if len(eased) == 1:
        return translate("GoalWords", "How easy it was: {0} of 10.").format(first)
    words = translate("GoalWords", "How easy it was: {0} of 10 at first, {1} of late.")
    return f"{words.format(first, _ease(eased[-1]))} {change_text(progress.change)}"


def reported_goal(progress: GoalProgress) -> str:
    """The goal, the first answer, the last, and the change, on a line."""
    words, left_out = shortened(progress.goal.words, LONGEST_GOAL)
    told = [f"{words}…" if left_out else words]
    ends = dict.fromkeys((*progress.eased[:1], *progress.eased[-1:]))
    told += [check_text(check) for check in ends]
    lines = ". ".join(told)
    return " ".join(filter(None, (f"{lines}." if ends else lines, change_text(progress.change))))


def change_text(change: EaseChange | None) -> str:
    """What may be said of the difference between the first answer and the last."""
    match change:
        case EaseChange.EASIER:
            return translate("GoalWords", "That is easier.")
        case EaseChange.HARDER:
            return translate("GoalWords", "That is harder.")
        case EaseChange.NO_CLEAR_CHANGE:
            return translate("GoalWords", "That is no clear change.")
        case None:
            return ""


def ended_fact(goal: PersonGoal) -> tuple[str, str]:
    """An earlier goal, and how and when it ended."""
    reached = goal.state is GoalState.REACHED
    if goal.ended_on is None:
        told = translate("GoalWords", "Reached") if reached else translate("GoalWords", "Let go")
        return goal.words, told
    words = translate("GoalWords", "Let go on {0}")
    if reached:
        words = translate("GoalWords", "Reached on {0}")
    return goal.words, words.format(short_day(goal.ended_on))


def check_text(check: GoalCheck) -> str:
    """One answer, such as "1 Sept 2026: 4 of 10"."""
    said = translate("GoalWords", "{0}: {1} of 10")
    return said.format(short_day(check.checked_on), _ease(check))


def _ease(check: GoalCheck) -> str:
    return score_text(check.ease or 0)
