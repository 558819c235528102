"""Charts of stiffness and pain before and after each session."""

from collections.abc import Sequence

from backcoach.domain.history.score_trend import (
    Comparison,
    ScoreChange,
    ScorePoint,
    score_summary,
    smoothed,
)
from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.words.amount_words import count_text, score_text, sessions_text
from backcoach.words.day_ticks import calendar_ticks
from backcoach.words.score_words import (
    average_words,
    over_time_words,
    too_little_words,
)
from backcoach.words.time_words import short_day, span_text
from backcoach.words.translation import translate

WORST = 10


def score_chart(name: str, points: tuple[ScorePoint, ...]) -> ChartWithWords:
    """The points of the score of this name; each is a session, or a week."""
    reading = translate("ScoreChart", "{0}: {1} before, {2} after")
    marks = tuple(
        ChartMark(
            point.first.toordinal(),
            (point.before, point.after),
            reading.format(_days(point), score_text(point.before), score_text(point.after)),
        )
        for point in points
    )
    return ChartWithWords(
        _finding(name, points),
        translate(
            "ScoreChart",
            "Each line goes from before (empty dot) to after (full dot). "
            "The dashed line is the average before, over four weeks.",
        ),
        Chart(
            ChartKind.LINES,
            marks,
            calendar_ticks([point.first for point in points]),
            translate("ScoreChart", "0 none, 10 the worst"),
            WORST,
            smoothed(points),
            (0, WORST // 2, WORST),
            (
                translate("ScoreChart", "before"),
                translate("ScoreChart", "after"),
                translate("ScoreChart", "average before"),
            ),
        ),
        (
            translate("ScoreChart", "Day"),
            translate("ScoreChart", "Before"),
            translate("ScoreChart", "After"),
            translate("ScoreChart", "Sessions"),
        ),
        tuple(map(_row, points)),
        lambda first, last: _tell_scores(points[first : last + 1]),
    )


def _row(point: ScorePoint) -> tuple[str, ...]:
    before, after = score_text(point.before), score_text(point.after)
    return _days(point), before, after, count_text(point.sessions)


def _finding(name: str, points: Sequence[ScorePoint]) -> str:
    summary = score_summary(points)
    if summary is None:
        return translate("ScoreChart", "{0}: nothing noted so far").format(name)
    before, after = score_text(summary.within.earlier), score_text(summary.within.later)
    heading = translate("ScoreChart", "{0}: {1} before and {2} after, on average")
    return heading.format(name, before, after)


def _tell_scores(points: Sequence[ScorePoint]) -> str:
    summary = score_summary(points)
    if summary is None:
        return translate("ScoreChart", "No session here has this score before and after.")
    said = [
        translate("ScoreChart", "{0}, {1} with a score before and after.").format(
            span_text(points[0].first, points[-1].last), sessions_text(summary.sessions)
        ),
        average_words(summary.within),
        _within(summary.within),
        over_time_words(summary.over_time),
    ]
    return " ".join(said)


def _within(within: Comparison) -> str:
    match within.change:
        case ScoreChange.LOWER:
            return translate("ScoreChart", "It was less after than before.")
        case ScoreChange.HIGHER:
            return translate("ScoreChart", "It was more after than before.")
        case ScoreChange.TOO_LITTLE:
            return too_little_words()


def _days(point: ScorePoint) -> str:
    if point.first == point.last:
        return short_day(point.first)
    return translate("ScoreChart", "Week from {0}").format(short_day(point.first))
