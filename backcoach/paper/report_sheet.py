"""The layout of a report: one page, or two where there is more to say."""

from collections.abc import Iterator, Mapping
from datetime import date

from backcoach.domain.history.history_report import (
    HistoryReport,
    ReportedScore,
    ReportParts,
    StopEvent,
    history_report,
)
from backcoach.domain.history.report_records import READ_LIMITS, ReportRecords
from backcoach.domain.history.reported_check import ReportedCheck
from backcoach.domain.safety.screening import Screening
from backcoach.domain.stretch.technique import Technique
from backcoach.paper.pages import Pages
from backcoach.paper.report_charts import minutes_figure, score_figure, sides_figure
from backcoach.paper.report_score_words import score_legend, score_title, score_words
from backcoach.paper.report_words import (
    condition_words,
    conditions_together,
    ends_words,
    held_words,
    left_out_words,
    limits,
    news_words,
    note_words,
    playing_words,
    reason_words,
    sessions_words,
    side_words,
    time_words,
    weeks_words,
)
from backcoach.paper.sheet import (
    Block,
    Card,
    Columns,
    Facts,
    Figure,
    Figures,
    Heading,
    Paper,
    Sheet,
    Table,
    Text,
    TextSize,
)
from backcoach.words.amount_words import count_text
from backcoach.words.goal_words import reported_goal
from backcoach.words.session_words import part_name
from backcoach.words.time_words import short_day
from backcoach.words.translation import LANGUAGE, translate

MOST_PAGES = 2
_SCORES_MM, _MINUTES_MM, _SIDES_MM = 42.0, 30.0, 120.0
_HALF = 0.5
_FEW, _FEW_FACTS = 8, 4
Techniques = Mapping[str, Technique]


def fitted_sheet(
    records: ReportRecords,
    content: tuple[Screening, Techniques],
    wanted: ReportParts,
    made_on: date,
    paper: Paper = Paper.A4,
) -> Sheet:
    """The report with as much of each list as two pages hold. Needs a QGuiApplication.

    `content` is the safety check and the stretches, by whatever key.
    """
    screening, stretches = content
    techniques = {each.id: each for each in stretches.values()}
    for room in READ_LIMITS:
        report = history_report(records, screening, wanted, made_on, room)
        sheet = history_sheet(report, techniques, paper)
        if Pages(sheet).count <= MOST_PAGES:
            break
    return sheet


def history_sheet(report: HistoryReport, techniques: Techniques, paper: Paper) -> Sheet:
    """The whole report; `techniques` by id."""
    return Sheet(
        title=translate("ReportSheet", "Stretching history"),
        blocks=tuple(_blocks(report, techniques)),
        language=LANGUAGE,
        paper=paper,
        snug=True,
    )


def _blocks(report: HistoryReport, techniques: Techniques) -> Iterator[Block]:
    yield from _overview(tuple(_facts(report)))
    if report.sessions:
        yield from _stops(report, techniques)
        yield from _scores(report)
        yield from _minutes(report)
    if report.check is not None:
        # Many lines fill what a chart leaves empty at the foot of the first page.
        check = tuple(_check(report.check))
        yield from check if len(report.check.conditions) > _FEW else (Card(check),)
    if report.sessions:
        yield from _sides(report, techniques)
        yield from _notes(report)
    yield Text(
        limits(), translate("ReportSheet", "What this report can't say."), tone=TextSize.SMALL
    )


def _overview(facts: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    middle = (len(facts) + 1) // 2
    halves = tuple((Facts(half),) for half in (facts[:middle], facts[middle:]))
    yield Columns(halves, (_HALF, _HALF)) if len(facts) > _FEW_FACTS else Facts(facts)


def _facts(report: HistoryReport) -> Iterator[tuple[str, str]]:
    if report.label is not None:
        me = translate("ReportSheet", "Me, the owner of this computer")
        yield translate("ReportSheet", "Person"), report.label or me
    yield translate("ReportSheet", "Time"), time_words(report)
    if report.goal is not None:
        yield translate("ReportSheet", "Goal"), reported_goal(report.goal)
    if not report.sessions:
        nothing = translate("ReportSheet", "No session is kept from this time.")
        yield translate("ReportSheet", "Sessions"), nothing
        return
    yield translate("ReportSheet", "Sessions"), sessions_words(report)
    yield translate("ReportSheet", "Held"), held_words(report.held_seconds)
    yield translate("ReportSheet", "How they ended"), ends_words(report.ends)
    yield translate("ReportSheet", "Anything new felt"), news_words(report)


def _stops(report: HistoryReport, techniques: Techniques) -> Iterator[Block]:
    yield Heading(
        translate("ReportSheet", "Stops, and what was felt after a session, newest first")
    )
    if not report.stops.shown:
        yield Text(translate("ReportSheet", "No session was stopped."))
        return
    yield Table(
        "",
        (
            translate("ReportSheet", "Day"),
            translate("ReportSheet", "Why"),
            translate("ReportSheet", "In which stretch"),
        ),
        tuple(_stop_row(stop, techniques) for stop in report.stops.shown),
    )
    if left_out := left_out_words(report.stops):
        yield Text(left_out, tone=TextSize.SMALL)


def _stop_row(stop: StopEvent, techniques: Techniques) -> tuple[str, str, str]:
    return short_day(stop.day), reason_words(stop), playing_words(stop, techniques)


def _scores(report: HistoryReport) -> Iterator[Block]:
    title = translate("ReportSheet", "Scores before and after each session")
    yield Heading(title, aside=score_legend(report.scores))
    yield Figures(tuple(_score(each, report) for each in report.scores), _SCORES_MM)


def _score(reported: ReportedScore, report: HistoryReport) -> Figure:
    return score_figure(reported, report.period, score_title(reported.score), score_words(reported))


def _minutes(report: HistoryReport) -> Iterator[Block]:
    title = translate("ReportSheet", "Minutes held each week")
    figure = minutes_figure(report.weeks, report.period, title, weeks_words(report))
    yield Figures((figure,), _MINUTES_MM)


def _sides(report: HistoryReport, techniques: Techniques) -> Iterator[Block]:
    title = translate("ReportSheet", "Held and planned")
    yield Heading(title)
    rows = [
        (part_name(part.technique_id, part.side, techniques), side_words(part), part)
        for part in report.parts
    ]
    if not rows:
        yield Text(translate("ReportSheet", "No side was played."))
        return
    spoken = "; ".join(f"{name}: {said}" for name, said, _ in rows)
    caption = translate(
        "ReportSheet",
        "Seconds each time, on average. The frame is what was planned, the filled part was held.",
    )
    yield Figures((sides_figure(rows, f"{title}. {spoken}.", caption),), _SIDES_MM)


def _notes(report: HistoryReport) -> Iterator[Block]:
    if report.notes is None:
        return
    yield Heading(translate("ReportSheet", "Notes, newest first"))
    if not report.notes.shown:
        yield Text(translate("ReportSheet", "No note was written."))
        return
    yield Facts(tuple((short_day(note.day), note_words(note)) for note in report.notes.shown))
    if left_out := left_out_words(report.notes):
        yield Text(left_out, tone=TextSize.SMALL)


def _check(check: ReportedCheck) -> Iterator[Block]:
    title = translate("ReportSheet", "Lasting conditions, safety check of {0}")
    yield Heading(title.format(short_day(check.taken_on)))
    if not check.conditions:
        yield Text(translate("ReportSheet", "None was answered Yes or Not sure."))
    if len(check.conditions) > _FEW:
        for lead, names in conditions_together(check.conditions):
            yield Text(names, lead, tone=TextSize.SMALL)
    elif check.conditions:
        yield Facts(tuple(map(condition_words, check.conditions)))
    if check.no_longer_asked:
        older = translate("ReportSheet", "Ticked lines that are no longer asked: {0}.")
        yield Text(older.format(count_text(check.no_longer_asked)), tone=TextSize.SMALL)
