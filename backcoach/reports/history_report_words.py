"""What a report says, in sentences about the person rather than to them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from backcoach.domain.history import EndTotal, PartTotal, Score
from backcoach.domain.history_report import (
    HistoryReport,
    Listed,
    ReportedNote,
    ReportedScore,
    StopEvent,
)
from backcoach.domain.reported_check import Condition
from backcoach.domain.score_trend import Change, Comparison, ScorePoint
from backcoach.domain.session import DatedAnswer
from backcoach.domain.technique import Technique
from backcoach.widgets.amount_words import (
    count_text,
    score_text,
    sessions_text,
    span_text,
    times_text,
)
from backcoach.widgets.session_words import (
    answer_word,
    breakable,
    duration,
    part_name,
    short_day,
    whole_minutes,
)

translate = QCoreApplication.translate

_MOST_REASONS = 3


def score_title(score: Score) -> str:
    """What is scored, and how."""
    match score:
        case Score.STIFFNESS:
            return translate("HistoryReport", "Stiffness: 0 none, 10 the worst")
        case Score.PAIN:
            return translate("HistoryReport", "Pain: 0 none, 10 the worst")


def score_legend(scores: Sequence[ReportedScore]) -> str:
    """How the lines of the charts are to be read."""
    weekly = any(point.first != point.last for each in scores for point in each.drawn)
    each = (
        translate("HistoryReport", "Each line is the average of a week.")
        if weekly
        else translate("HistoryReport", "Each line is a session.")
    )
    marks = translate(
        "HistoryReport",
        "Ring: before. Dot: after. Grey line: the average before, over four weeks.",
    )
    return f"{each} {marks}"


def sessions_words(report: HistoryReport) -> str:
    """How many sessions, and on how many days."""
    if report.days == 1:
        return translate("HistoryReport", "{0}, on 1 day").format(sessions_text(report.sessions))
    return translate("HistoryReport", "{0}, on {1} days").format(
        sessions_text(report.sessions), count_text(report.days)
    )


def held_words(seconds: float) -> str:
    """How long was held, all together."""
    return whole_minutes(timedelta(seconds=seconds))


def ends_words(total: EndTotal) -> str:
    """How the sessions ended."""
    sentence = translate("HistoryReport", "{0} finished, {1} stopped, {2} not finished")
    return sentence.format(
        count_text(total.finished), count_text(total.stopped), count_text(total.unfinished)
    )


def news_words(report: HistoryReport) -> str:
    """After how many sessions something new was felt, and on which days."""
    if not report.answered:
        return translate("HistoryReport", "Not answered after any session")
    answered = sessions_text(report.answered)
    if not report.news:
        return translate("HistoryReport", "No, in {0} with an answer").format(answered)
    sentence = translate("HistoryReport", "Yes after {0} of {1} with an answer")
    said = sentence.format(count_text(report.news), answered)
    days = ", ".join(dict.fromkeys(map(short_day, report.news_days.shown)))
    if report.news_days.left_out:
        days = translate("HistoryReport", "{0} and before").format(days)
    return f"{said}: {days}"


def score_words(reported: ReportedScore) -> str:
    """A score from the first session to the last, and what may be said of it."""
    first, last, summary = reported.first, reported.last, reported.summary
    if first is None or last is None or summary is None:
        return translate("HistoryReport", "No session has this score before and after.")
    average = translate("HistoryReport", "On average {0} before and {1} after.").format(
        score_text(summary.within.earlier), score_text(summary.within.later)
    )
    counted = translate("HistoryReport", "{0} with both.").format(sessions_text(summary.sessions))
    return " ".join(
        (
            counted,
            translate("HistoryReport", "First {0}.").format(_point(first)),
            translate("HistoryReport", "Last {0}.").format(_point(last)),
            average,
            _changed(summary.within),
            _over_time(summary.over_time),
        )
    )


def weeks_words(report: HistoryReport) -> str:
    """How long was held in a week."""
    sentence = translate("HistoryReport", "{0}. On average {1} in each week from the first one.")
    seconds = report.held_seconds
    first = max(report.weeks[0].monday, report.period.first)
    span = span_text(first, report.period.last)
    return sentence.format(span, duration(seconds / len(report.weeks)))


def side_words(part: PartTotal) -> str:
    """How long a side was held of what was planned, each time."""
    sentence = translate("HistoryReport", "{0} of {1} s, {2}")
    planned, held = (
        score_text(round(seconds / part.parts, 1))
        for seconds in (part.planned_seconds, part.held_seconds)
    )
    return sentence.format(held, planned, times_text(part.parts))


def reason_words(stop: StopEvent) -> str:
    """Why a session was stopped."""
    if not stop.cues:
        return translate("HistoryReport", "No reason was given")
    gone = translate("HistoryReport", "A reason that is no longer listed")
    words = [gone if cue is None else cue.text for cue in stop.cues]
    more = len(words) - _MOST_REASONS
    if more > 1:
        words[_MOST_REASONS:] = [translate("HistoryReport", "and {0} more").format(more)]
    return "; ".join(words)


def playing_words(stop: StopEvent, techniques: Mapping[str, Technique]) -> str:
    """In which stretch and side, and how far it was held."""
    part = stop.playing
    if part is None:
        return translate("HistoryReport", "Between two stretches")
    sentence = translate("HistoryReport", "{0}: held {1} of {2}")
    name = part_name(part.technique_id, part.side, techniques)
    return sentence.format(name, duration(part.held_seconds), duration(part.planned_seconds))


def note_words(note: ReportedNote) -> str:
    """A note, marked where it was cut."""
    text = breakable(note.text)
    if not note.words_left_out:
        return text
    if note.words_left_out == 1:
        return translate("HistoryReport", "{0} … (1 more word)").format(text)
    return translate("HistoryReport", "{0} … ({1} more words)").format(
        text, count_text(note.words_left_out)
    )


def left_out_words(found: Listed[ReportedNote] | Listed[StopEvent]) -> str:
    """How many are not listed; empty where all are."""
    if not found.left_out:
        return ""
    if found.left_out == 1:
        return translate("HistoryReport", "1 older one is left out.")
    sentence = translate("HistoryReport", "{0} older ones are left out.")
    return sentence.format(count_text(found.left_out))


def condition_words(condition: Condition) -> tuple[str, str]:
    """A line of the safety check, and what was answered."""
    name, said = _condition_name(condition), f"{_answered(condition.answer)}."
    agreed = condition.agreed
    if agreed is None:
        return name, said
    sentence = translate("HistoryReport", "A health professional agreed on {0}.")
    if not agreed.counts:
        sentence = translate(
            "HistoryReport", "A health professional agreed on {0}, which has lapsed."
        )
    return name, f"{said} {sentence.format(short_day(agreed.on))}"


def conditions_together(conditions: Sequence[Condition]) -> Iterator[tuple[str, str]]:
    """Many lines of the safety check: what was answered, and to which of them.

    Agreements stand beside them as long as they count.
    """
    together: dict[DatedAnswer, list[str]] = {}
    for condition in conditions:
        together.setdefault(condition.answer, []).append(_with_agreement(condition))
    for answer, names in together.items():
        yield f"{_answered(answer)}:", "; ".join(names)


def limits() -> str:
    """What the numbers can't say."""
    return " ".join(
        (
            translate("HistoryReport", "The person gave the scores. Nobody measured them."),
            translate("HistoryReport", "The program counts the time. It does not see movement."),
            translate("HistoryReport", "Other exercise is not in here."),
            translate("HistoryReport", "A score that goes up or down does not say why."),
            translate(
                "HistoryReport",
                "Less than 2 points on a scale of 0 to 10 may be chance, and is not called a "
                "change here (Childs, Piva and Fritz 2005).",
            ),
        )
    )


def _condition_name(condition: Condition) -> str:
    name = condition.question.text
    if condition.follows is None:
        return name
    return translate("HistoryReport", "{0}: {1}").format(condition.follows.text, name)


def _answered(answer: DatedAnswer) -> str:
    said = translate("HistoryReport", "{0}, on {1}")
    return said.format(answer_word(answer.answer), short_day(answer.answered_on))


def _with_agreement(condition: Condition) -> str:
    name, agreed = _condition_name(condition), condition.agreed
    if agreed is None or not agreed.counts:
        return name
    return translate("HistoryReport", "{0} (agreed {1})").format(name, short_day(agreed.on))


def _point(point: ScorePoint) -> str:
    scores = translate("HistoryReport", "{0} before, {1} after").format(
        score_text(round(point.before, 1)), score_text(round(point.after, 1))
    )
    if point.sessions == 1:
        return translate("HistoryReport", "on {0}: {1}").format(short_day(point.first), scores)
    return translate("HistoryReport", "in the week from {0}: {1}").format(
        short_day(point.first), scores
    )


def _changed(within: Comparison) -> str:
    match within.change:
        case Change.LOWER:
            return translate("HistoryReport", "That is lower after than before.")
        case Change.HIGHER:
            return translate("HistoryReport", "That is higher after than before.")
        case Change.TOO_LITTLE:
            return translate("HistoryReport", "That is too little to call it a change.")


def _over_time(over_time: Comparison | None) -> str:
    if over_time is None:
        return translate("HistoryReport", "Too few sessions to compare early and late.")
    numbers = translate("HistoryReport", "Before a session: {0} early on, {1} of late.").format(
        score_text(over_time.earlier), score_text(over_time.later)
    )
    match over_time.change:
        case Change.LOWER:
            said = translate("HistoryReport", "That is lower.")
        case Change.HIGHER:
            said = translate("HistoryReport", "That is higher.")
        case Change.TOO_LITTLE:
            said = translate("HistoryReport", "That is too little to call it a change.")
    return f"{numbers} {said}"
