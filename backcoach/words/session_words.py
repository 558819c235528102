"""A session: its stretches, its scores and how it ended."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import PartEnd, SessionEnd, SessionRow
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.words.time_words import clock_time, duration, short_day
from backcoach.words.translation import translate

_SESSION_ENDS = {
    SessionEnd.FINISHED: QT_TRANSLATE_NOOP("SessionWords", "Finished"),
    SessionEnd.ENDED_EARLY: QT_TRANSLATE_NOOP("SessionWords", "Ended early"),
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
    return translate("SessionWords", str(_SESSION_ENDS[ended]))


def part_end(ended: PartEnd) -> str:
    return translate("SessionWords", str(_PART_ENDS[ended]))


def answer_word(answer: Answer) -> str:
    return translate("SessionWords", str(_ANSWERS[answer]))


def change(before: int | None, after: int | None) -> str:
    """A score before and after, a dash for a missing one; empty if both are missing."""
    if before is None and after is None:
        return ""
    scores = ("–" if each is None else str(each) for each in (before, after))  # noqa: RUF001
    return translate("SessionWords", "{0} → {1}").format(*scores)


def stretch_names(technique_ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The names of some stretches; those that are gone are mentioned once."""
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
        translate("SessionWords", "Remarks"),
        translate("SessionWords", "Stiffness"),
        translate("SessionWords", "Pain"),
    )


def cells(row: SessionRow, names: Mapping[str, str]) -> tuple[str, ...]:
    """One row of the list of sessions, a text for each heading."""
    when = translate("SessionWords", "{0}, {1}")
    return (
        when.format(short_day(row.started_at), clock_time(row.started_at)),
        stretch_names(row.technique_ids, names) or translate("SessionWords", "No side finished"),
        duration(row.held_seconds) if row.held_seconds else "",
        _remarks(row),
        change(row.before.stiffness, row.after.stiffness),
        change(row.before.pain, row.after.pain),
    )


def _remarks(row: SessionRow) -> str:
    """How it ended, unless it finished as most do, and whether something was noted."""
    ended = "" if row.ended is SessionEnd.FINISHED else session_end(row.ended)
    if not row.has_note:
        return ended
    if not ended:
        return translate("SessionWords", "Note")
    return translate("SessionWords", "{0}, note").format(ended)
