"""What is written around the figure, in every phase, for every role and both sides."""

import re
import tomllib
from dataclasses import replace

import msgspec
import pytest

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Place, Technique
from backcoach.gui.player.next_words import next_words
from backcoach.gui.player.player_lines import told_in_step
from backcoach.words.player_words import (
    badge,
    breath_word,
    figure_side,
    phase_name,
    places,
    run_of,
    whereabouts,
)
from tests.assets.asset_text import TECHNIQUES
from tests.stretches import HUG, KNEE, PACED, plan_of

REAL = [
    msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Technique)
    for path in TECHNIQUES
]
SIDE_WORD = re.compile(r"\b(left|right)\b", re.IGNORECASE)


def timeline_of(*techniques, repetitions=1, paced=True):
    return build_timeline(plan_of(*techniques, repetitions=repetitions, paced=paced))


def first_at(timeline, phase, part=0):
    return timeline.at(timeline.starts[timeline.index_of(part, phase)])


KNEE_TWICE = timeline_of(KNEE, repetitions=2)
BOTH = timeline_of(KNEE, HUG)


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_a_name_without_a_side(phase):
    assert phase_name(phase)
    assert not SIDE_WORD.search(phase_name(phase))


def test_a_breath_at_ones_own_pace_is_left_to_oneself():
    timeline = timeline_of(KNEE, paced=False)
    hold = first_at(timeline, Phase.HOLD)
    assert breath_word(hold) == "Breathe easily"


def test_the_breath_is_told_in_one_word_each():
    hold = KNEE_TWICE.starts[KNEE_TWICE.index_of(0, Phase.HOLD)]
    assert breath_word(KNEE_TWICE.at(hold + 1)) == "Breathe in"
    assert breath_word(KNEE_TWICE.at(hold + 6)) == "Breathe out"
    assert breath_word(first_at(KNEE_TWICE, Phase.REST, 1)) == ""


def test_a_run_joins_the_steps_of_one_phase_alone():
    ease_out = KNEE_TWICE.index_of(0, Phase.EASE_OUT)
    assert run_of(KNEE_TWICE, ease_out) == range(ease_out, ease_out + 2)
    assert run_of(KNEE_TWICE, ease_out + 1) == range(ease_out, ease_out + 2)
    assert run_of(KNEE_TWICE, 0) == range(1)
    last = len(KNEE_TWICE.segments) - 1
    assert run_of(KNEE_TWICE, last) == range(last, last + 1)


def test_beside_the_name_stand_the_part_and_the_time_left():
    moment = BOTH.at(BOTH.starts[BOTH.first_index_of(1)])
    assert whereabouts(BOTH, moment) == "Part 2 of 3  ·  2 min 10 s left"


def test_a_second_that_has_begun_is_still_to_come():
    moment = BOTH.at(BOTH.seconds - 0.2)
    assert whereabouts(BOTH, moment).endswith("  1 s left")


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        ((Place.FLOOR,), "On the floor"),
        ((Place.BED, Place.TABLE), "On a bed or a table"),
        ((Place.FLOOR, Place.BED, Place.CHAIR), "On the floor or a bed or a chair"),
    ],
)
def test_every_place_that_will_do_is_named(chosen, text):
    assert places(replace(KNEE, places=chosen)) == text


def test_the_badge_is_the_receivers_own_side_in_both_views():
    right, _, left, _ = KNEE_TWICE.parts
    assert badge(right, View.AS_I_SEE) == "Right knee"
    assert badge(left, View.AS_I_SEE) == "Left knee"
    assert badge(right, View.FACING) == "Right knee  ·  mirror view"
    assert badge(left, View.FACING) == "Left knee  ·  mirror view"


def test_a_stretch_without_sides_has_no_badge_but_a_mirror_view_is_named():
    (part,) = timeline_of(HUG).parts
    assert badge(part, View.AS_I_SEE) == ""
    assert badge(part, View.FACING) == "Mirror view"


@pytest.mark.parametrize("side", Side)
def test_the_mirror_view_swaps_what_is_drawn_and_nothing_else_does(side):
    assert figure_side(side, View.AS_I_SEE) is side
    assert figure_side(side, View.FACING) is not figure_side(side, View.AS_I_SEE)


def swapped(text):
    return SIDE_WORD.sub(
        lambda word: {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}[word[0]],
        text,
    )


def said_on(technique, side):
    """All that is on screen on one side, segment by segment, as text."""
    item = PlanItem(technique, replace(usual_dosage(technique, first_time=False), first_side=side))
    timeline = build_timeline(Plan((item,), PACED))
    for start in timeline.starts:
        moment = timeline.at(start)
        if moment.segment.part == 0:
            told = [line.text for role in technique.roles for line in told_in_step(moment, role)]
            yield (*told, badge(moment.part, View.AS_I_SEE), next_words(timeline, moment))


@pytest.mark.parametrize(
    "technique", [each for each in REAL if each.side_names], ids=lambda technique: technique.id
)
def test_left_says_of_each_real_stretch_what_right_says_mirrored(technique):
    right, left = list(said_on(technique, Side.RIGHT)), list(said_on(technique, Side.LEFT))
    assert len(right) == len(left) > 5
    assert right == [tuple(swapped(text) for text in said) for said in left]
    assert any(SIDE_WORD.search(" ".join(said)) for said in right)


@pytest.mark.parametrize("technique", REAL, ids=lambda technique: technique.id)
@pytest.mark.parametrize("view", View)
def test_text_badge_and_figure_agree_on_the_side_at_every_moment(technique, view):
    timeline = build_timeline(
        Plan((PlanItem(technique, usual_dosage(technique, first_time=False)),), PACED)
    )
    for start in timeline.starts:
        moment = timeline.at(start)
        side = moment.part.side
        named = badge(moment.part, view)
        drawn = figure_side(side, view)
        if side is Side.BOTH:
            assert not SIDE_WORD.search(named)
            continue
        assert side.value in named.lower()
        assert side.mirrored.value not in named.lower()
        assert (drawn is side) == ("mirror" not in named)
        step = moment.segment.step
        for role in technique.roles if step is not None else ():
            template = step.text_for(role)
            told = " ".join(line.text for line in told_in_step(moment, role))
            written = SIDE_WORD.findall(told.lower())
            assert written.count(side.value) == template.count("{side}")
            assert written.count(side.mirrored.value) == template.count("{other}")


def test_a_breath_of_every_phase_can_be_put_into_words():
    moment = first_at(KNEE_TWICE, Phase.HOLD)
    words = {
        breath_word(replace(moment, breath=replace(moment.breath, phase=phase)))
        for phase in BreathPhase
    }
    assert len(words) == len(BreathPhase)
