"""The words around the figure at one moment of a session."""

from math import ceil
from typing import assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.playing.timeline import Moment, Part, Phase, Timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Place, Technique
from backcoach.words.time_words import duration
from backcoach.words.translation import translate

_PHASES = {
    Phase.READY: QT_TRANSLATE_NOOP("PlayerWords", "Get ready"),
    Phase.SET_UP: QT_TRANSLATE_NOOP("PlayerWords", "Get into place"),
    Phase.LEAD_IN: QT_TRANSLATE_NOOP("PlayerWords", "Get ready"),
    Phase.EASE_IN: QT_TRANSLATE_NOOP("PlayerWords", "Ease in"),
    Phase.HOLD: QT_TRANSLATE_NOOP("PlayerWords", "Hold"),
    Phase.EASE_OUT: QT_TRANSLATE_NOOP("PlayerWords", "Ease out"),
    Phase.CHANGE_SIDES: QT_TRANSLATE_NOOP("PlayerWords", "Change sides"),
    Phase.REST: QT_TRANSLATE_NOOP("PlayerWords", "Rest"),
    Phase.NEXT: QT_TRANSLATE_NOOP("PlayerWords", "Rest"),
    Phase.DONE: QT_TRANSLATE_NOOP("PlayerWords", "Done"),
}
_PLACES = {
    Place.FLOOR: QT_TRANSLATE_NOOP("PlayerWords", "the floor"),
    Place.BED: QT_TRANSLATE_NOOP("PlayerWords", "a bed"),
    Place.CHAIR: QT_TRANSLATE_NOOP("PlayerWords", "a chair"),
    Place.TABLE: QT_TRANSLATE_NOOP("PlayerWords", "a table"),
}


def figure_side(side: Side, view: View) -> Side:
    """The side to draw; the mirror view swaps left and right."""
    match view:
        case View.AS_I_SEE:
            return side
        case View.FACING:
            return Side.LEFT if side is Side.BOTH else side.mirrored
    assert_never(view)


def badge(part: Part, view: View) -> str:
    """The receiver's own side in either view; empty if there is none."""
    side = part.technique.side_name(part.side)
    if view is View.AS_I_SEE:
        return side
    if not side:
        return translate("PlayerWords", "Mirror view")
    return translate("PlayerWords", "{0}  ·  mirror view").format(side)


def phase_name(phase: Phase) -> str:
    return translate("PlayerWords", str(_PHASES[phase]))


def breath_word(moment: Moment) -> str:
    """What to do with the breath; empty if nothing."""
    match moment.breath.phase:
        case BreathPhase.IN:
            return translate("PlayerWords", "Breathe in")
        case BreathPhase.OUT:
            return translate("PlayerWords", "Breathe out")
        case BreathPhase.FREE if moment.segment.phase is Phase.HOLD:
            return translate("PlayerWords", "Breathe easily")
        case BreathPhase.FREE:
            return ""
    assert_never(moment.breath.phase)


def run_of(timeline: Timeline, index: int) -> range:
    """The indexes of the neighbouring segments with the same part and phase."""
    segments = timeline.segments
    alike = (segments[index].part, segments[index].phase)
    first = last = index
    while first > 0 and (segments[first - 1].part, segments[first - 1].phase) == alike:
        first -= 1
    while last + 1 < len(segments) and (segments[last + 1].part, segments[last + 1].phase) == alike:
        last += 1
    return range(first, last + 1)


def whereabouts(timeline: Timeline, moment: Moment) -> str:
    """The part out of all parts, and the time left.

    A second that has begun is still to come.
    """
    template = translate("PlayerWords", "Part {0} of {1}  ·  {2} left")
    return template.format(
        moment.segment.part + 1,
        len(timeline.parts),
        duration(ceil(moment.total_left)),
    )


def places(technique: Technique) -> str:
    """Where the receiver lies or sits, such as "On a bed or a table"."""
    names = [translate("PlayerWords", str(_PLACES[place])) for place in technique.places]
    text = names[0]
    for other in names[1:]:
        text = translate("PlayerWords", "{0} or {1}").format(text, other)
    return translate("PlayerWords", "On {0}").format(text)
