"""What the ring shows at one moment of a session, and how it looks."""

from dataclasses import dataclass
from math import ceil
from typing import assert_never

from backcoach.domain.playing.player import COUNT_IN_SECONDS, PlayerView, Playing
from backcoach.domain.playing.timeline import Moment, Phase
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.words.player_words import breath_word, phase_name
from backcoach.words.translation import translate


@dataclass(frozen=True, slots=True)
class RingStroke:
    """The arc of a phase. `breadth` is a share of the ring's diameter; `dashes` 0 is unbroken.

    `dash` is the share of a dash and its gap that is drawn, 0 for round dots; `soft` is paler.
    """

    breadth: float
    dashes: int
    recedes: bool = False
    dash: float = 0.5
    soft: bool = False


# A movement in is a ring of dashes that fills, a movement out one of pale dots that empties; the
# hold is broad and unbroken, and a wait is thin.
MOVING_IN = RingStroke(0.036, 24)
HOLDING = RingStroke(0.052, 0)
MOVING_OUT = RingStroke(0.036, 36, recedes=True, dash=0.0, soft=True)
WAITING = RingStroke(0.014, 0, recedes=True)
# One piece for each second that is counted down.
COUNTING_IN = RingStroke(0.028, 3, recedes=True, dash=0.8)

_STROKES = {
    Phase.EASE_IN: MOVING_IN,
    Phase.HOLD: HOLDING,
    Phase.EASE_OUT: MOVING_OUT,
}


@dataclass(frozen=True, slots=True)
class RingMoment:
    """`progress` and `breath_progress` run from 0 to 1.

    `number` is the seconds left, or anything short; `word` says what to do now, `label` stands
    small above the number. A count-in has no breath: its ring is in pieces and has no disc.
    """

    phase: Phase
    progress: float
    number: str
    word: str
    label: str = ""
    breath: BreathPhase = BreathPhase.FREE
    breath_progress: float = 0.0
    counting_in: bool = False

    @property
    def stroke(self) -> RingStroke:
        return COUNTING_IN if self.counting_in else _STROKES.get(self.phase, WAITING)

    @property
    def filled(self) -> float:
        """How much of the ring is filled, 0 to 1."""
        return 1 - self.progress if self.stroke.recedes else self.progress


def ring_moment(view: PlayerView) -> RingMoment:
    """The count-in and the way out of a stop look unlike a hold."""
    moment = view.moment
    match view.playing:
        case Playing.COUNTING_IN:
            word = translate("RingMoment", "Get ready")
            label = translate("RingMoment", "Going on in")
            done = 1 - view.count_in / COUNT_IN_SECONDS
            number = str(view.count_in)
            return RingMoment(Phase.READY, done, number, word, label, counting_in=True)
        case Playing.PAUSED | Playing.AWAY:
            word = translate("RingMoment", "Paused")
            number = _seconds(moment)
            return RingMoment(moment.segment.phase, moment.progress, number, word)
        case Playing.EASING_OUT | Playing.LEAVING | Playing.STOPPED | Playing.ENDED:
            return RingMoment(Phase.EASE_OUT, moment.progress, "", phase_name(Phase.EASE_OUT))
        case Playing.READY | Playing.PLAYING | Playing.FINISHED:
            return _playing(moment)
    assert_never(view.playing)


def _playing(moment: Moment) -> RingMoment:
    phase, breath = phase_name(moment.segment.phase), breath_word(moment)
    return RingMoment(
        moment.segment.phase,
        moment.progress,
        _seconds(moment),
        breath or phase,
        phase if breath else "",
        breath=moment.breath.phase,
        breath_progress=moment.breath.progress,
    )


def _seconds(moment: Moment) -> str:
    """The seconds left of the step, each shown until it is over; nothing where none are left."""
    return str(ceil(moment.left)) if moment.left > 0 else ""
