"""The sentences of a report, about the person rather than to them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from backcoach.domain.history.history import EndTotal, PartTotal
from backcoach.domain.history.history_report import (
    HistoryReport,
    Listed,
    ReportedNote,
    StopEvent,
)
from backcoach.domain.history.reported_check import Condition
from backcoach.domain.safety.screening_record import DatedAnswer
from backcoach.domain.stretch.technique import Technique
from backcoach.words.amount_words import (
    count_text,
    days_text,
    score_text,
    sessions_text,
    times_text,
)
from backcoach.words.line_breaks import breakable
from backcoach.words.session_words import answer_word, part_name
from backcoach.words.time_words import duration, short_day, span_text, whole_minutes
from backcoach.words.translation import translate

_MOST_REASONS = 3


def sessions_words(report: HistoryReport) -> str:
    sentence = translate("ReportWords", "{0}, on {1}")
    return sentence.format(sessions_text(report.sessions), days_text(report.days))


def time_words(report: HistoryReport) -> str:
    """The period, and the day of the report."""
    sentence = translate("ReportWords", "{0}, {1}. Made on {2} with BackCoach.")
    first, last = report.period.first, report.period.last
    days = days_text((last - first).days + 1)
    return sentence.format(span_text(first, last), days, short_day(report.made_on))


def held_words(seconds: float) -> str:
    """The time held in all."""
    return whole_minutes(timedelta(seconds=seconds))


def ends_words(total: EndTotal) -> str:
    sentence = translate("ReportWords", "{0} finished, {1} stopped, {2} not finished")
    return sentence.format(
        count_text(total.finished), count_text(total.stopped), count_text(total.unfinished)
    )


def news_words(report: HistoryReport) -> str:
    """After how many sessions something new was felt, and on which days."""
    if not report.answered:
        return translate("ReportWords", "Not answered after any session")
    answered = sessions_text(report.answered)
    if not report.news:
        return translate("ReportWords", "No, in {0} with an answer").format(answered)
    sentence = translate("ReportWords", "Yes after {0} of {1} with an answer")
    said = sentence.format(count_text(report.news), answered)
    days = ", ".join(dict.fromkeys(map(short_day, report.news_days.shown)))
    if report.news_days.left_out:
        days = translate("ReportWords", "{0} and before").format(days)
    return f"{said}: {days}"


def weeks_words(report: HistoryReport) -> str:
    """The time held in a week."""
    sentence = translate("ReportWords", "{0}. On average {1} in each week from the first one.")
    seconds = report.held_seconds
    first = max(report.weeks[0].monday, report.period.first)
    span = span_text(first, report.period.last)
    return sentence.format(span, duration(seconds / len(report.weeks)))


def side_words(part: PartTotal) -> str:
    """The time held of the time planned, for each repeat of a side."""
    sentence = translate("ReportWords", "{0} of {1} s, {2}")
    planned, held = (
        score_text(round(seconds / part.parts, 1))
        for seconds in (part.planned_seconds, part.held_seconds)
    )
    return sentence.format(held, planned, times_text(part.parts))


def reason_words(stop: StopEvent) -> str:
    """Why a session was stopped."""
    if not stop.cues:
        return translate("ReportWords", "No reason was given")
    gone = translate("ReportWords", "A reason that is no longer listed")
    words = [gone if cue is None else cue.text for cue in stop.cues]
    more = len(words) - _MOST_REASONS
    if more > 1:
        words[_MOST_REASONS:] = [translate("ReportWords", "and {0} more").format(more)]
    return "; ".join(words)


def playing_words(stop: StopEvent, techniques: Mapping[str, Technique]) -> str:
    """The stretch and side, and how long it was held."""
    if stop.after_end:
        return translate("ReportWords", "After the session")
    part = stop.playing
    if part is None:
        return translate("ReportWords", "Between two stretches")
    sentence = translate("ReportWords", "{0}: held {1} of {2}")
    name = part_name(part.technique_id, part.side, techniques)
    return sentence.format(name, duration(part.held_seconds), duration(part.planned_seconds))


def note_words(note: ReportedNote) -> str:
    """A note, marked if it was cut."""
    text = breakable(note.text)
    if not note.words_left_out:
        return text
    cut = translate("ReportWords", "{0} … (%Ln more word(s))", "", note.words_left_out)
    return cut.format(text)


def left_out_words(found: Listed[ReportedNote] | Listed[StopEvent]) -> str:
    """How many are not listed; empty if all are."""
    if not found.left_out:
        return ""
    return translate("ReportWords", "%Ln older one(s) left out.", "", found.left_out)


def condition_words(condition: Condition) -> tuple[str, str]:
    """A line of the safety check with its answer."""
    name, said = _condition_name(condition), f"{_answered(condition.answer)}."
    agreed = condition.agreed
    if agreed is None:
        return name, said
    sentence = translate("ReportWords", "A health professional agreed on {0}.")
    if not agreed.counts:
        sentence = translate(
            "ReportWords", "A health professional agreed on {0}, which has lapsed."
        )
    return name, f"{said} {sentence.format(short_day(agreed.on))}"


def conditions_together(conditions: Sequence[Condition]) -> Iterator[tuple[str, str]]:
    """Many lines of the safety check, grouped by answer.

    Agreements are added while they count.
    """
    together: dict[DatedAnswer, list[str]] = {}
    for condition in conditions:
        together.setdefault(condition.answer, []).append(_with_agreement(condition))
    for answer, names in together.items():
        yield f"{_answered(answer)}:", "; ".join(names)


def limits() -> str:
    """What the numbers do not show."""
    return " ".join(
        (
            translate("ReportWords", "The person gave the scores. Nobody measured them."),
            translate("ReportWords", "The program counts the time. It does not see movement."),
            translate("ReportWords", "Other exercise is not in here."),
            translate("ReportWords", "A score that goes up or down does not say why."),
            translate("ReportWords", "Less than 2 points of 10 may be chance."),
            translate(
                "ReportWords", "It is not called a change here (Childs, Piva and Fritz 2005)."
            ),
        )
    )


def _condition_name(condition: Condition) -> str:
    name = condition.question.text
    if condition.follows is None:
        return name
    return translate("ReportWords", "{0}: {1}").format(condition.follows.text, name)


def _answered(answer: DatedAnswer) -> str:
    said = translate("ReportWords", "{0}, on {1}")
    return said.format(answer_word(answer.answer), short_day(answer.answered_on))


def _with_agreement(condition: Condition) -> str:
    name, agreed = _condition_name(condition), condition.agreed
    if agreed is None or not agreed.counts:
        return name
    return translate("ReportWords", "{0} (agreed {1})").format(name, short_day(agreed.on))
