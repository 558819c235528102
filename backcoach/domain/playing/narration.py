"""What is said aloud in a session, and when, so that it can be followed with eyes shut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from backcoach.domain.playing.cue import COUNTED_SECONDS, Cue, CueKind
from backcoach.domain.playing.timeline import Phase, Timeline

PAUSE_SECONDS = 0.3
FREE_AT_THE_END = 0.25
# In a shorter hold there is no time for the word: what to look out for matters more.
SHORTEST_HALF_SAID_SECONDS = 20.0
# A pause in which it is silent for longer makes whoever lies there wonder whether it goes on.
SOON_SECONDS = 10.0
SHORTEST_SOON_SAID_SECONDS = 20.0
_PAUSES = frozenset({Phase.CHANGE_SIDES, Phase.REST, Phase.NEXT})
# How long a tone is in the way of a word; what rings on after that is too soft to matter.
TONE_SECONDS = 1.0


class Weight(IntEnum):
    """Which sentences are said where there is no time for all, the first ones first."""

    FIRST = 0
    SAFETY = 1
    FIRST_OF_HELPER = 2
    ACT = 3
    FORM = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to say within a span of the timeline, at a time that is still free."""

    text: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text and when it is said, in seconds of the timeline; `cue` is the tone in its place."""

    at_seconds: float
    seconds: float
    text: str
    cue: CueKind | None = None

    @property
    def until(self) -> float:
        """The second at which it is over."""
        return self.at_seconds + self.seconds


class Script(Protocol):
    """The words of a session."""

    def opening(self, timeline: Timeline, index: int) -> tuple[str, CueKind | None]:
        """What a segment opens with at once, and its tone; empty where nothing new begins."""

    def sentences(self, timeline: Timeline, index: int) -> Sequence[Sentence]:
        """What else there is to say in a segment, in the order to say it."""

    def half(self) -> str:
        """What marks the middle of a hold."""

    def count(self, left: float) -> str:
        """What counts one of the last seconds of a hold."""

    def soon(self) -> str:
        """What tells `SOON_SECONDS` before a pause is over that it is."""

    def seconds(self, text: str) -> float:
        """How long a text takes to say."""


def narration(timeline: Timeline, script: Script, least: Weight | None) -> tuple[Utterance, ...]:
    """All that is said, in order: nothing overlaps, nothing outlasts its segment.

    Of the sentences, those down to the weight `least` are said as far as there is time; none if it
    is None. Openings, the half and the last three seconds keep their moment whatever it costs.
    """
    said: list[Utterance] = []
    for index in range(len(timeline.segments)):
        fixed = tuple(_fixed(timeline, script, index))
        wanted = () if least is None else script.sentences(timeline, index)
        weighed = [
            sentence for sentence in wanted if least is not None and sentence.weight <= least
        ]
        fitted = _fitted(_free_spans(timeline, index, fixed), weighed, script)
        said += [*fixed, *fitted, *_soon(timeline, script, index, (*fixed, *fitted))]
    return tuple(sorted(said, key=lambda utterance: utterance.at_seconds))


def cues_beside(cues: Sequence[Cue], said: Sequence[Utterance]) -> tuple[Cue, ...]:
    """The tones that no word is in the way of."""
    return tuple(cue for cue in cues if not any(_meet(cue, utterance) for utterance in said))


def _meet(cue: Cue, utterance: Utterance) -> bool:
    return utterance.at_seconds - TONE_SECONDS < cue.at_seconds < utterance.until


def _fixed(timeline: Timeline, script: Script, index: int) -> Iterator[Utterance]:
    """What has its own moment and is over before the next; a tone stands for what is too long."""
    marks = [*_marks(timeline, script, index)]
    ends = [*(at for at, _, _ in marks), _end(timeline, index)]
    for (at, text, cue), end in zip(marks, ends[1:], strict=True):
        seconds = script.seconds(text)
        if at + seconds <= end - FREE_AT_THE_END:
            yield Utterance(at, seconds, text, cue)


def _marks(
    timeline: Timeline, script: Script, index: int
) -> Iterator[tuple[float, str, CueKind | None]]:
    """The opening, and in a hold the half and the last three seconds."""
    start, segment = timeline.starts[index], timeline.segments[index]
    text, cue = script.opening(timeline, index)
    if text:
        yield start, text, cue
    if segment.phase is not Phase.HOLD:
        return
    if segment.seconds >= SHORTEST_HALF_SAID_SECONDS:
        yield start + segment.seconds / 2, script.half(), CueKind.HALF
    for left in COUNTED_SECONDS:
        if left < segment.seconds:
            yield start + segment.seconds - left, script.count(left), CueKind.COUNT


def _soon(
    timeline: Timeline, script: Script, index: int, said: Sequence[Utterance]
) -> Iterator[Utterance]:
    """In a long pause, that it is over soon; nothing where somebody is still told what to do."""
    segment, end = timeline.segments[index], _end(timeline, index)
    if segment.phase in _PAUSES and segment.seconds >= SHORTEST_SOON_SAID_SECONDS:
        soon = Utterance(end - SOON_SECONDS, script.seconds(script.soon()), script.soon())
        in_time = soon.until <= end - FREE_AT_THE_END
        if in_time and all(each.until + PAUSE_SECONDS <= soon.at_seconds for each in said):
            yield soon


def _end(timeline: Timeline, index: int) -> float:
    """When a segment is over; the last one never is."""
    ends = (*timeline.starts[1:], float("inf"))
    return ends[index]


def _free_spans(
    timeline: Timeline, index: int, fixed: Sequence[Utterance]
) -> tuple[tuple[float, float], ...]:
    """The spans of a segment in which nothing else is said."""
    begin, end = timeline.starts[index], _end(timeline, index) - FREE_AT_THE_END
    spans: list[tuple[float, float]] = []
    for utterance in fixed:
        spans.append((begin, utterance.at_seconds - PAUSE_SECONDS))
        begin = utterance.until + PAUSE_SECONDS
    return (*spans, (begin, end))


def _fitted(
    spans: Sequence[tuple[float, float]], sentences: Sequence[Sentence], script: Script
) -> list[Utterance]:
    """As many sentences as there is time for, the weightiest first, said in their own order."""
    chosen: set[int] = set()
    placed: list[Utterance] = []
    for number in sorted(range(len(sentences)), key=lambda each: sentences[each].weight):
        tried = [sentences[each].text for each in sorted(chosen | {number})]
        if (fitting := _placed(spans, tried, script)) is not None:
            chosen.add(number)
            placed = fitting
    return placed


def _placed(
    spans: Sequence[tuple[float, float]], texts: Sequence[str], script: Script
) -> list[Utterance] | None:
    """Each text at the first free time after the one before; None if one finds none."""
    placed: list[Utterance] = []
    free = iter(spans)
    at, end = next(free)
    for text in texts:
        seconds = script.seconds(text)
        while at + seconds > end:
            if (span := next(free, None)) is None:
                return None
            at, end = span
        placed.append(Utterance(at, seconds, text))
        at += seconds + PAUSE_SECONDS
    return placed
