"""The chart of how long was held each week, and how the sessions ended."""

from collections.abc import Sequence
from datetime import timedelta

from backcoach.domain.history.history import EndTotal, WeekTotal, ends
from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.words.amount_words import count_text, sessions_text, times_text
from backcoach.words.day_ticks import calendar_ticks
from backcoach.words.time_words import duration, short_day, span_text
from backcoach.words.translation import translate


def minutes_chart(found: tuple[WeekTotal, ...]) -> ChartWithWords:
    reading = translate("AmountCharts", "Week from {0}: {1}, {2}")
    marks = tuple(
        ChartMark(
            week.monday.toordinal(),
            (week.held_seconds / 60,),
            reading.format(
                short_day(week.monday), duration(week.held_seconds), sessions_text(week.sessions)
            ),
        )
        for week in found
    )
    return ChartWithWords(
        _a_week(found),
        translate("AmountCharts", "Each bar is a week, from Monday on."),
        Chart(
            ChartKind.COLUMNS,
            marks,
            calendar_ticks([week.monday for week in found]),
            translate("AmountCharts", "minutes"),
        ),
        (
            translate("AmountCharts", "Week from"),
            translate("AmountCharts", "Held"),
            translate("AmountCharts", "Sessions"),
        ),
        tuple(
            (short_day(week.monday), duration(week.held_seconds), count_text(week.sessions))
            for week in found
        ),
        lambda first, last: _tell_weeks(found[first : last + 1]),
    )


def _tell_weeks(found: Sequence[WeekTotal]) -> str:
    if not found:
        return translate("AmountCharts", "Nothing was held in this time.")
    return " ".join(
        (
            translate("AmountCharts", "{0}: {1}, held for {2} in all.").format(
                span_text(found[0].monday, found[-1].monday + timedelta(days=6)),
                sessions_text(sum(week.sessions for week in found)),
                duration(sum(week.held_seconds for week in found)),
            ),
            f"{_a_week(found)}.",
            ends_text(ends(found)),
        )
    )


def _a_week(found: Sequence[WeekTotal]) -> str:
    held = sum(week.held_seconds for week in found) / max(1, len(found))
    return translate("AmountCharts", "Held for {0} a week on average").format(duration(held))


def ends_text(total: EndTotal) -> str:
    """How the sessions ended, in a sentence; empty where there was none."""
    every = total.finished + total.stopped + total.unfinished
    if not every:
        return ""
    said = [
        translate("AmountCharts", "{0} of {1} finished.").format(
            count_text(total.finished), sessions_text(every)
        )
    ]
    if total.stopped:
        stops = translate("AmountCharts", "Stopped {0}: a good choice when it feels wrong.")
        said.append(stops.format(times_text(total.stopped)))
    return " ".join(said)
