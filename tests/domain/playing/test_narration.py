"""What is said aloud, and when: by a script of its own that says little and knows how long."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.playing.cue import Cue, CueKind, cues_of
from backcoach.domain.playing.narration import (
    FREE_AT_THE_END,
    PAUSE_SECONDS,
    TONE_SECONDS,
    Script,
    Sentence,
    Utterance,
    Weight,
    cues_beside,
    narration,
)
from backcoach.domain.playing.timeline import Phase, Timeline, build_timeline
from backcoach.domain.stretch.technique import HoldRange
from backcoach.overrides import override
from tests.stretches import HUG, KNEE, plan_of
from tests.thorough import THOROUGH


@dataclass
class WordForWord(Script):
    """Says the name of each phase, and the given sentences in each of `phases`."""

    said: Sequence[Sentence] = ()
    phases: frozenset[Phase] = frozenset({Phase.HOLD})
    lengths: dict[str, float] = field(default_factory=dict)

    @override
    def opening(self, timeline: Timeline, index: int) -> tuple[str, CueKind | None]:
        phase = timeline.segments[index].phase
        again = index > 0 and timeline.segments[index - 1].phase is phase
        return ("", None) if again else (phase.value, CueKind.HOLD)

    @override
    def sentences(self, timeline: Timeline, index: int) -> Sequence[Sentence]:
        return self.said if timeline.segments[index].phase in self.phases else ()

    @override
    def half(self) -> str:
        return "half"

    @override
    def count(self, left: float) -> str:
        return f"{left:.0f}"

    @override
    def soon(self) -> str:
        return "soon"

    @override
    def seconds(self, text: str) -> float:
        return self.lengths.get(text, 0.6)


LONG = replace(HUG, hold=HoldRange(5, 30, 20, 10, stated=False, why="Ours."))
TIMELINE = build_timeline(plan_of(LONG, paced=False))  # holds for 20 seconds
HOLD = next(
    start
    for start, segment in zip(TIMELINE.starts, TIMELINE.segments, strict=True)
    if segment.phase is Phase.HOLD
)


def said_in_the_hold(*sentences: Sentence, least: Weight = Weight.FORM, **lengths: float) -> list:
    script = WordForWord(sentences, lengths=lengths)
    said = narration(TIMELINE, script, least)
    return [each for each in said if HOLD <= each.at_seconds < HOLD + 20]


def texts(said: Sequence[Utterance]) -> list[str]:
    return [each.text for each in said]


def first(text: str) -> Sentence:
    return Sentence(text, Weight.FIRST)


def test_openings_the_half_and_the_last_three_seconds_keep_their_moment() -> None:
    said = said_in_the_hold()

    assert [(each.at_seconds - HOLD, each.text) for each in said] == [
        (0, "hold"),
        (10, "half"),
        (17, "3"),
        (18, "2"),
        (19, "1"),
    ]
    assert [each.cue for each in said] == [CueKind.HOLD, CueKind.HALF, *[CueKind.COUNT] * 3]


def test_sentences_are_said_around_them_in_their_own_order() -> None:
    said = said_in_the_hold(first("one"), Sentence("two", Weight.FORM), one=4.0, two=3.0)

    assert texts(said) == ["hold", "one", "two", "half", "3", "2", "1"]


def test_a_second_sentence_may_come_after_the_half() -> None:
    lengths = {"one": 6.0, "two": 4.0}

    assert texts(said_in_the_hold(first("one"), first("two"), **lengths)) == [
        *("hold", "one", "half", "two", "3", "2", "1")
    ]


def test_where_there_is_no_time_for_all_safety_comes_before_form() -> None:
    form, safety = Sentence("form", Weight.FORM), Sentence("safety", Weight.SAFETY)

    said = said_in_the_hold(form, safety, form=7.0, safety=7.0)

    assert "safety" in texts(said)
    assert "form" not in texts(said)


def test_what_fits_is_said_in_order_though_the_later_one_weighs_more() -> None:
    form, safety = Sentence("form", Weight.FORM), Sentence("safety", Weight.SAFETY)

    said = said_in_the_hold(form, safety, form=1.0, safety=1.0)

    assert texts(said)[1:3] == ["form", "safety"]


def test_no_more_is_said_than_was_asked_for() -> None:
    act, form = Sentence("act", Weight.ACT), Sentence("form", Weight.FORM)

    assert "form" not in texts(said_in_the_hold(act, form, least=Weight.ACT))
    assert texts(narration(TIMELINE, WordForWord([act, form]), None)).count("act") == 0


def test_an_opening_that_is_too_long_is_left_to_its_tone() -> None:
    said = said_in_the_hold(hold=11.0)

    assert texts(said) == ["half", "3", "2", "1"]
    assert Cue(HOLD, CueKind.HOLD) in cues_beside(cues_of(TIMELINE), said)


def test_the_last_words_have_all_the_time_that_they_need() -> None:
    said = narration(TIMELINE, WordForWord(lengths={"done": 30.0}), None)

    assert said[-1] == Utterance(TIMELINE.seconds, 30.0, "done", CueKind.HOLD)


def test_a_short_hold_counts_what_it_has_and_has_no_half() -> None:
    short = replace(HUG, hold=HoldRange(2, 15, 2, 2, stated=False, why="Ours."))
    said = narration(build_timeline(plan_of(short, paced=False)), WordForWord(), None)

    assert "half" not in texts(said)
    assert [text for text in texts(said) if text.isdigit()] == ["1"]


def test_a_hold_of_ten_seconds_leaves_its_half_to_the_tone() -> None:
    timeline = build_timeline(plan_of(HUG, paced=False))

    said = narration(timeline, WordForWord(), None)

    assert "half" not in texts(said)
    assert CueKind.HALF in [cue.kind for cue in cues_beside(cues_of(timeline), said)]


def test_tones_give_way_to_words_and_sound_where_there_are_none() -> None:
    said = [Utterance(10.0, 2.0, "word")]
    cues = [Cue(at, CueKind.BREATHE_IN) for at in (8.9, 9.5, 10.0, 11.9, 12.0)]

    assert [cue.at_seconds for cue in cues_beside(cues, said)] == [8.9, 12.0]


def said_in_a_pause(
    *sentences: Sentence, rest: int = 40, **lengths: float
) -> list[tuple[float, str]]:
    """What is said in the pause between two stretches, each with its second of the pause."""
    timeline = build_timeline(replace(plan_of(KNEE, HUG), next_seconds=rest))
    index = next(i for i, each in enumerate(timeline.segments) if each.phase is Phase.NEXT)
    script = WordForWord(sentences, frozenset({Phase.NEXT}), lengths)
    start, end = timeline.starts[index], timeline.starts[index + 1]
    said = narration(timeline, script, Weight.FORM)
    return [(each.at_seconds - start, each.text) for each in said if start <= each.at_seconds < end]


def test_a_long_pause_says_ten_seconds_before_its_end_that_it_goes_on() -> None:
    assert said_in_a_pause() == [(0, "next"), (30, "soon")]
    assert said_in_a_pause(rest=20) == [(0, "next"), (10, "soon")]
    assert said_in_a_pause(rest=19) == [(0, "next")]


def test_whoever_is_still_told_what_to_do_is_not_told_that_it_goes_on() -> None:
    assert "soon" not in dict(map(reversed, said_in_a_pause(first("one"), one=29.0)))
    assert "soon" in dict(map(reversed, said_in_a_pause(first("one"), one=28.5)))


def test_words_that_would_outlast_the_pause_are_not_begun() -> None:
    assert said_in_a_pause(soon=9.8) == [(0, "next")]
    assert said_in_a_pause(soon=9.7) == [(0, "next"), (30, "soon")]


sentences = st.lists(
    st.builds(Sentence, st.sampled_from("abcdefgh"), st.sampled_from(Weight)), max_size=6
)
lengths = st.dictionaries(
    st.sampled_from([*"abcdefgh", "half", "soon", *(phase.value for phase in Phase)]),
    st.floats(0.1, 9.0),
)


@THOROUGH
@given(sentences, lengths, st.booleans(), st.sampled_from([None, *Weight]))
def test_nothing_overlaps_nothing_outlasts_its_segment(
    said: list[Sentence], lengths: dict[str, float], paced: bool, least: Weight | None
) -> None:
    timeline = build_timeline(plan_of(KNEE, HUG, repetitions=2, paced=paced))
    utterances = narration(timeline, WordForWord(said, frozenset(Phase), lengths), least)

    ends = (*timeline.starts[1:], float("inf"))
    for one, other in pairwise(utterances):
        assert one.until <= other.at_seconds
    for each in utterances:
        assert each.until <= ends[timeline.index_at(each.at_seconds)] - FREE_AT_THE_END
    for cue in cues_beside(cues_of(timeline), utterances):
        for each in utterances:
            assert not each.at_seconds <= cue.at_seconds < each.until
            assert not cue.at_seconds <= each.at_seconds < cue.at_seconds + TONE_SECONDS


@THOROUGH
@given(sentences, lengths)
def test_between_two_utterances_there_is_a_pause(
    said: list[Sentence], lengths: dict[str, float]
) -> None:
    utterances = narration(TIMELINE, WordForWord(said, frozenset(Phase), lengths), Weight.FORM)

    for one, other in pairwise(utterances):
        assert other.at_seconds - one.until >= min(PAUSE_SECONDS, FREE_AT_THE_END) - 1e-9
