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
        (Phase.SET_UP, 0, "step 2 of 2"),
        (Phase.LEAD_IN, 0, "Ease in"),
        (Phase.EASE_IN, 0, "Hold"),
        (Phase.HOLD, 0, "Ease out"),
        (Phase.EASE_OUT, 0, "step 2 of 2"),
        (Phase.REST, 1, "Right knee, once more"),
        (Phase.CHANGE_SIDES, 2, "Left knee"),
        (Phase.DONE, 3, "Nothing more"),
    ],
)
def test_what_comes_next_is_named(phase, part, words):
    assert next_words(KNEE_TWICE, first_at(KNEE_TWICE, phase, part)) == words


@pytest.mark.parametrize(("part", "words"), [(0, "Rest"), (1, "Change sides"), (3, "Done")])
def test_on_the_last_step_of_the_way_back_what_follows_it_is_named(part, words):
    last = KNEE_TWICE.index_of(part, Phase.EASE_OUT) + 1
    assert next_words(KNEE_TWICE, KNEE_TWICE.at_segment(last)) == words


def test_before_and_in_the_rest_between_stretches_the_next_one_is_named():
    timeline = timeline_of(KNEE, replace(HUG, name="Hug"))
    last = timeline.index_of(1, Phase.EASE_OUT) + 1
    assert next_words(timeline, timeline.at_segment(last)) == "Hug"
    assert next_words(timeline, first_at(timeline, Phase.NEXT, 2)) == "Hug"


def test_a_stretch_without_sides_is_named_where_it_is_repeated():
    timeline = timeline_of(HUG, repetitions=2)
    assert next_words(timeline, first_at(timeline, Phase.REST, 1)) == "Knee, once more"
