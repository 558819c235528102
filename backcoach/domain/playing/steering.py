"""Where next, back, again and leaving lead on a timeline, in seconds. None jumps out of a hold."""

from backcoach.domain.playing.timeline import Moment, Phase, Timeline

STRETCHING = frozenset({Phase.EASE_IN, Phase.HOLD})


def forward(timeline: Timeline, moment: Moment) -> float:
    """The next segment, which after a hold is the way back."""
    return timeline.starts[min(moment.index + 1, len(timeline.starts) - 1)]


def leaving(timeline: Timeline, moment: Moment) -> float:
    """The next side or the end; out of a stretch the way back, which nothing cuts short."""
    if moment.segment.phase in STRETCHING:
        return way_back(timeline, moment)
    if moment.segment.phase is Phase.EASE_OUT:
        return timeline.starts[moment.index] + moment.elapsed
    following = moment.segment.part + 1
    if following == len(timeline.parts):
        return timeline.seconds
    return timeline.starts[timeline.first_index_of(following)]


def backward(timeline: Timeline, moment: Moment) -> float:
    """One segment back during the set-up; later, the beginning of the side."""
    first = timeline.first_index_of(moment.segment.part)
    if moment.segment.phase in STRETCHING | {Phase.EASE_OUT}:
        return timeline.starts[first]
    if moment.index > first:
        return timeline.starts[moment.index - 1]
    return timeline.starts[timeline.first_index_of(max(0, moment.segment.part - 1))]


def again(timeline: Timeline, moment: Moment) -> float:
    """The beginning of this side."""
    return timeline.starts[timeline.first_index_of(moment.segment.part)]


def way_back(timeline: Timeline, moment: Moment) -> float:
    """The point on the way back at which the body is as far in as it is now."""
    index = timeline.index_of(moment.segment.part, Phase.EASE_OUT)
    done = 1.0 - _way_in(timeline, moment)
    return timeline.starts[index] + done * timeline.segments[index].seconds


def _way_in(timeline: Timeline, moment: Moment) -> float:
    """How far in the body is, 0 to 1; a wait between two movements adds nothing."""
    if moment.segment.phase is not Phase.EASE_IN:
        return 1.0
    first = timeline.index_of(moment.segment.part, Phase.EASE_IN)
    hold = timeline.index_of(moment.segment.part, Phase.HOLD)
    moves = [
        index
        for index, each in enumerate(timeline.segments[first:hold], first)
        if each.pose_from != each.pose_to
    ]
    gone = sum(index < moment.index for index in moves) + moment.progress * (moment.index in moves)
    return gone / len(moves) if moves else 1.0
