"""What comes next in a session."""

from backcoach.domain.playing.timeline import Moment, Phase, Timeline
from backcoach.words.player_words import phase_name, run_of
from backcoach.words.translation import translate

PAUSES = frozenset({Phase.READY, Phase.CHANGE_SIDES, Phase.REST, Phase.NEXT})


def next_words(timeline: Timeline, moment: Moment) -> str:
    """What comes next, step by step; in a pause, the side or stretch that is being waited for."""
    if moment.segment.phase in PAUSES:
        return _part_name(moment)
    after, run = moment.index + 1, run_of(timeline, moment.index)
    if after >= len(timeline.segments):
        return translate("NextWords", "Nothing more")
    if after in run:
        words = translate("NextWords", "step {0} of {1}")
        return words.format(run.index(after) + 1, len(run))
    segment = timeline.segments[after]
    if segment.phase is Phase.NEXT:
        return timeline.parts[segment.part].technique.name
    return phase_name(segment.phase)


def _part_name(moment: Moment) -> str:
    part = moment.part
    name = part.technique.side_name(part.side) or part.technique.name
    match moment.segment.phase:
        case Phase.NEXT:
            return part.technique.name
        case Phase.REST:
            return translate("NextWords", "{0}, once more").format(name)
        case _:
            return name
