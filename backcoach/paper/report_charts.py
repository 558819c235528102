"""The charts of a report. Shapes, not colours, tell things apart: it may be printed in grey."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from backcoach.domain.history.history import PartTotal, WeekTotal
from backcoach.domain.history.history_report import ReportedScore
from backcoach.domain.history.score_trend import ScorePoint
from backcoach.domain.merging.records import DateRange
from backcoach.figure.geometry.shape import Picture, Shape
from backcoach.paper.plot import (
    GREY,
    INK,
    LETTERS,
    WHITE,
    Plot,
    bar,
    dot,
    even_levels,
    line,
    ring,
)
from backcoach.paper.sheet import Align, Figure, Label
from backcoach.words.amount_words import score_text
from backcoach.words.day_ticks import day_ticks
from backcoach.words.translation import translate

HALF, WHOLE = 870.0, 1780.0
SCORE_HEIGHT, MINUTES_HEIGHT, ROW_HEIGHT = 310.0, 205.0, 30.0
_LEVELS = (0.0, 5.0, 10.0)
_WORST = 10.0
_ABOVE, _BELOW, _EDGE = 50.0, 52.0, 14.0
_LARGEST, _SMALLEST = 10.0, 3.0
_FEWEST_FOR_TREND = 3
_TREND = 9.0
_NAMES, _NUMBERS, _BAR = 690.0, 330.0, 22.0


def score_figure(reported: ReportedScore, period: DateRange, title: str, caption: str) -> Figure:
    """A line from a ring (before) to a dot (after), and the average before in grey."""
    plot = _time_plot(HALF, SCORE_HEIGHT, period, _WORST)
    shapes = (
        *plot.levels(_LEVELS),
        *_trend(reported, plot),
        *(shape for point in reported.drawn for shape in _lines(point, reported, plot)),
    )
    labels = (
        Label(title, (0.0, LETTERS), LETTERS),
        *plot.level_labels((level, score_text(level)) for level in _LEVELS),
        *plot.tick_labels(day_ticks((period.first, period.last), 3)),
    )
    return _figure((HALF, SCORE_HEIGHT), shapes, labels, (title, caption))


def minutes_figure(weeks: Sequence[WeekTotal], period: DateRange, alt: str, caption: str) -> Figure:
    """A bar for the minutes held in each week."""
    minutes = [week.held_seconds / 60 for week in weeks]
    levels = even_levels(max(minutes, default=0.0))
    plot = _time_plot(WHOLE, MINUTES_HEIGHT, period, levels[-1])
    bars = (
        bar((left, plot.y(held)), (max(left + 1.0, right), plot.bottom))
        for week, held in zip(weeks, minutes, strict=True)
        for left, right in [_week_edges(week, plot)]
        if held
    )
    labels = (
        Label(alt, (0.0, LETTERS), LETTERS),
        *plot.level_labels((level, score_text(level)) for level in levels),
        *plot.tick_labels(day_ticks((period.first, period.last), 5)),
    )
    return _figure((WHOLE, MINUTES_HEIGHT), (*plot.levels(levels), *bars), labels, (alt, caption))


def sides_figure(rows: Sequence[tuple[str, str, PartTotal]], alt: str, caption: str) -> Figure:
    """A row for each side: a frame for the planned time, filled for the held time.

    Each row is a name, a text for its end, and the sums.
    """
    levels = even_levels(max((_planned(part) for *_, part in rows), default=0.0))
    height = ROW_HEIGHT * len(rows) + _BELOW
    plot = Plot(
        _NAMES, 0.0, WHOLE - _NUMBERS, height - _BELOW, 0.0, levels[-1], float(max(1, len(rows)))
    )
    shapes: list[Shape] = [line(((plot.left, 0.0), (plot.left, plot.bottom)))]
    labels: list[Label] = list(plot.tick_labels([(level, score_text(level)) for level in levels]))
    seconds = translate("ReportCharts", "seconds")
    labels.append(Label(seconds, (WHOLE - _NUMBERS + _EDGE, labels[0].at[1]), LETTERS))
    for number, (name, said, part) in enumerate(rows):
        middle = ROW_HEIGHT * (number + 0.5)
        shapes += _held_bars(part, middle, plot)
        low = middle + LETTERS / 3
        labels.append(Label(name, (_NAMES - _EDGE, low), LETTERS, Align.END))
        labels.append(Label(said, (WHOLE - _NUMBERS + _EDGE, low), LETTERS))
    return _figure((WHOLE, height), shapes, labels, (alt, caption))


def _figure(
    size: tuple[float, float],
    shapes: Sequence[Shape],
    labels: Sequence[Label],
    words: tuple[str, str],
) -> Figure:
    return Figure(Picture(*size, WHITE, tuple(shapes)), *words, tuple(labels))


def _time_plot(width: float, height: float, period: DateRange, highest: float) -> Plot:
    first, last = period.first.toordinal(), period.last.toordinal() + 1
    return Plot(60.0, _ABOVE, width - _EDGE, height - _BELOW, first, last, highest)


def _lines(point: ScorePoint, reported: ReportedScore, plot: Plot) -> Iterator[Shape]:
    room = (plot.right - plot.left) / (2.4 * len(reported.drawn))
    radius = max(_SMALLEST, min(_LARGEST, room))
    x = _place(point, plot)
    before, after = (x, plot.y(point.before)), (x, plot.y(point.after))
    yield line((before, after))
    yield ring(before, radius)
    yield dot(after, 0.7 * radius)


def _trend(reported: ReportedScore, plot: Plot) -> Iterator[Shape]:
    if len(reported.drawn) >= _FEWEST_FOR_TREND:
        pairs = zip(reported.drawn, reported.trend, strict=True)
        yield line(tuple((_place(p, plot), plot.y(value)) for p, value in pairs), GREY, _TREND)


def _place(point: ScorePoint, plot: Plot) -> float:
    return plot.x((point.first.toordinal() + point.last.toordinal() + 1) / 2)


def _week_edges(week: WeekTotal, plot: Plot) -> tuple[float, float]:
    """The start and the end of a week's bar, with a small gap between two."""
    left = plot.x(week.monday.toordinal())
    right = plot.x((week.monday + timedelta(days=7)).toordinal())
    space = 0.12 * (right - left)
    return left + space, right - space


def _held_bars(part: PartTotal, middle: float, plot: Plot) -> Iterator[Shape]:
    top, bottom = middle - _BAR / 2, middle + _BAR / 2
    planned, held = (plot.x(each) for each in (_planned(part), part.held_seconds / part.parts))
    yield bar((plot.left, top), (held, bottom))
    yield bar((plot.left, top), (planned, bottom), "", INK)


def _planned(part: PartTotal) -> float:
    return part.planned_seconds / part.parts
