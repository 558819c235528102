"""The sentences of a report about a score."""

from collections.abc import Sequence

from backcoach.domain.history.history import Score
from backcoach.domain.history.history_report import ReportedScore
from backcoach.domain.history.score_trend import Comparison, ScoreChange, ScorePoint
from backcoach.words.amount_words import score_text, sessions_text
from backcoach.words.score_words import (
    average_words,
    over_time_words,
    too_little_words,
)
from backcoach.words.time_words import short_day
from backcoach.words.translation import translate


def score_title(score: Score) -> str:
    """The score and its scale."""
    match score:
        case Score.STIFFNESS:
            return translate("ReportScoreWords", "Stiffness: 0 none, 10 the worst")
        case Score.PAIN:
            return translate("ReportScoreWords", "Pain: 0 none, 10 the worst")


def score_legend(scores: Sequence[ReportedScore]) -> str:
    """How to read the lines of the charts."""
    weekly = any(point.first != point.last for each in scores for point in each.drawn)
    each = (
        translate("ReportScoreWords", "Each line is the average of a week.")
        if weekly
        else translate("ReportScoreWords", "Each line is a session.")
    )
    marks = translate(
        "ReportScoreWords",
        "Ring: before. Dot: after. Grey line: the average before, over four weeks.",
    )
    return f"{each} {marks}"


def score_words(reported: ReportedScore) -> str:
    """The first and the last score, and the change."""
    first, last, summary = reported.first, reported.last, reported.summary
    if first is None or last is None or summary is None:
        return translate("ReportScoreWords", "No session has this score before and after.")
    counted = translate("ReportScoreWords", "{0} with both.").format(
        sessions_text(summary.sessions)
    )
    return " ".join(
        (
            counted,
            translate("ReportScoreWords", "First {0}.").format(_point(first)),
            translate("ReportScoreWords", "Last {0}.").format(_point(last)),
            average_words(summary.within),
            _changed(summary.within),
            over_time_words(summary.over_time),
        )
    )


def _point(point: ScorePoint) -> str:
    scores = translate("ReportScoreWords", "{0} before, {1} after").format(
        score_text(round(point.before, 1)), score_text(round(point.after, 1))
    )
    if point.sessions == 1:
        return translate("ReportScoreWords", "on {0}: {1}").format(short_day(point.first), scores)
    return translate("ReportScoreWords", "in the week from {0}: {1}").format(
        short_day(point.first), scores
    )


def _changed(within: Comparison) -> str:
    match within.change:
        case ScoreChange.LOWER:
            return translate("ReportScoreWords", "That is lower after than before.")
        case ScoreChange.HIGHER:
            return translate("ReportScoreWords", "That is higher after than before.")
        case ScoreChange.TOO_LITTLE:
            return too_little_words()
