"""What was kept of a session, in words: days, durations, scores and how things ended."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, QLocale, QTime

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import PartEnd, SessionEnd, SessionRow
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.words.translation import translate

_SHORT = QLocale.FormatType.ShortFormat
_MINUTE = timedelta(minutes=1)
_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
_SESSION_ENDS = {
    SessionEnd.FINISHED: QT_TRANSLATE_NOOP("SessionWords", "Finished"),
    SessionEnd.STOPPED: QT_TRANSLATE_NOOP("SessionWords", "Stopped"),
    SessionEnd.UNFINISHED: QT_TRANSLATE_NOOP("SessionWords", "Not finished"),
}
_PART_ENDS = {
    PartEnd.DONE: QT_TRANSLATE_NOOP("SessionWords", "Done"),
    PartEnd.SKIPPED: QT_TRANSLATE_NOOP("SessionWords", "Skipped"),
    PartEnd.STOPPED: QT_TRANSLATE_NOOP("SessionWords", "Stopped"),
}
_ANSWERS = {
    Answer.NO: QT_TRANSLATE_NOOP("SessionWords", "No"),
    Answer.YES: QT_TRANSLATE_NOOP("SessionWords", "Yes"),
    Answer.NOT_SURE: QT_TRANSLATE_NOOP("SessionWords", "Not sure"),
}


def session_end(ended: SessionEnd) -> str:
    """How a session ended."""
    return translate("SessionWords", str(_SESSION_ENDS[ended]))


def part_end(ended: PartEnd) -> str:
    """How one side ended."""
    return translate("SessionWords", str(_PART_ENDS[ended]))


def answer_word(answer: Answer) -> str:
    """An answer of the safety check."""
    return translate("SessionWords", str(_ANSWERS[answer]))


def long_day(day: date) -> str:
    """A day with its weekday, such as "Friday, 20 November 2026"."""
    pattern = translate("SessionWords", "dddd, d MMMM yyyy", "a day written out")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day(day: date) -> str:
    """A day as short as it stays clear, such as "20 Nov 2026"."""
    pattern = translate("SessionWords", "d MMM yyyy", "a short day")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def clock_time(at: datetime) -> str:
    """The time of day where it was, such as "09:12"."""
    return QLocale().toString(QTime(at.hour, at.minute), _SHORT)


def duration(seconds: float) -> str:
    """Seconds below a minute, else minutes and seconds, such as "1 min 40 s"."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return translate("SessionWords", "{0} s").format(rest)
    if not rest:
        return translate("SessionWords", "{0} min").format(minutes)
    return translate("SessionWords", "{0} min {1} s").format(minutes, rest)


def whole_minutes(length: timedelta) -> str:
    """How long something took, to the minute."""
    minutes = round(length / _MINUTE)
    if minutes < 1:
        return translate("SessionWords", "less than a minute")
    if minutes == 1:
        return translate("SessionWords", "1 minute")
    return translate("SessionWords", "{0} minutes").format(minutes)


def change(before: int | None, after: int | None) -> str:
    """A score before and after, a dash for one not given; empty where neither was."""
    if before is None and after is None:
        return ""
    scores = ("–" if each is None else str(each) for each in (before, after))  # noqa: RUF001
    return translate("SessionWords", "{0} → {1}").format(*scores)


def breakable(text: str) -> str:
    """The text, made to break a line within words that are far too long, such as an address."""
    return _LONG_WORD.sub("\\1\u200b", text)


def stretch_names(technique_ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The names of some stretches; one that is no longer there is called so, once."""
    gone = translate("SessionWords", "a stretch no longer here")
    return ", ".join(dict.fromkeys(names.get(each, gone) for each in technique_ids))


def part_name(technique_id: str, side: Side, techniques: Mapping[str, Technique]) -> str:
    """A stretch and its side, such as "Lying twist, knees to the left"."""
    technique = techniques.get(technique_id)
    if technique is None:
        return stretch_names((technique_id,), {})
    side_name = technique.side_name(side)
    return f"{technique.name}, {side_name.lower()}" if side_name else technique.name


def headings() -> tuple[str, ...]:
    """The columns of the list of sessions."""
    return (
        translate("SessionWords", "Day and time"),
        translate("SessionWords", "Stretches"),
        translate("SessionWords", "Held"),
        translate("SessionWords", "How it ended"),
        translate("SessionWords", "Stiffness"),
        translate("SessionWords", "Pain"),
    )


def cells(row: SessionRow, names: Mapping[str, str]) -> tuple[str, ...]:
    """One line of the list of sessions, a text for each heading."""
    when = translate("SessionWords", "{0}, {1}")
    return (
        when.format(short_day(row.started_at), clock_time(row.started_at)),
        stretch_names(row.technique_ids, names) or translate("SessionWords", "No side finished"),
        duration(row.held_seconds) if row.held_seconds else "",
        session_end(row.ended),
        change(row.before.stiffness, row.after.stiffness),
        change(row.before.pain, row.after.pain),
    )
