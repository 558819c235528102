"""What each person is told, and that what the player says by itself fits its time too."""

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
from backcoach.domain.stretch.technique import (
    Line,
    LineKind,
    People,
    Role,
    SideChange,
    Technique,
)
from backcoach.gui.player.player_lines import (
    RoleLine,
    every_line,
    line_at,
    resting_words,
    role_name,
    told_in_step,
)
from tests.assets.asset_text import SENTENCE_END, TECHNIQUES
from tests.assets.word_pace import left_unsaid, windows
from tests.stretches import HUG, KNEE, plan_of

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
    roles = moment.part.technique.roles
    told = [line.text for role in roles for line in told_in_step(moment, role)]
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


def timeline_of(*techniques: Technique, repetitions: int = 1) -> Timeline:
    return build_timeline(plan_of(*techniques, repetitions=repetitions))


def first_at(timeline: Timeline, phase: Phase, part: int = 0) -> Moment:
    return timeline.at(timeline.starts[timeline.index_of(part, phase)])


FOR_TWO = replace(KNEE, people=People.PARTNER)


@pytest.mark.parametrize("paced", [True, False])
def test_each_role_is_told_something_in_every_phase(*, paced: bool) -> None:
    timeline = build_timeline(plan_of(FOR_TWO, HUG, repetitions=2, paced=paced))
    moments = [timeline.at(start) for start in timeline.starts]
    assert {moment.segment.phase for moment in moments} == set(Phase)
    for moment in moments:
        for role in Role:
            line = line_at(moment, role)
            assert line.role is role
            assert line.text
            assert "{" not in line.text


def test_each_person_is_called_by_what_they_do() -> None:
    assert {role_name(role) for role in Role} == {"You (receiver)", "Helper"}


def test_the_rest_before_another_stretch_names_it() -> None:
    timeline = timeline_of(KNEE, replace(HUG, name="Hug"))
    moment = first_at(timeline, Phase.NEXT, 2)
    assert line_at(moment, Role.RECEIVER).text.endswith("Next comes: Hug.")
    assert line_at(moment, Role.HELPER).text


LINES = (
    Line(Role.RECEIVER, LineKind.MOVEMENT, "Bend the {side} knee."),
    Line(Role.RECEIVER, LineKind.SAFETY, "Keep the {other} foot down, all the way."),
    Line(Role.HELPER, LineKind.SAFETY, "Ask."),
)


def test_lines_of_safety_are_marked_as_such() -> None:
    timeline = timeline_of(replace(FOR_TWO, change=SideChange(12, LINES)))
    moment = first_at(timeline, Phase.CHANGE_SIDES, 1)
    assert told_in_step(moment, Role.RECEIVER) == (
        RoleLine(Role.RECEIVER, "Bend the left knee."),
        RoleLine(Role.RECEIVER, "Keep the right foot down, all the way.", warns=True),
    )
    assert told_in_step(moment, Role.HELPER) == (RoleLine(Role.HELPER, "Ask.", warns=True),)


def test_one_sentence_at_a_time_stays_as_long_as_it_takes_to_read() -> None:
    timeline = timeline_of(replace(FOR_TWO, change=SideChange(12, LINES)))
    start = timeline.starts[timeline.index_of(1, Phase.CHANGE_SIDES)]
    seen = [line_at(timeline.at(start + second), Role.RECEIVER).warns for second in range(12)]
    # 4 of 12 words make 4 of 12 seconds
    assert seen == [False] * 4 + [True] * 8
    assert line_at(timeline.at(start + 12 - 1e-9), Role.RECEIVER).warns


@pytest.mark.parametrize("technique", REAL, ids=lambda each: each.id)
def test_every_line_of_a_step_comes_up_while_it_lasts(technique: Technique) -> None:
    timeline = timeline_of(technique)
    shown = {
        line_at(timeline.at(second / 4), role)
        for second in range(int(timeline.seconds * 4))
        for role in technique.roles
    }
    assert {*every_line(timeline)} - shown <= {
        told for role in technique.roles for told in told_in_step(timeline.at(1e9), role)
    }


def test_a_stretch_without_sides_has_its_own_words_for_the_rest() -> None:
    lines = (Line(Role.RECEIVER, LineKind.SET_UP, "Let your arms rest."),)
    timeline = timeline_of(replace(HUG, change=SideChange(12, lines)), repetitions=2)
    moment = first_at(timeline, Phase.REST, 1)
    assert line_at(moment, Role.RECEIVER).text == "Let your arms rest."
