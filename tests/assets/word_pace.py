"""How long words take to read and to say, for tests that hold them against the clock."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from backcoach.domain.playing.cue import COUNTED_SECONDS, SHORTEST_HALVED_SECONDS
from backcoach.domain.stretch.technique import Step, StepPhase, Technique

READ_A_SECOND = 2.5
SAID_A_SECOND = 2.9
BETWEEN_LINES = 0.35
FREE_AT_THE_END = 0.3
FREE_AT_THE_HALF = 1.5
FREE_BEFORE_THE_COUNT = 0.5
WORD = re.compile(r"[\w']+")

Window = tuple[float, float]


def word_count(text: str) -> int:
    """How many words are said; “out-breath” is two."""
    return len(WORD.findall(text))


def reading_seconds(lines: Sequence[str]) -> float:
    return sum(map(word_count, lines)) / READ_A_SECOND


def saying_seconds(line: str) -> float:
    return word_count(line) / SAID_A_SECOND


def windows(seconds: float, *, hold: bool = False) -> list[Window]:
    """When there is quiet enough to speak: in a hold, not over the half and the counting."""
    if not hold:
        return [(0.0, seconds - FREE_AT_THE_END)]
    end = seconds - COUNTED_SECONDS[0] - FREE_BEFORE_THE_COUNT
    if seconds < SHORTEST_HALVED_SECONDS:
        return [(0.0, end)]
    half, around = seconds / 2, FREE_AT_THE_HALF / 2
    return [(0.0, half - around), (half + around, end)]


def left_unsaid(lines: Sequence[str], quiet: list[Window]) -> list[str]:
    """The lines that find no time when each is said whole, one after the other."""
    waiting, now = list(lines), 0.0
    for start, end in quiet:
        now = max(now, start)
        while waiting and now + saying_seconds(waiting[0]) <= end:
            now += saying_seconds(waiting.pop(0)) + BETWEEN_LINES
    return waiting


def moves(technique: Technique) -> Iterator[Step]:
    """The steps in which someone moves: easing in and out, and whatever leads to another pose."""
    easing = {StepPhase.EASE_IN, StepPhase.EASE_OUT}
    yield from (step for step in technique.steps if step.phase in easing)
    for before, step in pairwise(technique.steps_in(StepPhase.SET_UP)):
        if step.pose != before.pose:
            yield step
