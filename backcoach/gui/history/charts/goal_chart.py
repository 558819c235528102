"""The chart of a goal: how easy it was, time and again."""

from collections.abc import Sequence
from datetime import date

from backcoach.domain.history.goal_progress import LEAST_EASE_CHANGE, EaseChange, GoalProgress
from backcoach.domain.person_goal import EASIEST, GoalCheck
from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.words.amount_words import score_text
from backcoach.words.day_ticks import calendar_ticks
from backcoach.words.goal_words import check_text, progress_text
from backcoach.words.time_words import short_day
from backcoach.words.translation import translate


def goal_chart(progress: GoalProgress | None, since: date) -> ChartWithWords:
    """How easy the goal was from a day on; without a goal, what to do about that."""
    checks = () if progress is None else progress.eased
    shown = tuple(check for check in checks if check.checked_on >= since)
    marks = tuple(
        ChartMark(check.checked_on.toordinal(), (float(check.ease or 0),), check_text(check))
        for check in shown
    )
    return ChartWithWords(
        _finding(progress),
        translate("GoalChart", "Each dot is one answer: how easily it could be done."),
        Chart(
            ChartKind.PATH,
            marks,
            calendar_ticks([check.checked_on for check in shown]),
            translate("GoalChart", "0 can't, 10 with ease"),
            EASIEST,
            steps=(0, EASIEST // 2, EASIEST),
            names=(translate("GoalChart", "how easy"),),
        ),
        (
            translate("GoalChart", "Day"),
            translate("GoalChart", "How easy"),
            translate("GoalChart", "Usual stiffness"),
            translate("GoalChart", "Usual pain"),
        ),
        tuple(map(_row, shown)),
        lambda first, last: _tell(progress, shown[first : last + 1]),
    )


def _row(check: GoalCheck) -> tuple[str, ...]:
    told = (check.ease, check.usual.stiffness, check.usual.pain)
    return short_day(check.checked_on), *("" if n is None else score_text(n) for n in told)


def _finding(progress: GoalProgress | None) -> str:
    if progress is None:
        return translate("GoalChart", "No goal so far")
    match progress.change:
        case EaseChange.EASIER:
            words = translate("GoalChart", "{0}: easier than at first")
        case EaseChange.HARDER:
            words = translate("GoalChart", "{0}: harder than at first")
        case EaseChange.NO_CLEAR_CHANGE:
            words = translate("GoalChart", "{0}: no clear change so far")
        case None:
            words = translate("GoalChart", "{0}: too few answers to compare")
    return words.format(progress.goal.words)


def _tell(progress: GoalProgress | None, checks: Sequence[GoalCheck]) -> str:
    if progress is None:
        return translate("GoalChart", "You can name one under History, Goal.")
    said = [f"{check_text(check)}." for check in checks]
    few = translate("GoalChart", "A difference of less than {0} points is no clear change.")
    return " ".join((progress_text(progress), *said, few.format(LEAST_EASE_CHANGE)))
