"""Plays a plan that a clearance permits: start, pause, resume, steer, end, stop."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from backcoach.domain.playing.gap import Gap, gap_of
from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.steering import (
    STRETCHING,
    again,
    backward,
    forward,
    leaving,
    way_back,
)
from backcoach.domain.playing.stopwatch import Clock, Stopwatch
from backcoach.domain.playing.tally import Tally
from backcoach.domain.playing.timeline import Moment, Phase, Timeline, build_timeline
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.session import PartEnd, PartRecord

COUNT_IN_SECONDS = 3.0


class Playing(StrEnum):
    """What the player is doing. EASING_OUT is the calm way back after a stop.

    LEAVING is the same way where someone ended early by choice; ENDED is what follows.
    """

    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    AWAY = "away"
    COUNTING_IN = "counting_in"
    EASING_OUT = "easing_out"
    LEAVING = "leaving"
    STOPPED = "stopped"
    ENDED = "ended"
    FINISHED = "finished"


OVER = frozenset({Playing.STOPPED, Playing.ENDED, Playing.FINISHED})
MOVING = frozenset({Playing.PLAYING, Playing.COUNTING_IN, Playing.EASING_OUT, Playing.LEAVING})
# The ways back, and what each of them ends in.
_WAYS_OUT = {Playing.EASING_OUT: Playing.STOPPED, Playing.LEAVING: Playing.ENDED}


class NotPermittedError(ValueError):
    """A plan holds a technique that the clearance does not permit."""


@dataclass(frozen=True, slots=True)
class PlayerView:
    """What there is to show now. `count_in` counts whole seconds down, 0 when not counting."""

    playing: Playing
    timeline: Timeline
    moment: Moment
    count_in: int


def _idle() -> float:
    return 0.0


class Player:
    """One session being played. It reads its clocks only when one of its methods is called.

    `clock` goes on while the computer sleeps; `working` goes on while this program works.

    Raises NotPermittedError for a technique that `cleared` does not permit.
    """

    def __init__(self, plan: Plan, cleared: Cleared, clock: Clock, working: Clock = _idle) -> None:
        for item in plan.items:
            if not cleared.permits(item.technique.id):
                raise NotPermittedError(item.technique.id)
        self._clock = clock
        self._working = working
        self._stopwatch = Stopwatch(clock)
        self._timeline = build_timeline(plan)
        self._tally = Tally()
        self._playing = Playing.READY
        self._at = 0.0
        self._asked_at = clock()
        self._worked = working()
        self._resume_at = 0.0

    @property
    def timeline(self) -> Timeline:
        """The plan in time, with any change of hold made so far."""
        return self._timeline

    @property
    def records(self) -> tuple[PartRecord, ...]:
        """A record of each side that has ended, in the order they ended."""
        return self._tally.records

    @property
    def moving(self) -> bool:
        """Whether another look can show anything new."""
        return self._playing in MOVING

    def look(self) -> PlayerView:
        """Let the time since the last look pass, and tell what there is to show."""
        now = self._clock()
        gap = self._gap(now)
        match self._playing:
            case Playing.EASING_OUT | Playing.LEAVING if gap is Gap.AWAY:
                self._end(_WAYS_OUT[self._playing])
            case Playing.PLAYING | Playing.COUNTING_IN if gap is Gap.AWAY:
                self._stand_still(Playing.AWAY)
            case Playing.COUNTING_IN if now >= self._resume_at:
                self._playing = Playing.PLAYING
                self._stopwatch.run()
            case Playing.PLAYING | Playing.EASING_OUT | Playing.LEAVING:
                self._pass_to(self._stopwatch.elapsed)
        return self._view(now)

    def start(self) -> None:
        if self._playing is Playing.READY:
            self._gap(self._clock())
            self._playing = Playing.PLAYING
            self._stopwatch.run()

    def pause(self) -> None:
        if self.look().playing in {Playing.PLAYING, Playing.COUNTING_IN}:
            self._stand_still(Playing.PAUSED)

    def resume(self) -> None:
        """Go on from the same second, after a short count-in."""
        if self._playing in {Playing.PAUSED, Playing.AWAY}:
            now = self._clock()
            self._gap(now)
            self._resume_at = now + COUNT_IN_SECONDS
            self._playing = Playing.COUNTING_IN

    def next(self) -> None:
        """Go to what comes next: into the hold, and out of it over the way back."""
        if (moment := self._steerable()) is not None:
            if moment.segment.phase is Phase.HOLD:
                self._close(moment, PartEnd.SKIPPED)
            self._go_on_to(forward(self._timeline, moment))

    def leave_side(self) -> None:
        """Go to the next side. Out of a stretch this always leads over the way back."""
        if (moment := self._steerable()) is not None:
            if moment.segment.phase in STRETCHING:
                self._close(moment, PartEnd.SKIPPED)
            self._go_on_to(leaving(self._timeline, moment))

    def previous(self) -> None:
        """Go one step back while setting up; later, to the beginning of this side."""
        if (moment := self._steerable()) is not None:
            self._drop_hold(moment)
            self._go_to(backward(self._timeline, moment))

    def restart(self) -> None:
        """Begin this side again."""
        if (moment := self._steerable()) is not None:
            self._drop_hold(moment)
            self._go_to(again(self._timeline, moment))

    def add_seconds(self, seconds: int) -> None:
        """Make this technique's hold longer or shorter, never outside its range."""
        if (moment := self._steerable()) is None:
            return
        plan, item = self._timeline.plan, moment.part.item
        hold = plan.items[item].dosage.hold_seconds + seconds
        self._timeline = build_timeline(plan.with_hold(item, hold))
        length = self._timeline.segments[moment.index].seconds
        if moment.segment.phase is Phase.HOLD and moment.elapsed >= length:
            self._close(moment, PartEnd.DONE)
        self._go_to(self._timeline.starts[moment.index] + min(moment.elapsed, length))

    def stop(self) -> None:
        """Stop for good: out of a stretch by the calm way back, anywhere else at once."""
        self._break_off(PartEnd.STOPPED, Playing.EASING_OUT)

    def end_early(self) -> None:
        """End by choice, where nothing is wrong; the way out is that of a stop."""
        self._break_off(PartEnd.SKIPPED, Playing.LEAVING)

    def leave(self) -> None:
        """End a stop, or an early end, without waiting for the way back to be shown."""
        if self._playing in _WAYS_OUT:
            self._end(_WAYS_OUT[self._playing])

    def _break_off(self, ended: PartEnd, way: Playing) -> None:
        """Take the way back. A stop goes before an early end that is under way."""
        playing = self.look().playing
        if playing in OVER or playing is Playing.EASING_OUT or playing is way:
            return
        moment = self._timeline.at(self._at)
        if moment.segment.phase in STRETCHING:
            self._close(moment, ended)
            self._go_to(way_back(self._timeline, moment))
        if self._phase is Phase.EASE_OUT:
            self._playing = way
            self._stopwatch.run()
        else:
            self._end(_WAYS_OUT[way])

    def _gap(self, now: float) -> Gap:
        """What has been since the last look. In slow work of our own, time stands still.

        What nobody was shown has not passed: no step is skipped, and no cue.
        """
        passed, self._asked_at = now - self._asked_at, now
        before, self._worked = self._worked, self._working()
        gap = gap_of(passed, self._worked - before)
        if gap is Gap.SLOW:
            self._stopwatch.set(self._at)
            self._resume_at += passed
        return gap

    @property
    def _phase(self) -> Phase:
        return self._timeline.at(self._at).segment.phase

    def _view(self, now: float) -> PlayerView:
        counting = self._playing is Playing.COUNTING_IN
        count_in = max(0, ceil(self._resume_at - now)) if counting else 0
        moment = self._timeline.at(self._at)
        return PlayerView(self._playing, self._timeline, moment, count_in)

    def _steerable(self) -> Moment | None:
        moment = self.look().moment
        return None if self._playing in OVER or self._playing in _WAYS_OUT else moment

    def _pass_to(self, seconds: float) -> None:
        self._tally = self._tally.passed(self._timeline, self._at, seconds)
        self._at = min(seconds, self._timeline.seconds)
        if self._playing in _WAYS_OUT and self._phase is not Phase.EASE_OUT:
            self._end(_WAYS_OUT[self._playing])
        elif self._at >= self._timeline.seconds:
            self._end(Playing.FINISHED)

    def _go_to(self, seconds: float) -> None:
        self._at = seconds
        self._stopwatch.set(seconds)

    def _go_on_to(self, seconds: float) -> None:
        self._go_to(seconds)
        if seconds >= self._timeline.seconds:
            self._end(Playing.FINISHED)

    def _drop_hold(self, moment: Moment) -> None:
        if self._tally.held > 0:
            self._close(moment, PartEnd.SKIPPED)

    def _close(self, moment: Moment, ended: PartEnd) -> None:
        self._tally = self._tally.closed(self._timeline, moment.segment.part, ended)

    def _stand_still(self, playing: Playing) -> None:
        self._playing = playing
        self._stopwatch.pause()
        self._stopwatch.set(self._at)

    def _end(self, playing: Playing) -> None:
        self._playing = playing
        self._stopwatch.pause()
