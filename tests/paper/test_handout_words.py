"""How a dose reads on paper."""

from dataclasses import replace

import pytest

from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.paper.handout import handout
from backcoach.paper.handout_words import first_time_words, hold_words, repeat_words
from tests.paper.sheets import LIBRARY, ON, alone


def stretch(technique_id, rhythm="4-6", **dose):
    routine = alone(technique_id)
    item = routine.items[0]
    routine = replace(routine, items=(replace(item, dosage=replace(item.dosage, **dose)),))
    return handout(routine, LIBRARY.content.techniques, Rhythm(rhythm), ON).stretches[0]


@pytest.mark.parametrize(
    ("technique_id", "rhythm", "seconds", "words"),
    [
        ("T05", "4-6", 20, "20 seconds, 2 slow breaths"),
        ("T03", "4-6", 10, "10 seconds, 1 slow breath"),
        ("T06", "4-6", 20, "20 seconds, about 2 slow breaths"),
        ("T11", "4-6", 5, "5 seconds, breathing in once, slowly"),
        ("T05", "own", 20, "20 seconds, breathing at your own pace"),
        ("T05", "3-4", 20, "20 seconds, 3 easy breaths"),
        ("T05", "3-3", 20, "20 seconds, 3 even breaths"),
    ],
)
def test_a_hold_is_told_in_seconds_and_breaths(technique_id, rhythm, seconds, words):
    assert hold_words(stretch(technique_id, rhythm, hold_seconds=seconds)) == words


@pytest.mark.parametrize(
    ("technique_id", "times", "words"),
    [
        ("T05", 1, "Once on each side"),
        ("T05", 2, "Twice on each side"),
        ("T05", 3, "3 times on each side"),
        ("T05b", 1, "Once"),
    ],
)
def test_repeats_are_told_for_each_side(technique_id, times, words):
    assert repeat_words(stretch(technique_id, repetitions=times)) == words


@pytest.mark.parametrize(
    ("technique_id", "dose", "words"),
    [
        ("T08", {}, "10 seconds, once on each side"),
        ("T05", {"hold_seconds": 30, "repetitions": 2}, "20 seconds, once on each side"),
        ("T05b", {"repetitions": 3}, "20 seconds, once"),
        ("T05", {}, ""),
        ("T05", {"hold_seconds": 15}, ""),
    ],
)
def test_a_first_time_is_as_gentle_on_paper_as_in_the_player(technique_id, dose, words):
    assert first_time_words(stretch(technique_id, **dose)) == words
