"""What the ring and the bar over a session show at one moment."""

from math import ceil
from typing import assert_never

from backcoach.domain.playing.player import COUNT_IN_SECONDS, PlayerView, Playing
from backcoach.domain.playing.timeline import Moment, Phase, Timeline
from backcoach.gui.player.hold_ring import RingMoment
from backcoach.words.player_words import breath_word, phase_name
from backcoach.words.translation import translate


def ring_moment(view: PlayerView) -> RingMoment:
    """One big number and one word. The count-in and the way out of a stop look like no hold."""
    moment = view.moment
    match view.playing:
        case Playing.READY:
            word = translate("PlayerRing", "in all")
            return RingMoment(Phase.READY, 0.0, _minutes(moment.total_left), word)
        case Playing.COUNTING_IN:
            word = translate("PlayerRing", "Get ready")
            label = translate("PlayerRing", "Going on in")
            done = 1 - view.count_in / COUNT_IN_SECONDS
            number = str(view.count_in)
            return RingMoment(Phase.READY, done, number, word, label, counting_in=True)
        case Playing.PAUSED | Playing.AWAY:
            word = translate("PlayerRing", "Paused")
            number = _seconds(moment)
            return RingMoment(moment.segment.phase, moment.progress, number, word)
        case Playing.EASING_OUT | Playing.STOPPED:
            return RingMoment(Phase.EASE_OUT, moment.progress, "", phase_name(Phase.EASE_OUT))
        case Playing.PLAYING | Playing.FINISHED:
            return _playing(moment)
    assert_never(view.playing)


def part_shares(timeline: Timeline, moment: Moment) -> tuple[float, ...]:
    """How much of each part is over, from 0 to 1."""
    now = timeline.seconds - moment.total_left
    begins = [timeline.starts[timeline.first_index_of(i)] for i in range(len(timeline.parts))]
    ends = [*begins[1:], timeline.seconds]
    return tuple(
        min(max((now - begin) / (end - begin), 0.0), 1.0)
        for begin, end in zip(begins, ends, strict=True)
    )


def _playing(moment: Moment) -> RingMoment:
    return RingMoment(
        moment.segment.phase,
        moment.progress,
        _seconds(moment),
        breath_word(moment) or phase_name(moment.segment.phase),
        breath=moment.breath.phase,
        breath_progress=moment.breath.progress,
    )


def _seconds(moment: Moment) -> str:
    """The seconds left of the step, each shown until it is over; nothing where none are left."""
    return str(ceil(moment.left)) if moment.left > 0 else ""


def _minutes(seconds: float) -> str:
    minutes, left = divmod(ceil(seconds), 60)
    return f"{minutes}:{left:02}"
