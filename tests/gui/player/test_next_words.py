"""What is named as coming next."""

from dataclasses import replace

import pytest

from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.gui.player.next_words import next_words
from tests.stretches import HUG, KNEE, plan_of


def timeline_of(*techniques, repetitions=1):
    return build_timeline(plan_of(*techniques, repetitions=repetitions))


def first_at(timeline, phase, part=0):
    return timeline.at(timeline.starts[timeline.index_of(part, phase)])


KNEE_TWICE = timeline_of(KNEE, repetitions=2)


@pytest.mark.parametrize(
    ("phase", "part", "words"),
    [
        (Phase.READY, 0, "Right knee"),
        (Phase.SET_UP, 0, "Get ready"),
        (Phase.LEAD_IN, 0, "Ease in"),
        (Phase.EASE_IN, 0, "Hold"),
        (Phase.HOLD, 0, "Ease out"),
        (Phase.EASE_OUT, 0, "Rest"),
        (Phase.REST, 1, "Right knee, once more"),
        (Phase.EASE_OUT, 1, "Change sides"),
        (Phase.CHANGE_SIDES, 2, "Left knee"),
        (Phase.EASE_OUT, 3, "Done"),
        (Phase.DONE, 3, "Nothing more"),
    ],
)
def test_what_comes_next_is_named(phase, part, words):
    assert next_words(KNEE_TWICE, first_at(KNEE_TWICE, phase, part)) == words


def test_before_and_in_the_rest_between_stretches_the_next_one_is_named():
    timeline = timeline_of(KNEE, replace(HUG, name="Hug"))
    assert next_words(timeline, first_at(timeline, Phase.EASE_OUT, 1)) == "Hug"
    assert next_words(timeline, first_at(timeline, Phase.NEXT, 2)) == "Hug"


def test_a_stretch_without_sides_is_named_where_it_is_repeated():
    timeline = timeline_of(HUG, repetitions=2)
    assert next_words(timeline, first_at(timeline, Phase.REST, 1)) == "Knee, once more"
