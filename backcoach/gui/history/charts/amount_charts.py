"""Charts of how long was held each week and on each side, and how sessions ended."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from backcoach.domain.history.history import EndTotal, PartTotal, WeekTotal
from backcoach.domain.session import SessionEnd
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.words.amount_words import count_text, sessions_text, times_text
from backcoach.words.day_ticks import calendar_ticks
from backcoach.words.session_words import part_name, session_end
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
        )
    )


def _a_week(found: Sequence[WeekTotal]) -> str:
    held = sum(week.held_seconds for week in found) / max(1, len(found))
    return translate("AmountCharts", "Held for {0} a week on average").format(duration(held))


def held_chart(parts: tuple[PartTotal, ...], techniques: Mapping[str, Technique]) -> ChartWithWords:
    """How long each side was held, and was planned to be held, on average."""
    names = [part_name(part.technique_id, part.side, techniques) for part in parts]
    averages = [
        (part.planned_seconds / part.parts, part.held_seconds / part.parts) for part in parts
    ]
    reading = translate("AmountCharts", "{0}: held {1} of {2}, {3}")
    times = [times_text(part.parts) for part in parts]
    marks = tuple(
        ChartMark(
            number, average, reading.format(name, duration(average[1]), duration(average[0]), often)
        )
        for number, (name, average, often) in enumerate(zip(names, averages, times, strict=True))
    )
    return ChartWithWords(
        _share_held(parts) or translate("AmountCharts", "Held and planned"),
        translate(
            "AmountCharts", "Seconds on average: the pale bar was planned, the full bar was held."
        ),
        Chart(
            ChartKind.BARS,
            marks,
            tuple(enumerate(names)),
            translate("AmountCharts", "seconds"),
        ),
        (
            translate("AmountCharts", "Stretch and side"),
            translate("AmountCharts", "Held"),
            translate("AmountCharts", "Planned"),
            translate("AmountCharts", "Times"),
        ),
        tuple(
            (name, duration(average[1]), duration(average[0]), count_text(part.parts))
            for name, average, part in zip(names, averages, parts, strict=True)
        ),
        lambda first, last: _tell_held(parts[first : last + 1]),
    )


def _tell_held(parts: Sequence[PartTotal]) -> str:
    share = _share_held(parts)
    return f"{share}." if share else translate("AmountCharts", "Nothing was held in this time.")


def _share_held(parts: Sequence[PartTotal]) -> str:
    """Empty where nothing was planned."""
    planned = sum(part.planned_seconds for part in parts)
    held = sum(part.held_seconds for part in parts)
    words = translate("AmountCharts", "You held {0} of {1} planned, that is {2} percent")
    if not planned:
        return ""
    return words.format(duration(held), duration(planned), round(100 * held / planned))


def ends_chart(total: EndTotal) -> ChartWithWords:
    counts = (
        (session_end(SessionEnd.FINISHED), total.finished),
        (session_end(SessionEnd.STOPPED), total.stopped),
        (session_end(SessionEnd.UNFINISHED), total.unfinished),
    )
    reading = translate("AmountCharts", "{0}: {1}")
    marks = tuple(
        ChartMark(number, (float(count),), reading.format(name, sessions_text(count)))
        for number, (name, count) in enumerate(counts)
    )
    return ChartWithWords(
        translate("AmountCharts", "{0} of {1} finished").format(
            count_text(total.finished), sessions_text(sum(count for _, count in counts))
        ),
        translate("AmountCharts", "To stop is a good choice when something feels wrong."),
        Chart(
            ChartKind.BARS,
            marks,
            tuple((number, name) for number, (name, _) in enumerate(counts)),
            translate("AmountCharts", "sessions"),
        ),
        (translate("AmountCharts", "How it ended"), translate("AmountCharts", "Sessions")),
        tuple((name, count_text(count)) for name, count in counts),
        lambda first, last: ". ".join(mark.text for mark in marks[first : last + 1]) + ".",
    )
