"""What the player says by itself fits its time too."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.player import COUNT_IN_SECONDS, Playing
from backcoach.domain.playing.timeline import Moment, Phase, Timeline, build_timeline
from backcoach.domain.routines.routine import SHORTEST_REST_SECONDS as SHORTEST_BEFORE_THE_NEXT
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import SHORTEST_REST_SECONDS, usual_dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.player.player_lines import lines_at, resting_words
from tests.assets.asset_text import SENTENCE_END, TECHNIQUES
from tests.assets.word_pace import left_unsaid, windows
from tests.stretches import HUG, KNEE

REAL = [
    msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Technique)
    for path in TECHNIQUES
]


def sentences(*texts: str) -> list[str]:
    return [part for text in texts for part in SENTENCE_END.split(text) if part]


def hurried(*techniques: Technique) -> Timeline:
    """Each stretch twice a side, with the shortest rests and the quickest breath."""
    items = []
    for each in techniques:
        usual = usual_dosage(each, first_time=True)
        dosage = replace(usual, repetitions=2, rest_seconds=SHORTEST_REST_SECONDS)
        items.append(PlanItem(each, dosage))
    rhythm, rest = RHYTHMS[Rhythm.EVEN], SHORTEST_BEFORE_THE_NEXT
    return build_timeline(Plan(tuple(items), rhythm, next_seconds=rest))


def moments(timeline: Timeline) -> Iterator[Moment]:
    """Each segment that ends: the holds have a test of their own."""
    for start in timeline.starts:
        moment = timeline.at(start)
        if moment.segment.phase not in {Phase.HOLD, Phase.DONE}:
            yield moment


def unsaid(moment: Moment) -> list[str]:
    told = [text for each in lines_at(moment) for text in (each.text, each.safety)]
    return left_unsaid(sentences(*told), windows(moment.segment.seconds))


@pytest.mark.parametrize("technique", REAL, ids=lambda each: each.id)
def test_all_that_is_told_in_a_session_can_be_said_in_time(technique: Technique) -> None:
    longest = max(REAL, key=lambda each: len(each.name))
    assert [found for each in moments(hurried(technique, longest)) if (found := unsaid(each))] == []


def test_what_the_player_says_by_itself_can_be_said_in_time() -> None:
    lonely = [
        replace(each, steps=tuple(replace(step, lines=step.lines[:1]) for step in each.steps))
        for each in (KNEE, replace(KNEE, people=People.PARTNER), HUG)
    ]
    seen = set()
    for technique in lonely:
        for moment in moments(hurried(technique, technique)):
            seen.add(moment.segment.phase)
            assert unsaid(moment) == []
    assert seen == set(Phase) - {Phase.HOLD, Phase.DONE}


def test_the_words_of_the_count_in_can_be_said_in_time() -> None:
    told = resting_words(Playing.COUNTING_IN)
    assert told is not None
    assert left_unsaid(sentences(*told), windows(COUNT_IN_SECONDS)) == []
