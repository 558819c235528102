"""The facts of one session, in words."""

from collections.abc import Mapping
from uuid import UUID

from backcoach.domain.safety.screening import Answer, Screening
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import FormerSession, PartRecord, SessionEnd, SessionRecord
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.line_breaks import note_shown
from backcoach.words.session_words import answer_word, part_end, part_name, session_end
from backcoach.words.time_words import clock_time, duration, minutes_on_the_clock, short_day
from backcoach.words.translation import translate

Facts = tuple[tuple[str, str], ...]


def when_and_who(record: SessionRecord) -> str:
    who = (
        translate("SessionFacts", "With a helper.")
        if record.with_helper
        else translate("SessionFacts", "Alone.")
    )
    if record.ended_at is None:
        begun = translate("SessionFacts", "Begun at {0}.").format(clock_time(record.started_at))
        return f"{begun} {who}"
    span = translate("SessionFacts", "{0} to {1}, {2}.").format(
        clock_time(record.started_at),
        clock_time(record.ended_at),
        minutes_on_the_clock(record.started_at, record.ended_at),
    )
    return f"{span} {who}"


def end_text(record: SessionRecord, screening: Screening) -> str:
    match record.ended:
        case SessionEnd.FINISHED:
            return translate("SessionFacts", "It came to the end.")
        case SessionEnd.ENDED_EARLY:
            return translate("SessionFacts", "It ended early. What was done is kept.")
        case SessionEnd.UNFINISHED:
            return translate("SessionFacts", "The part that was done is kept.")
        case SessionEnd.STOPPED:
            return _stop_text(record, screening)


def part_facts(parts: tuple[PartRecord, ...], techniques: Mapping[str, Technique]) -> Facts:
    """Each side that was done: its name, how long it was held, and how it ended."""
    held = translate("SessionFacts", "{0}: held {1} of {2}")
    repeated = {part.technique_id for part in parts if part.repetition > 1}
    return tuple(
        (
            _part_name(part, techniques, counted=part.technique_id in repeated),
            held.format(
                part_end(part.ended), duration(part.held_seconds), duration(part.planned_seconds)
            ),
        )
        for part in parts
    )


def felt_facts(record: SessionRecord) -> Facts:
    before, after = record.before, record.after
    new = {
        None: translate("SessionFacts", "Not answered"),
        False: translate("SessionFacts", "No"),
        True: translate("SessionFacts", "Yes"),
    }
    return (
        (
            translate("SessionFacts", "Stiffness, 0 to 10"),
            _scores(before.stiffness, after.stiffness),
        ),
        (
            translate("SessionFacts", "Pain, 0 to 10"),
            _scores(before.pain, after.pain),
        ),
        (translate("SessionFacts", "Anything new felt"), new[record.anything_new]),
    )


def former_text(former: tuple[FormerSession, ...], whose: UUID, names: Mapping[UUID, str]) -> str:
    """When the session was corrected, and what it said until then, the newest change first.

    If it was ever moved to another person, it says whose it was.
    """
    until = translate("SessionFacts", "Until {0} it said: {1}.")
    moved = any(each.person_id not in {None, whose} for each in former)
    return "\n".join(
        until.format(
            short_day(each.replaced_at.astimezone()),
            "; ".join((*(_owner(each, names) if moved else ()), _said(each))),
        )
        for each in former
    )


def check_text(record: SessionRecord, check: ScreeningRecord | None) -> str:
    """Which safety check opened the session, and whether it was withdrawn."""
    if check is None:
        return (
            translate("SessionFacts", "Written down from memory, without a safety check.")
            if record.screening_id is None
            else translate("SessionFacts", "The safety check is no longer here.")
        )
    taken = translate("SessionFacts", "Answered on {0} at {1}. It opened this session.").format(
        short_day(check.taken_at), clock_time(check.taken_at)
    )
    if check.withdrawn_at is None:
        return taken
    back = translate("SessionFacts", "The stop at {0} closed it again.")
    return f"{taken} {back.format(clock_time(check.withdrawn_at))}"


def answer_facts(check: ScreeningRecord, screening: Screening) -> Facts:
    """Every answer other than No, and the day of it."""
    gone = translate("SessionFacts", "A line that is no longer asked")
    texts = screening.texts
    given = translate("SessionFacts", "{0}, on {1}")
    known = [name for name in texts if name in check.answers]
    unknown = [name for name in check.answers if name not in texts]
    return tuple(
        (
            texts.get(name, gone),
            given.format(answer_word(answer.answer), short_day(answer.answered_on)),
        )
        for name in (*known, *unknown)
        if (answer := check.answers[name]).answer is not Answer.NO
    )


def _owner(former: FormerSession, names: Mapping[UUID, str]) -> tuple[str, ...]:
    if former.person_id is None:
        return ()
    gone = translate("SessionFacts", "someone no longer here")
    return (translate("SessionFacts", "session of {0}").format(names.get(former.person_id, gone)),)


def _said(former: FormerSession) -> str:
    words = [
        short_day(former.started_at),
        translate("SessionFacts", "stiffness {0}").format(
            _scores(former.before.stiffness, former.after.stiffness)
        ),
        translate("SessionFacts", "pain {0}").format(
            _scores(former.before.pain, former.after.pain)
        ),
    ]
    if former.ended is not None:
        words.append(session_end(former.ended).lower())
    if former.held_seconds is not None:
        held = translate("SessionFacts", "held {0} in all")
        words.append(held.format(duration(sum(former.held_seconds))))
    if former.note:
        words.append(translate("SessionFacts", "note “{0}”").format(note_shown(former.note)))
    return "; ".join(words)


def _scores(before: int | None, after: int | None) -> str:
    words = [
        template.format(number)
        for number, template in (
            (before, translate("SessionFacts", "{0} before")),
            (after, translate("SessionFacts", "{0} after")),
        )
        if number is not None
    ]
    return ", ".join(words) or translate("SessionFacts", "Not given")


def _stop_text(record: SessionRecord, screening: Screening) -> str:
    if not record.stop_cues:
        return translate("SessionFacts", "No reason was given.")
    known = {cue.id: cue.text for cue in screening.stop_cues}
    gone = translate("SessionFacts", "A reason that is no longer listed")
    return bullets(known.get(cue, gone) for cue in record.stop_cues)


def _part_name(part: PartRecord, techniques: Mapping[str, Technique], *, counted: bool) -> str:
    name = part_name(part.technique_id, part.side, techniques)
    if not counted:
        return name
    return ", ".join((name, translate("SessionFacts", "round {0}").format(part.repetition)))
