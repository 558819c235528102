"""What comes next at one moment of a session, and for how long."""

from dataclasses import dataclass

from backcoach.domain.playing.timeline import Moment, Part, Phase, Timeline
from backcoach.words.player_words import phase_name, run_of
from backcoach.words.time_words import duration
from backcoach.words.translation import translate

PAUSES = frozenset({Phase.READY, Phase.CHANGE_SIDES, Phase.REST, Phase.NEXT})


@dataclass(frozen=True, slots=True)
class NextWords:
    """The card of what comes next: its name and a line about it, which may be empty."""

    title: str
    detail: str


def next_words(timeline: Timeline, moment: Moment) -> NextWords:
    """What comes after this phase; in a pause, the side or stretch that is being waited for."""
    if moment.segment.phase in PAUSES:
        return NextWords(_part_name(moment), _hold(timeline, moment.part))
    after = run_of(timeline, moment.index).stop
    if after >= len(timeline.segments):
        return NextWords(translate("PlayerNext", "Nothing more"), "")
    return _upcoming(timeline, after)


def _part_name(moment: Moment) -> str:
    part = moment.part
    name = part.technique.side_name(part.side) or part.technique.name
    match moment.segment.phase:
        case Phase.NEXT:
            return part.technique.name
        case Phase.REST:
            return translate("PlayerNext", "{0}, once more").format(name)
        case _:
            return name


def _upcoming(timeline: Timeline, index: int) -> NextWords:
    segment = timeline.segments[index]
    part = timeline.parts[segment.part]
    seconds = duration(sum(timeline.segments[i].seconds for i in run_of(timeline, index)))
    match segment.phase:
        case Phase.HOLD:
            title = translate("PlayerNext", "Hold")
            return NextWords(title, _hold_length(timeline, part))
        case Phase.CHANGE_SIDES:
            return NextWords(phase_name(segment.phase), part.technique.side_name(part.side))
        case Phase.REST:
            detail = translate("PlayerNext", "{0}, then once more")
            return NextWords(phase_name(segment.phase), detail.format(seconds))
        case Phase.NEXT:
            detail = translate("PlayerNext", "after a rest of {0}")
            return NextWords(part.technique.name, detail.format(seconds))
        case Phase.DONE:
            detail = translate("PlayerNext", "Then say how your back feels.")
            return NextWords(phase_name(segment.phase), detail)
        case _:
            return NextWords(phase_name(segment.phase), seconds)


def _hold(timeline: Timeline, part: Part) -> str:
    template = translate("PlayerNext", "Hold for {0}")
    return template.format(_hold_length(timeline, part))


def _hold_length(timeline: Timeline, part: Part) -> str:
    return duration(timeline.plan.items[part.item].dosage.hold_seconds)
