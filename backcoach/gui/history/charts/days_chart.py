"""The chart of how many days of each week were kept, beside those planned."""

from collections.abc import Sequence

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK
from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.words.amount_words import score_text
from backcoach.words.day_ticks import calendar_ticks
from backcoach.words.frequency_words import week_words
from backcoach.words.time_words import duration, short_day, span_text
from backcoach.words.translation import translate


def days_chart(weeks: tuple[WeekKept, ...]) -> ChartWithWords:
    reading = translate("DaysChart", "Week from {0}: {1}")
    legend = translate("DaysChart", "Each bar is a week: on how many days a stretch was held.")
    if any(week.planned for week in weeks):
        legend = translate(
            "DaysChart",
            "Each bar is a week: on how many days a stretch was held. "
            "The pale bar is what is planned now.",
        )
    return ChartWithWords(
        _finding(weeks),
        legend,
        Chart(
            ChartKind.COLUMNS,
            tuple(
                ChartMark(
                    week.first.toordinal(),
                    _values(week),
                    reading.format(short_day(week.first), week_words(week.kept, week.planned)),
                )
                for week in weeks
            ),
            calendar_ticks([week.first for week in weeks]),
            translate("DaysChart", "days"),
            steps=tuple(range(DAYS_OF_A_WEEK + 1)),
        ),
        (
            translate("DaysChart", "Week from"),
            translate("DaysChart", "Days"),
            translate("DaysChart", "Held"),
        ),
        tuple(
            (
                short_day(week.first),
                week_words(week.kept, week.planned),
                duration(week.held_seconds),
            )
            for week in weeks
        ),
        lambda first, last: _tell(weeks[first : last + 1]),
    )


def _values(week: WeekKept) -> tuple[float, ...]:
    kept = float(week.kept)
    return (kept,) if week.planned is None else (float(week.planned), kept)


def _finding(weeks: Sequence[WeekKept]) -> str:
    said = translate("DaysChart", "{0} days a week on average")
    return said.format(score_text(_average(weeks)))


def _average(weeks: Sequence[WeekKept]) -> float:
    return sum(week.kept for week in weeks) / max(1, len(weeks))


def _tell(weeks: Sequence[WeekKept]) -> str:
    if not weeks:
        return translate("DaysChart", "Nothing was held in this time.")
    said = [
        translate("DaysChart", "{0}: {1}.").format(
            span_text(weeks[0].first, weeks[-1].days[-1]), _finding(weeks)
        )
    ]
    as_planned = sum(week.planned is not None and week.kept >= week.planned for week in weeks)
    if weeks[-1].planned is not None:
        words = translate(
            "DaysChart", "As many days as planned: {0} of %Ln week(s).", "", len(weeks)
        )
        said.append(words.format(as_planned))
    return " ".join(said)
