"""What each person is told at one moment of a session."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Moment, Phase, Timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Line, LineKind, Role
from backcoach.words.player_words import badge, phase_name
from backcoach.words.side_words import with_sides
from backcoach.words.translation import translate

_TO_RECEIVER = {
    Phase.READY: QT_TRANSLATE_NOOP("PlayerLines", "Find your place."),
    Phase.LEAD_IN: QT_TRANSLATE_NOOP("PlayerLines", "Breathe in softly."),
    Phase.CHANGE_SIDES: QT_TRANSLATE_NOOP(
        "PlayerLines", "Rest a moment. Then get ready for the other side."
    ),
    Phase.REST: QT_TRANSLATE_NOOP("PlayerLines", "Rest, then do the same once more."),
    Phase.NEXT: QT_TRANSLATE_NOOP("PlayerLines", "Rest in any easy position. Next comes: {0}."),
    Phase.DONE: QT_TRANSLATE_NOOP("PlayerLines", "That was all. Rest a little before you get up."),
}
_TO_HELPER = {
    Phase.READY: QT_TRANSLATE_NOOP("PlayerLines", "The receiver decides how far it goes."),
    Phase.LEAD_IN: QT_TRANSLATE_NOOP("PlayerLines", "Wait a moment."),
    Phase.HOLD: QT_TRANSLATE_NOOP("PlayerLines", "Hold still, and add nothing."),
    Phase.CHANGE_SIDES: QT_TRANSLATE_NOOP("PlayerLines", "Rest your hands, and ask how it felt."),
    Phase.REST: QT_TRANSLATE_NOOP("PlayerLines", "Ask how it felt."),
    Phase.NEXT: QT_TRANSLATE_NOOP("PlayerLines", "Rest your hands, and ask how it felt."),
}
_USUAL = {
    Role.RECEIVER: (
        _TO_RECEIVER,
        QT_TRANSLATE_NOOP("PlayerLines", "Stay easy and breathe softly."),
    ),
    Role.HELPER: (_TO_HELPER, QT_TRANSLATE_NOOP("PlayerLines", "Stay close to the receiver.")),
}
_RESTING = {
    Playing.PAUSED: (
        QT_TRANSLATE_NOOP("PlayerLines", "Paused"),
        QT_TRANSLATE_NOOP("PlayerLines", "Rest in any easy position."),
    ),
    Playing.AWAY: (
        QT_TRANSLATE_NOOP("PlayerLines", "Paused"),
        QT_TRANSLATE_NOOP("PlayerLines", "You were away, so time stood still."),
    ),
    Playing.COUNTING_IN: (
        QT_TRANSLATE_NOOP("PlayerLines", "Going on"),
        QT_TRANSLATE_NOOP("PlayerLines", "Get back into place."),
    ),
    Playing.EASING_OUT: (
        QT_TRANSLATE_NOOP("PlayerLines", "Stopped"),
        QT_TRANSLATE_NOOP("PlayerLines", "Ease out slowly. There is no hurry."),
    ),
    Playing.LEAVING: (
        QT_TRANSLATE_NOOP("PlayerLines", "Ending here"),
        QT_TRANSLATE_NOOP("PlayerLines", "Ease out slowly. There is no hurry."),
    ),
}


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One sentence for one person; `warns` if it is what to look out for."""

    role: Role
    text: str
    warns: bool = False


def role_name(role: Role) -> str:
    """Whom a card speaks to where two take part."""
    match role:
        case Role.RECEIVER:
            return translate("PlayerLines", "You (receiver)")
        case Role.HELPER:
            return translate("PlayerLines", "Helper")
    assert_never(role)


def line_at(moment: Moment, role: Role) -> RoleLine:
    """What one person is told now: the lines of a step take turns, the longer the longer."""
    told = told_in_step(moment, role)
    words = [len(line.text.split()) for line in told]
    passed = moment.progress * sum(words)
    turn = sum(passed >= end for end in accumulate(words))
    return told[min(turn, len(told) - 1)]


def told_in_step(moment: Moment, role: Role) -> tuple[RoleLine, ...]:
    """All that one person is told in the step that a moment belongs to."""
    own = [line for line in lines_of_step(moment) if line.role is role]
    if not own:
        return (RoleLine(role, usual_words(moment, role)),)
    return tuple(
        RoleLine(role, with_sides(line.text, moment.part.side), line.kind is LineKind.SAFETY)
        for line in own
    )


def every_line(timeline: Timeline) -> Iterator[RoleLine]:
    """All that is told in a session, to make room for the longest."""
    for start in timeline.starts:
        moment = timeline.at(start)
        for role in moment.part.technique.roles:
            yield from told_in_step(moment, role)


def resting_words(playing: Playing) -> tuple[str, str] | None:
    """A heading and a sentence in place of the instructions; None while playing."""
    if playing not in _RESTING:
        return None
    heading, sentence = _RESTING[playing]
    return (
        translate("PlayerLines", str(heading)),
        translate("PlayerLines", str(sentence)),
    )


def ready_lines(plan: Plan, stop_word: str) -> tuple[RoleLine, ...]:
    """What to know while getting ready; for two, who decides, and the word that means stop."""
    roles = {role for item in plan.items for role in item.technique.roles}
    if Role.HELPER not in roles:
        text = translate("PlayerLines", "Find your place. It begins by itself.")
        return (RoleLine(Role.RECEIVER, text),)
    receiver = translate("PlayerLines", "You decide how far it goes.")
    helper = translate("PlayerLines", "The receiver decides how far it goes.")
    if stop_word:
        word = translate("PlayerLines", "Stop word: “{0}”.").format(stop_word)
    else:
        word = translate("PlayerLines", "Agree on a word that means stop.")
    return tuple(
        RoleLine(role, f"{text} {word}")
        for role, text in ((Role.RECEIVER, receiver), (Role.HELPER, helper))
    )


def announcement(view: PlayerView, facing: View) -> str:
    """What a screen reader is told; it changes with the phase, not with the seconds."""
    moment = view.moment
    lines = [line for role in moment.part.technique.roles for line in told_in_step(moment, role)]
    phase, side = phase_name(moment.segment.phase), badge(moment.part, facing)
    parts = resting_words(view.playing) or (phase, side, *(line.text for line in lines))
    return ". ".join(part.strip(" .") for part in parts if part)


def lines_of_step(moment: Moment) -> tuple[Line, ...]:
    """What the stretch itself says to everyone at a moment; nothing in most pauses."""
    if moment.segment.step is not None:
        return moment.segment.step.lines
    return moment.part.technique.change.lines if _is_change(moment) else ()


def usual_words(moment: Moment, role: Role) -> str:
    """What is said where the stretch itself says nothing."""
    said, otherwise = _USUAL[role]
    chosen = str(said.get(moment.segment.phase, otherwise))
    template = translate("PlayerLines", chosen)
    return template.format(moment.part.technique.name)


def _is_change(moment: Moment) -> bool:
    """Whether the stretch's own words for the pause apply: two sides, or no sides at all."""
    phase, sideless = moment.segment.phase, moment.part.side is Side.BOTH
    return phase is Phase.CHANGE_SIDES or (phase is Phase.REST and sideless)
