"""The report for a clinician: a person's history over a span of time, cut to two pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.history import (
    EndTotal,
    HistoryTotals,
    PartTotal,
    Score,
    WeekTotal,
    ends,
    every_week,
)
from backcoach.domain.history.report_records import READ_LIMITS, ReadLimit, ReportRecords
from backcoach.domain.history.reported_check import ReportedCheck, reported_check
from backcoach.domain.history.score_trend import (
    ScorePoint,
    ScoreSummary,
    score_points,
    score_summary,
    smoothed,
)
from backcoach.domain.merging.records import DateRange
from backcoach.domain.safety.screening import Consequence, Screening, StopCue
from backcoach.domain.session import PartEnd, PartRecord, SessionEnd, SessionRecord

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReportParts:
    """What goes into a report besides the numbers."""

    label: bool = True
    notes: bool = True
    safety_check: bool = False


# As many lines as can be told apart on half the width of a page.
MOST_DRAWN = 60


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """The newest of some things, and how many more there are."""

    shown: tuple[T, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ReportedScore:
    """A score over the span of time.

    `drawn` are the sessions or, where they are many, the weeks; the trend has a number for each.
    """

    score: Score
    first: ScorePoint | None
    last: ScorePoint | None
    summary: ScoreSummary | None
    drawn: tuple[ScorePoint, ...]
    trend: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class StopEvent:
    """A session that was stopped: the reasons, None where one is no longer listed, and in what.

    `after_end` tells that it was not stopped, and that the reason was felt after it.
    """

    day: date
    cues: tuple[StopCue | None, ...]
    playing: PartRecord | None
    after_end: bool = False


@dataclass(frozen=True, slots=True)
class ReportedNote:
    """A note on one line, and how many words of it were cut off at the end."""

    day: date
    text: str
    words_left_out: int


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """All that a report says. What was not asked for is None.

    `weeks` go on from the first with a session, without a gap. An owner without a name has an empty
    label. `answered` and `news` are as in `ReportRecords`.
    """

    label: str | None
    period: DateRange
    made_on: date
    sessions: int
    days: int
    ends: EndTotal
    weeks: tuple[WeekTotal, ...]
    scores: tuple[ReportedScore, ...]
    parts: tuple[PartTotal, ...]
    stops: Listed[StopEvent]
    answered: int
    news: int
    news_days: Listed[date]
    notes: Listed[ReportedNote] | None
    check: ReportedCheck | None
    goal: GoalProgress | None = None

    @property
    def held_seconds(self) -> float:
        return sum(week.held_seconds for week in self.weeks)


def history_report(
    records: ReportRecords,
    screening: Screening,
    wanted: ReportParts,
    made_on: date,
    room: ReadLimit = READ_LIMITS[0],
) -> HistoryReport:
    """The report of what was read, with no more of each list than there is room for."""
    totals = records.totals
    ended = ends(totals.weeks)
    return HistoryReport(
        label=records.label if wanted.label else None,
        period=records.period,
        made_on=made_on,
        sessions=sum(week.sessions for week in totals.weeks),
        days=records.days,
        ends=ended,
        weeks=every_week(totals),
        scores=tuple(_reported(totals, score) for score in Score),
        parts=totals.parts,
        stops=_listed(
            tuple(_stops(records.stopped, screening)),
            ended.stopped + records.felt_after,
            room.stops,
        ),
        answered=records.answered,
        news=records.news,
        news_days=_listed(records.news_days, records.news, room.news),
        notes=_notes(records, room) if wanted.notes else None,
        check=_check(records, screening, made_on) if wanted.safety_check else None,
        goal=records.goal if wanted.notes else None,
    )


def shortened(text: str, letters: int) -> tuple[str, int]:
    """A text on one line and no longer than that, and how many words were cut off at its end.

    A first word that is too long by itself is cut within, and counted as one of them.
    """
    words = text.split()
    kept: list[str] = []
    for word in words:
        if len(" ".join((*kept, word))) > letters:
            break
        kept.append(word)
    if not kept:
        return text.strip()[:letters], len(words)
    return " ".join(kept), len(words) - len(kept)


def _reported(totals: HistoryTotals, score: Score) -> ReportedScore:
    points = drawn = score_points(totals, score)
    if len(points) > MOST_DRAWN:
        drawn = score_points(replace(totals, scored=None), score)
    first, last = (points[0], points[-1]) if points else (None, None)
    return ReportedScore(score, first, last, score_summary(points), drawn, smoothed(drawn))


def _stops(sessions: Sequence[SessionRecord], screening: Screening) -> Iterator[StopEvent]:
    cues = {cue.id: cue for cue in screening.stop_cues}
    for session in sessions:
        playing = [part for part in session.parts if part.ended is PartEnd.STOPPED]
        yield StopEvent(
            session.started_at.date(),
            tuple(sorted((cues.get(name) for name in session.stop_cues), key=_how_grave)),
            playing[-1] if playing else None,
            after_end=session.ended is SessionEnd.FINISHED,
        )


def _how_grave(cue: StopCue | None) -> int:
    """A sort key: the gravest reason first, since a list may be cut at its end."""
    consequence = cue.consequence if cue else None
    return len(Consequence) if consequence is None else consequence.rank


def _notes(records: ReportRecords, room: ReadLimit) -> Listed[ReportedNote]:
    notes = tuple(
        ReportedNote(session.started_at.date(), *shortened(session.note, room.letters))
        for session in records.noted[: room.notes]
    )
    return _listed(notes, records.notes, room.notes)


def _check(records: ReportRecords, screening: Screening, today: date) -> ReportedCheck | None:
    if records.check is None:
        return None
    return reported_check(records.check, records.agreements, screening, today)


def _listed(found: tuple[T, ...], every: int, most: int) -> Listed[T]:
    shown = found[:most]
    return Listed(shown, every - len(shown))
