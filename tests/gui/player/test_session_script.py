"""What a session is followed by with eyes shut."""

from dataclasses import replace

import pytest

from backcoach.domain.playing.cue import CueKind
from backcoach.domain.playing.narration import SOON_SECONDS, Weight
from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Phase, Timeline, build_timeline
from backcoach.domain.stretch.technique import Line, LineKind, Role, SideChange
from backcoach.gui.player.session_script import (
    SessionScript,
    hold_words,
    said_on,
    words_to_helper,
)
from tests.stretches import HUG, KNEE, plan_of

SCRIPT, BRIEF = SessionScript(len), SessionScript(len, brief=True)
TIMELINE = build_timeline(plan_of(KNEE, HUG, repetitions=2))


def openings(script: SessionScript, phase: Phase, timeline: Timeline = TIMELINE) -> list[str]:
    numbers = range(len(timeline.segments))
    return [
        script.opening(timeline, number)[0]
        for number in numbers
        if timeline.segments[number].phase is phase
    ]


def test_a_session_opens_with_the_name_of_its_stretch() -> None:
    assert openings(SCRIPT, Phase.READY) == ["Knee."]


def sentences(phase: Phase) -> list[list[str]]:
    numbers = range(len(TIMELINE.segments))
    return [
        [each.text for each in SCRIPT.sentences(TIMELINE, number)]
        for number in numbers
        if TIMELINE.segments[number].phase is phase
    ]


def test_each_side_is_named_in_the_pause_before_it() -> None:
    assert sentences(Phase.READY)[0][0] == "Right knee."
    assert [said[0] for said in sentences(Phase.CHANGE_SIDES)] == ["Left knee."]
    assert "Left knee." not in [text for said in sentences(Phase.REST) for text in said]


def test_a_move_opens_with_what_to_do_and_briefly_with_its_name() -> None:
    assert openings(SCRIPT, Phase.EASE_IN)[0] == "Go to hold on the right."
    assert set(openings(BRIEF, Phase.EASE_IN)) == {"Ease in."}
    assert openings(BRIEF, Phase.EASE_OUT)[:2] == ["Ease out.", ""]


def test_what_opened_a_move_is_not_said_again() -> None:
    index = next(i for i, each in enumerate(TIMELINE.segments) if each.phase is Phase.EASE_IN)

    assert SCRIPT.sentences(TIMELINE, index) == []
    assert [each.text for each in BRIEF.sentences(TIMELINE, index)] == ["Go to hold on the right."]


def test_pauses_say_what_they_are_for() -> None:
    assert openings(SCRIPT, Phase.CHANGE_SIDES) == ["Change sides."]
    assert openings(SCRIPT, Phase.REST)[0] == "Rest."
    assert openings(SCRIPT, Phase.NEXT) == ["Rest in any easy position. Next comes: Knee."]
    assert openings(SCRIPT, Phase.DONE) == [
        "That was all. Rest a little before you get up. The screen asks how it felt."
    ]
    assert sentences(Phase.DONE) == [[]]


def test_a_hold_opens_with_how_long_it_is() -> None:
    assert set(openings(SCRIPT, Phase.HOLD)) == {"Hold for 10 seconds.", "Hold for 20 seconds."}
    assert openings(BRIEF, Phase.HOLD) == openings(SCRIPT, Phase.HOLD)


def test_a_hold_that_is_counted_from_its_start_needs_no_number() -> None:
    assert hold_words(3) == "Hold."
    assert hold_words(4) == "Hold for 4 seconds."


def test_whoever_comes_into_the_midst_of_a_hold_is_not_told_its_whole_length() -> None:
    hold, back = (
        next(i for i, each in enumerate(TIMELINE.segments) if each.phase is phase)
        for phase in (Phase.HOLD, Phase.EASE_OUT)
    )

    assert SCRIPT.midway(TIMELINE, hold) == "Hold."
    assert SCRIPT.midway(TIMELINE, back) == SCRIPT.opening(TIMELINE, back)[0]


@pytest.mark.parametrize(
    ("phase", "cue"),
    [
        (Phase.EASE_IN, CueKind.EASE_IN),
        (Phase.HOLD, CueKind.HOLD),
        (Phase.EASE_OUT, CueKind.EASE_OUT),
        (Phase.CHANGE_SIDES, CueKind.CHANGE_SIDES),
        (Phase.REST, CueKind.REST),
        (Phase.NEXT, CueKind.NEXT),
        (Phase.DONE, CueKind.DONE),
    ],
)
def test_each_opening_has_a_tone_in_its_place(phase: Phase, cue: CueKind) -> None:
    index = next(i for i, each in enumerate(TIMELINE.segments) if each.phase is phase)

    assert SCRIPT.opening(TIMELINE, index)[1] is cue


def told(*lines: Line) -> list[tuple[str, Weight]]:
    """What is said in a hold with these lines, for two."""
    hold = replace(HUG.steps[3], lines=lines)
    stretch = replace(HUG, steps=(*HUG.steps[:3], hold, *HUG.steps[4:]))
    timeline = build_timeline(plan_of(stretch))
    index = next(i for i, each in enumerate(timeline.segments) if each.phase is Phase.HOLD)
    return [(each.text, each.weight) for each in SCRIPT.sentences(timeline, index)]


def receiver(kind: LineKind, text: str) -> Line:
    return Line(Role.RECEIVER, kind, text)


def helper(kind: LineKind, text: str) -> Line:
    return Line(Role.HELPER, kind, text)


def test_the_first_line_weighs_most_then_safety_then_what_to_do_then_form() -> None:
    said = told(
        receiver(LineKind.BREATH, "Breathe."),
        receiver(LineKind.FORM, "Be soft."),
        receiver(LineKind.SAFETY, "Say stop."),
        receiver(LineKind.MOVEMENT, "Lean."),
        helper(LineKind.FORM, "Hold still."),
        helper(LineKind.BREATH, "Wait."),
    )

    assert said == [
        ("Breathe.", Weight.FIRST),
        ("Be soft.", Weight.FORM),
        ("Say stop.", Weight.SAFETY),
        ("Lean.", Weight.ACT),
        ("Helper: Hold still.", Weight.FIRST_OF_HELPER),
        ("Helper: Wait.", Weight.FORM),
    ]


def test_a_helpers_line_of_safety_weighs_as_much_as_the_receivers() -> None:
    said = told(
        receiver(LineKind.BREATH, "Breathe."),
        helper(LineKind.FORM, "Hold still."),
        helper(LineKind.SAFETY, "Ask how it feels."),
    )

    assert said[1:] == [
        ("Helper: Hold still.", Weight.FIRST_OF_HELPER),
        ("Helper: Ask how it feels.", Weight.SAFETY),
    ]


def test_the_helper_hears_first_whose_voice_is_whose() -> None:
    said = [each.text for each in SCRIPT.sentences(build_timeline(plan_of(HUG)), 0)]

    assert [text for text in said if text.startswith("Helper")] == [
        "Helper: This voice is for the helper.",
        "Helper: The receiver decides how far it goes.",
    ]


def test_before_it_begins_it_is_said_how_to_stop_and_what_the_space_bar_does() -> None:
    alone = build_timeline(plan_of(KNEE))

    assert [each.text for each in SCRIPT.sentences(alone, 0)][1:] == [
        "Find your place. It begins by itself.",
        "If it feels sharp, numb or wrong, ease out and press the End key.",
        "The space bar starts now, pauses and goes on.",
    ]


def test_for_two_the_receiver_hears_who_decides_and_what_to_say_when_it_feels_wrong() -> None:
    said = [each.text for each in SCRIPT.sentences(build_timeline(plan_of(HUG)), 0)]

    assert said[0] == "You decide how far it goes. If it feels sharp, numb or wrong, say your word."
    assert said[-1] == "The End key stops it."


def test_the_words_to_a_helper_are_told_apart() -> None:
    assert words_to_helper("Helper: Hold still.") == "Hold still."
    assert words_to_helper("Hold still.") == ""


def test_in_a_hold_nothing_is_said_but_what_the_stretch_has_to_say() -> None:
    assert told(receiver(LineKind.BREATH, "Breathe.")) == [("Breathe.", Weight.FIRST)]
    assert told(helper(LineKind.FORM, "Hold still.")) == [
        ("Helper: Hold still.", Weight.FIRST_OF_HELPER)
    ]


def test_elsewhere_a_helper_without_a_line_is_told_what_always_holds() -> None:
    timeline = build_timeline(plan_of(HUG))
    index = next(i for i, each in enumerate(timeline.segments) if each.phase is Phase.EASE_OUT)

    said = SCRIPT.sentences(timeline, index)

    assert [(each.text, each.weight) for each in said] == [
        ("Helper: Stay close to the receiver.", Weight.FORM)
    ]


def test_the_words_of_a_change_name_its_sides() -> None:
    lines = (receiver(LineKind.SET_UP, "Rest, then lift your {side} knee."),)
    changing = replace(KNEE, change=SideChange(12, lines))
    timeline = build_timeline(plan_of(changing))
    index = next(i for i, each in enumerate(timeline.segments) if each.phase is Phase.CHANGE_SIDES)

    said = [each.text for each in SCRIPT.sentences(timeline, index)]
    assert said == ["Left knee.", "Rest, then lift your left knee."]


def test_breaking_off_and_going_on_are_said() -> None:
    paused = "Paused. Rest in any easy position. The space bar goes on, the End key stops."
    assert said_on(Playing.PAUSED) == said_on(Playing.AWAY) == paused
    assert said_on(Playing.EASING_OUT) == "Stopped. Ease out slowly."
    assert said_on(Playing.STOPPED) == "Stopped. Rest, then look at the screen."
    assert said_on(Playing.ENDED) == "Ended. Rest, then look at the screen."
    assert said_on(Playing.COUNTING_IN)
    assert said_on(Playing.PLAYING) == ""


def test_the_script_takes_lengths_from_what_it_is_given() -> None:
    assert SCRIPT.seconds("Hold.") == 5
    assert (SCRIPT.half(), SCRIPT.count(3.0)) == ("Half way.", "Three.")
    assert (SCRIPT.soon(), SOON_SECONDS) == ("It goes on in ten seconds.", 10)
