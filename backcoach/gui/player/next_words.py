"""What comes next in a session."""

from backcoach.domain.playing.timeline import Moment, Phase, Timeline
from backcoach.words.player_words import phase_name, run_of
from backcoach.words.translation import translate

PAUSES = frozenset({Phase.READY, Phase.CHANGE_SIDES, Phase.REST, Phase.NEXT})


def next_words(timeline: Timeline, moment: Moment) -> str:
    """What comes after this phase; in a pause, the side or stretch that is being waited for."""
    if moment.segment.phase in PAUSES:
        return _part_name(moment)
    after = run_of(timeline, moment.index).stop
    if after >= len(timeline.segments):
        return translate("NextWords", "Nothing more")
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
