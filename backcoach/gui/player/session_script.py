"""The words that a session is followed by with eyes shut."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.playing.cue import COUNTED_SECONDS, ON_PHASE, CueKind
from backcoach.domain.playing.narration import Script, Sentence, Weight
from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Moment, Phase, Timeline
from backcoach.domain.stretch.technique import Line, LineKind, Role
from backcoach.gui.player.player_lines import lines_of_step, ready_lines, usual_words
from backcoach.overrides import override
from backcoach.words.side_words import with_sides
from backcoach.words.translation import translate

K = TypeVar("K")

_OPENINGS = {
    Phase.EASE_IN: QT_TRANSLATE_NOOP("SessionScript", "Ease in."),
    Phase.HOLD: QT_TRANSLATE_NOOP("SessionScript", "Hold."),
    Phase.EASE_OUT: QT_TRANSLATE_NOOP("SessionScript", "Ease out."),
    Phase.CHANGE_SIDES: QT_TRANSLATE_NOOP("SessionScript", "Change sides."),
    Phase.REST: QT_TRANSLATE_NOOP("SessionScript", "Rest."),
}
_COUNTS = {
    3.0: QT_TRANSLATE_NOOP("SessionScript", "Three."),
    2.0: QT_TRANSLATE_NOOP("SessionScript", "Two."),
    1.0: QT_TRANSLATE_NOOP("SessionScript", "One."),
}
_PAUSED = QT_TRANSLATE_NOOP(
    "SessionScript",
    "Paused. Rest in any easy position. The space bar goes on, the End key stops.",
)
_ON_CHANGE = {
    Playing.PAUSED: _PAUSED,
    Playing.AWAY: _PAUSED,
    Playing.COUNTING_IN: QT_TRANSLATE_NOOP("SessionScript", "Get back into place."),
    Playing.EASING_OUT: QT_TRANSLATE_NOOP("SessionScript", "Stopped. Ease out slowly."),
    Playing.LEAVING: QT_TRANSLATE_NOOP("SessionScript", "Ease out."),
    Playing.STOPPED: QT_TRANSLATE_NOOP("SessionScript", "Stopped. Rest, then look at the screen."),
    Playing.ENDED: QT_TRANSLATE_NOOP("SessionScript", "Ended. Rest, then look at the screen."),
}
_MOVES = frozenset({Phase.EASE_IN, Phase.EASE_OUT})
_BEFORE_A_SIDE = frozenset({Phase.READY, Phase.CHANGE_SIDES, Phase.NEXT})
_ACTS = frozenset({LineKind.MOVEMENT, LineKind.SET_UP})


@dataclass(frozen=True, slots=True)
class SessionScript(Script):
    """What is said at each moment; `brief` has no instructions, so that each phase is named."""

    length: Callable[[str], float]
    brief: bool = False

    @override
    def opening(self, timeline: Timeline, index: int) -> tuple[str, CueKind | None]:
        moment = timeline.at_segment(index)
        phase, before = moment.segment.phase, timeline.at_segment(max(0, index - 1))
        if phase is Phase.READY:
            return f"{moment.part.technique.name}.", None
        if phase is before.segment.phase:
            return "", None
        if phase in _MOVES and not self.brief and (told := _texts(moment, Role.RECEIVER)):
            return told[0], ON_PHASE[phase]
        return _named(moment), ON_PHASE.get(phase)

    @override
    def sentences(self, timeline: Timeline, index: int) -> Sequence[Sentence]:
        moment, opened = timeline.at_segment(index), self.opening(timeline, index)[0]
        if moment.segment.phase is Phase.DONE:
            return ()  # the player has ended: none of it would be heard
        before, keys = _getting_ready(timeline.plan)
        ready = moment.segment.phase is Phase.READY
        own = before if ready else _receiver_sentences(moment)
        said = [*_side(moment), *own, *_helper_sentences(moment), *(keys if ready else ())]
        return [sentence for sentence in said if sentence.text != opened]

    def midway(self, timeline: Timeline, index: int) -> str:
        """What is said to whoever comes into the midst of a segment."""
        if timeline.segments[index].phase is Phase.HOLD:
            return _chosen(_OPENINGS, Phase.HOLD)
        return self.opening(timeline, index)[0]

    @override
    def half(self) -> str:
        return translate("SessionScript", "Half way.")

    @override
    def count(self, left: float) -> str:
        return translate("SessionScript", str(_COUNTS[left]))

    @override
    def soon(self) -> str:
        return translate("SessionScript", "It goes on in ten seconds.")

    @override
    def seconds(self, text: str) -> float:
        return self.length(text)


def said_on(playing: Playing) -> str:
    """What is said when playing is broken off, and when it goes on; empty where nothing is."""
    return _chosen(_ON_CHANGE, playing)


def _named(moment: Moment) -> str:
    """What begins, in words of its own."""
    usual = usual_words(moment, Role.RECEIVER)
    match moment.segment.phase:
        case Phase.NEXT:
            return usual
        case Phase.HOLD:
            return hold_words(moment.segment.seconds)
        case Phase.DONE:
            return f"{usual} {translate('SessionScript', 'The screen asks how it felt.')}"
        case phase:
            return _chosen(_OPENINGS, phase)


def hold_words(seconds: float) -> str:
    """What a hold opens with; one that is counted from its start needs no number."""
    if seconds <= COUNTED_SECONDS[0]:
        return _chosen(_OPENINGS, Phase.HOLD)
    return translate("SessionScript", "Hold for {0} seconds.").format(round(seconds))


def _chosen(words: Mapping[K, object], name: K) -> str:
    return translate("SessionScript", str(words[name])) if name in words else ""


def words_to_helper(text: str) -> str:
    """What a sentence tells the helper, without the call; empty if it is for the receiver."""
    told = text.removeprefix(f"{_call()} ")
    return told if told != text else ""


def _texts(moment: Moment, role: Role) -> list[str]:
    return [_said(line, moment) for line in lines_of_step(moment) if line.role is role]


def _said(line: Line, moment: Moment) -> str:
    return with_sides(line.text, moment.part.side)


def _side(moment: Moment) -> Iterator[Sentence]:
    """The side that comes next, in the pause before it."""
    name = moment.part.technique.side_name(moment.part.side)
    if name and moment.segment.phase in _BEFORE_A_SIDE:
        yield Sentence(f"{name}.", Weight.FIRST)


def _getting_ready(plan: Plan) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """What to know before it begins, how to stop first of all; and what a key does."""
    own, *others = ready_lines(plan, "")
    if others:
        decides = translate(
            "SessionScript",
            "You decide how far it goes. If it feels sharp, numb or wrong, say your word.",
        )
        end = translate("SessionScript", "The End key stops it.")
        return [Sentence(decides, Weight.SAFETY)], [Sentence(end, Weight.FORM)]
    stop = translate(
        "SessionScript", "If it feels sharp, numb or wrong, ease out and press the End key."
    )
    space = translate("SessionScript", "The space bar starts now, pauses and goes on.")
    told = [Sentence(own.text, Weight.ACT), Sentence(stop, Weight.SAFETY)]
    return told, [Sentence(space, Weight.FORM)]


def _receiver_sentences(moment: Moment) -> Iterator[Sentence]:
    own = [line for line in lines_of_step(moment) if line.role is Role.RECEIVER]
    if not own and moment.segment.phase is not Phase.HOLD:
        yield Sentence(usual_words(moment, Role.RECEIVER), Weight.ACT)
    for number, line in enumerate(own):
        yield Sentence(_said(line, moment), Weight.FIRST if number == 0 else _weight(line))


def _helper_sentences(moment: Moment) -> Iterator[Sentence]:
    if Role.HELPER not in moment.part.technique.roles:
        return
    if moment.segment.phase is Phase.READY:
        own_voice = translate("SessionScript", "Helper: This voice is for the helper.")
        yield Sentence(own_voice, Weight.FIRST_OF_HELPER)
    own = [line for line in lines_of_step(moment) if line.role is Role.HELPER]
    if not own and moment.segment.phase is not Phase.HOLD:
        yield Sentence(_called(usual_words(moment, Role.HELPER)), Weight.FORM)
    for number, line in enumerate(own):
        weight = min(_weight(line), Weight.FORM if number else Weight.FIRST_OF_HELPER)
        yield Sentence(_called(_said(line, moment)), weight)


def _called(text: str) -> str:
    return f"{_call()} {text}"


def _call() -> str:
    """How a sentence for the helper begins; the recorded voice has another voice in its place."""
    return translate("SessionScript", "Helper:")


def _weight(line: Line) -> Weight:
    if line.kind is LineKind.SAFETY:
        return Weight.SAFETY
    return Weight.ACT if line.kind in _ACTS else Weight.FORM
