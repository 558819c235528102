"""What a report says of a score, before and after and over time."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backcoach.domain.history.history import Score
from backcoach.domain.history.history_report import ReportedScore
from backcoach.domain.history.score_trend import Comparison, ScoreChange, ScorePoint
from backcoach.words.amount_words import score_text, sessions_text
from backcoach.words.session_words import short_day

translate = QCoreApplication.translate


def score_title(score: Score) -> str:
    """What is scored, and how."""
    match score:
        case Score.STIFFNESS:
            return translate("ReportedScore", "Stiffness: 0 none, 10 the worst")
        case Score.PAIN:
            return translate("ReportedScore", "Pain: 0 none, 10 the worst")


def score_legend(scores: Sequence[ReportedScore]) -> str:
    """How the lines of the charts are to be read."""
    weekly = any(point.first != point.last for each in scores for point in each.drawn)
    each = (
        translate("ReportedScore", "Each line is the average of a week.")
        if weekly
        else translate("ReportedScore", "Each line is a session.")
    )
    marks = translate(
        "ReportedScore",
        "Ring: before. Dot: after. Grey line: the average before, over four weeks.",
    )
    return f"{each} {marks}"


def score_words(reported: ReportedScore) -> str:
    """A score from the first session to the last, and what may be said of it."""
    first, last, summary = reported.first, reported.last, reported.summary
    if first is None or last is None or summary is None:
        return translate("ReportedScore", "No session has this score before and after.")
    average = translate("ReportedScore", "On average {0} before and {1} after.").format(
        score_text(summary.within.earlier), score_text(summary.within.later)
    )
    counted = translate("ReportedScore", "{0} with both.").format(sessions_text(summary.sessions))
    return " ".join(
        (
            counted,
            translate("ReportedScore", "First {0}.").format(_point(first)),
            translate("ReportedScore", "Last {0}.").format(_point(last)),
            average,
            _changed(summary.within),
            _over_time(summary.over_time),
        )
    )


def _point(point: ScorePoint) -> str:
    scores = translate("ReportedScore", "{0} before, {1} after").format(
        score_text(round(point.before, 1)), score_text(round(point.after, 1))
    )
    if point.sessions == 1:
        return translate("ReportedScore", "on {0}: {1}").format(short_day(point.first), scores)
    return translate("ReportedScore", "in the week from {0}: {1}").format(
        short_day(point.first), scores
    )


def _changed(within: Comparison) -> str:
    match within.change:
        case ScoreChange.LOWER:
            return translate("ReportedScore", "That is lower after than before.")
        case ScoreChange.HIGHER:
            return translate("ReportedScore", "That is higher after than before.")
        case ScoreChange.TOO_LITTLE:
            return translate("ReportedScore", "That is too little to call it a change.")


def _over_time(over_time: Comparison | None) -> str:
    if over_time is None:
        return translate("ReportedScore", "Too few sessions to compare early and late.")
    numbers = translate("ReportedScore", "Before a session: {0} early on, {1} of late.").format(
        score_text(over_time.earlier), score_text(over_time.later)
    )
    match over_time.change:
        case ScoreChange.LOWER:
            said = translate("ReportedScore", "That is lower.")
        case ScoreChange.HIGHER:
            said = translate("ReportedScore", "That is higher.")
        case ScoreChange.TOO_LITTLE:
            said = translate("ReportedScore", "That is too little to call it a change.")
    return f"{numbers} {said}"
