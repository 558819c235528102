"""Lets a session be heard as it is played: words, and tones where there are none."""

from collections.abc import Callable
from itertools import pairwise

from backcoach.domain.playing.cue import Cue, cues_of, heard_between
from backcoach.domain.playing.narration import Utterance, Weight, cues_beside, narration
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Timeline
from backcoach.domain.settings import Spoken
from backcoach.gui.player.session_script import SessionScript, said_on
from backcoach.sound.speaker import Speaker

WORDS_A_SECOND = 2.5
BREATHER_SECONDS = 0.3
# What could not be begun in time is not said any more: it would run into what follows.
LATEST_SECONDS = 0.75
BEFORE_THE_START = -1.0
_LEAST: dict[Spoken, Weight | None] = {Spoken.ALL: Weight.FORM, Spoken.ESSENTIALS: Weight.ACT}
_HEARD = frozenset({Playing.PLAYING, Playing.FINISHED})
_ROUND = 1e-6


class SessionSound:
    """Follows a session by ear. `recorded` tells how long a sentence takes, None if unknown."""

    def __init__(
        self, speaker: Speaker, recorded: Callable[[str], float | None], spoken: Spoken
    ) -> None:
        self._speaker = speaker
        self._recorded = recorded
        self._spoken = spoken
        self._only_recorded = False
        self._timeline: Timeline | None = None
        self._said: tuple[Utterance, ...] = ()
        self._tones: tuple[Cue, ...] = ()
        self._playing = Playing.READY
        self._heard_until = BEFORE_THE_START

    def follow(self, view: PlayerView) -> None:
        """Let be heard what has come up since the last view."""
        if view.timeline is not self._timeline:
            self._lay_out(view.timeline)
        if view.playing is not self._playing:
            self._turn(view.playing)
        if view.playing in _HEARD:
            at = _second_of(view)
            self._sound_until(at)
            self._heard_until = at

    def leap(self, view: PlayerView) -> None:
        """Go on from another place, with what it opens with and without what was leapt over."""
        self._speaker.hush()
        at, start = _second_of(view), view.timeline.starts[view.moment.index]
        self._heard_until = at - _ROUND if at - start < _ROUND else at
        if at - start >= _ROUND and view.playing in _HEARD:
            words = self._script.midway(view.timeline, view.moment.index)
            self._say(Utterance(at, 0.0, words))

    @property
    def _script(self) -> SessionScript:
        return SessionScript(self._length, brief=self._spoken not in _LEAST)

    def _lay_out(self, timeline: Timeline) -> None:
        self._timeline = timeline
        said = narration(timeline, self._script, _LEAST.get(self._spoken))
        if self._spoken is Spoken.NOTHING:
            said = ()
        if self._only_recorded:
            said = tuple(each for each in said if self._recorded(each.text) is not None)
        self._said = said
        self._tones = cues_beside(cues_of(timeline), said)

    def _turn(self, playing: Playing) -> None:
        """Be silent at once where time stands still, and say why."""
        before, self._playing = self._playing, playing
        if playing in _HEARD:
            if before is Playing.COUNTING_IN:
                self._say_again()
            return
        self._speaker.hush()
        if (words := said_on(playing)) and self._spoken is not Spoken.NOTHING:
            self._speaker.say(words)

    def _say_again(self) -> None:
        """Say once more what a pause cut short, where that is over before the next is said."""
        at = self._heard_until
        for cut, after in pairwise(self._said):
            if cut.at_seconds <= at < cut.until and at + cut.seconds <= after.at_seconds:
                self._say(cut)

    def _sound_until(self, at: float) -> None:
        for cue in heard_between(self._tones, self._heard_until, at):
            self._speaker.play(cue.kind)
        for utterance in heard_between(self._said, self._heard_until, at):
            if at - utterance.at_seconds < LATEST_SECONDS:
                self._say(utterance)

    def _say(self, utterance: Utterance) -> None:
        """Say it, or let its tone sound; without any voice only what is recorded is laid out."""
        if not utterance.text or self._speaker.say(utterance.text):
            return
        if utterance.cue is not None:
            self._speaker.play(utterance.cue)
        if self._timeline is not None and not self._only_recorded:
            self._only_recorded = True
            self._lay_out(self._timeline)

    def _length(self, text: str) -> float:
        """How long a sentence takes; a guess where it was never recorded."""
        recorded = self._recorded(text)
        if recorded is None:
            return len(text.split()) / WORDS_A_SECOND + BREATHER_SECONDS
        return recorded


def _second_of(view: PlayerView) -> float:
    return view.timeline.starts[view.moment.index] + view.moment.elapsed
