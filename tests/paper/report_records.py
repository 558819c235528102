"""What is read for a report, of histories made up for tests."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from backcoach.domain.history.history import (
    HistoryTotals,
    PartTotal,
    ScoredSession,
    ScoreTotal,
    WeekTotal,
)
from backcoach.domain.history.report_records import READ_LIMITS, DaysBack, ReportRecords
from backcoach.domain.safety.screening import Answer, Repeat
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.domain.session import PartEnd, Scores, SessionEnd
from backcoach.gui.services.library import Library
from backcoach.storage.content.paths import assets_dir
from tests.storage.records import NOW, a_part, a_screening, a_session

ME = UUID(int=1)
TODAY = NOW.date()
PERIOD = DaysBack.QUARTER.until(TODAY)
CONTENT = Library(assets_dir()).content
NAMED = (CONTENT.screening, CONTENT.techniques)
NOTHING = ReportRecords(
    "", PERIOD, 0, HistoryTotals(TODAY, (), (), ()), (), 0, 0, (), (), 0, None, ()
)
LONG_NOTE = "The lower back was stiff this morning, and looser after the second side. " * 12


def scored(count: int, before: Scores = Scores(6, 2), after: Scores = Scores(3, 1)):  # noqa: B008
    """Sessions with scores, every day at most one for each of the last days."""
    days = (TODAY - timedelta(days=(count - 1 - n) % 89) for n in range(count))
    return tuple(sorted((ScoredSession(day, before, after) for day in days), key=_day))


def _day(session: ScoredSession):
    return session.day


def weeks_of(sessions: tuple[ScoredSession, ...], stopped: int = 0) -> tuple[WeekTotal, ...]:
    """The weeks of sessions that all have both scores, each held for two minutes."""
    weeks: dict = {}
    for session in sessions:
        weeks.setdefault(session.day - timedelta(days=session.day.weekday()), []).append(session)
    made = [
        WeekTotal(
            monday,
            len(each),
            len(each),
            0,
            120.0 * len(each),
            _sums([(one.before.stiffness, one.after.stiffness) for one in each]),
            _sums([(one.before.pain, one.after.pain) for one in each]),
        )
        for monday, each in sorted(weeks.items())
    ]
    made[-1] = replace(made[-1], finished=made[-1].finished - stopped, stopped=stopped)
    return tuple(made)


def _sums(pairs) -> ScoreTotal:
    return ScoreTotal(len(pairs), sum(b for b, _ in pairs), sum(a for _, a in pairs))


def some(count: int = 9, **changes) -> ReportRecords:
    """A history of one stretch."""
    sessions = scored(count)
    parts = (PartTotal("T06", side, count, 20.0 * count, 15.0 * count) for side in _sides("T06"))
    totals = HistoryTotals(TODAY, weeks_of(sessions), tuple(parts), sessions)
    return replace(NOTHING, days=count, totals=totals, answered=count, **changes)


def _sides(technique_id: str):
    return next(each for each in CONTENT.techniques.values() if each.id == technique_id).sides


def stop(**changes):
    playing = replace(a_part(held=7.0), ended=PartEnd.STOPPED)
    return replace(
        a_session(ME),
        **{"ended": SessionEnd.STOPPED, "stop_cues": ("pain",), "parts": (playing,)} | changes,
    )


def worst() -> ReportRecords:
    """Every stretch on every side, hundreds of sessions, and all there can be to say."""
    sessions, most = scored(200), READ_LIMITS[0]
    parts = [
        PartTotal(each.id, side, 60, 1200.0, 1100.0)
        for each in CONTENT.techniques.values()
        for side in each.sides
    ]
    lasting = [
        question
        for theme in CONTENT.screening.themes
        if theme.repeat is Repeat.LASTING
        for question in theme.questions
    ]
    cues = tuple(cue.id for cue in CONTENT.screening.stop_cues)
    return ReportRecords(
        label="A label as long as anyone would ever write",
        period=PERIOD,
        days=89,
        totals=HistoryTotals(TODAY, weeks_of(sessions, stopped=14), tuple(parts), sessions),
        stopped=(stop(stop_cues=cues),) * most.stops,
        answered=200,
        news=90,
        news_days=tuple(TODAY - timedelta(days=day) for day in range(most.news)),
        noted=(replace(a_session(ME), note=LONG_NOTE),) * most.notes,
        notes=150,
        check=a_screening(
            ME, answers={each.id: DatedAnswer(Answer.YES, TODAY) for each in lasting}
        ),
        agreements=tuple(
            AgreementRecord(ME, each.id, TODAY)
            for each in lasting
            if any(effect.consequence == "professional" for effect in each.effects)
        ),
    )
