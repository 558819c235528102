import re
import tomllib

import msgspec
import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import BreathCue, LineKind, People, StepPhase, Technique
from tests.assets.asset_text import ASSETS, TECHNIQUES

FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in TECHNIQUES}
ALL = sorted(
    (msgspec.convert(file, Technique) for file in FILES.values()), key=lambda each: each.order
)
BY_ID = {technique.id: technique for technique in ALL}

STEMS = {
    "T01": "partner_supine_rotation",
    "T02": "partner_seated_rotation",
    "T03": "seated_hug_extension",
    "T04": "assisted_side_lying_rotation",
    "T05": "single_knee_to_chest",
    "T05b": "both_knees_to_chest",
    "T06": "supine_twist",
    "T07": "seated_twist",
    "T08": "knee_pull",
    "T09": "towel_twist",
    "T10": "in_bed_knee_to_chest",
    "T11": "in_bed_knee_drop",
}
# Shortest, longest, usual, first time; and whether the source text gives the hold itself.
HOLDS = {
    "T01": (15, 20, 20, 20, True),
    "T02": (15, 20, 20, 20, True),
    "T03": (5, 15, 10, 10, False),
    "T04": (10, 20, 20, 10, False),
    "T05": (15, 30, 20, 20, True),
    "T05b": (15, 30, 20, 20, False),
    "T06": (20, 30, 20, 20, True),
    "T07": (10, 20, 20, 10, False),
    "T08": (10, 20, 20, 10, False),
    "T09": (5, 15, 10, 10, False),
    "T10": (15, 30, 20, 20, True),
    "T11": (5, 10, 10, 10, True),
}
WITHOUT_SIDES = {"T03", "T05b"}
# From one side to the other a helper walks round, or gets up from one knee and kneels again.
HELPER_MOVES = {"T01": 25, "T04": 25, "T08": 25, "T02": 20, "T07": 20}
# Turning legs back up is done by the belly on an out-breath; all else comes back on an in-breath.
BACK_ON_AN_OUT_BREATH = {"T06", "T11"}
EASE_IN_BREATHS = {
    "T03": [BreathCue.FREE],
    "T09": [BreathCue.OUT, BreathCue.IN, BreathCue.OUT],
}
CHEST_QUESTIONS = ("rib_injury", "chest_surgery", "collapsed_lung", "lung_disease")
SIDE_WORD = re.compile(r"\b(left|right)\b", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{.*?\}")

each_technique = pytest.mark.parametrize("technique", ALL, ids=lambda each: each.id)


def unused(file: object, used: object) -> list[str]:
    """Keys of a file that no field took."""
    match file, used:
        case dict(), dict():
            missing = [key for key in file if key not in used]
            return missing + [name for key in file for name in unused(file[key], used.get(key))]
        case list(), list():
            return [name for one, two in zip(file, used, strict=True) for name in unused(one, two)]
    return []


def test_the_catalogue_has_its_twelve_stretches() -> None:
    assert {technique.id: technique.stem for technique in ALL} == STEMS
    assert {file["stem"]: stem for stem, file in FILES.items()} == {stem: stem for stem in FILES}


@each_technique
def test_every_key_of_the_file_is_a_field(technique: Technique) -> None:
    fields = msgspec.to_builtins(technique)
    assert unused(FILES[technique.stem], msgspec.convert(fields, dict)) == []


def test_one_person_comes_before_two_and_the_most_leverage_comes_last() -> None:
    assert [technique.order for technique in ALL] == list(range(1, 13))
    people = [technique.people for technique in ALL]
    assert people == sorted(people, key=list(People).index)
    assert [technique.id for technique in ALL[-2:]] == ["T03", "T09"]


def test_both_knees_come_after_one_knee() -> None:
    assert {each.id: each.after for each in ALL if each.after} == {"T05b": "T05"}
    assert BY_ID["T05b"].order > BY_ID["T05"].order


@each_technique
def test_the_hold_is_the_agreed_one(technique: Technique) -> None:
    hold = technique.hold
    numbers = (hold.shortest, hold.longest, hold.usual, hold.first_time, hold.stated)
    assert numbers == HOLDS[technique.id]
    assert hold.why


@each_technique
def test_rests_and_changes_leave_time_to_move(technique: Technique) -> None:
    assert technique.rest_seconds == 10
    assert technique.change.seconds == HELPER_MOVES.get(technique.id, 10)


@each_technique
def test_sides_are_done_right_first_or_not_at_all(technique: Technique) -> None:
    if technique.id in WITHOUT_SIDES:
        assert technique.sides == (Side.BOTH,)
    else:
        assert technique.sides == (Side.RIGHT, Side.LEFT)
        assert "left" in technique.side_name(Side.LEFT).lower()
        assert "right" in technique.side_name(Side.RIGHT).lower()


@each_technique
def test_poses_lead_from_the_start_to_the_hold_and_back(technique: Technique) -> None:
    poses = [step.pose for step in technique.steps]
    assert poses[0] == poses[-1] == "start"
    assert technique.steps_in(StepPhase.SET_UP)[-1].pose == "set"
    assert technique.steps_in(StepPhase.EASE_IN)[-1].pose == "hold"
    assert [step.pose for step in technique.steps_in(StepPhase.HOLD)] == ["hold"]
    assert technique.steps_in(StepPhase.EASE_OUT)[0].pose == "set"
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", pose) for pose in poses)


@each_technique
def test_the_way_back_passes_only_poses_of_the_way_in(technique: Technique) -> None:
    way_in = {step.pose for step in technique.steps_in(StepPhase.SET_UP)}
    assert {step.pose for step in technique.steps_in(StepPhase.EASE_OUT)} <= way_in


@each_technique
def test_easing_in_and_out_is_slow(technique: Technique) -> None:
    moving = technique.steps_in(StepPhase.EASE_IN) + technique.steps_in(StepPhase.EASE_OUT)
    assert all(step.seconds is not None and 5 <= step.seconds <= 8 for step in moving)


@each_technique
def test_setting_up_leaves_time_to_get_there(technique: Technique) -> None:
    set_up = technique.steps_in(StepPhase.SET_UP)
    first, *rest = [step.seconds for step in set_up if step.breath is BreathCue.FREE]
    assert first is not None
    assert 12 <= first <= 15
    assert all(seconds is not None and 5 <= seconds <= 12 for seconds in rest)


@each_technique
def test_no_one_has_to_breathe_in_or_out_for_long(technique: Technique) -> None:
    longest = {BreathCue.IN: 5, BreathCue.OUT: 7}
    paced = [step for step in technique.steps if step.breath in longest]
    assert all(step.seconds and 4 <= step.seconds <= longest[step.breath] for step in paced)


@each_technique
def test_a_movement_on_an_out_breath_follows_an_in_breath(technique: Technique) -> None:
    breaths = [step.breath for step in technique.steps_in(StepPhase.SET_UP)]
    assert BreathCue.IN in breaths
    assert breaths[-1] is (BreathCue.OUT if technique.id == "T03" else BreathCue.IN)


@each_technique
def test_movement_follows_the_breath(technique: Technique) -> None:
    into = [step.breath for step in technique.steps_in(StepPhase.EASE_IN)]
    assert into == EASE_IN_BREATHS.get(technique.id, [BreathCue.OUT])
    assert technique.steps_in(StepPhase.HOLD)[0].breath is BreathCue.STEADY
    back = BreathCue.OUT if technique.id in BACK_ON_AN_OUT_BREATH else BreathCue.IN
    assert technique.steps_in(StepPhase.EASE_OUT)[0].breath is back


def test_the_lean_back_waits_for_a_whole_out_breath() -> None:
    set_up = BY_ID["T03"].steps_in(StepPhase.SET_UP)
    assert [step.breath for step in set_up[-2:]] == [BreathCue.IN, BreathCue.OUT]


@each_technique
def test_each_role_is_spoken_to_and_no_other(technique: Technique) -> None:
    lines = [line for step in technique.steps for line in step.lines]
    assert {line.role for line in (*lines, *technique.change.lines)} == set(technique.roles)
    assert {line.kind for line in lines} == set(LineKind)
    for role in technique.roles:
        kinds = {line.kind for line in lines if line.role is role}
        assert kinds >= {LineKind.SET_UP, LineKind.MOVEMENT, LineKind.FORM}
    assert {LineKind.SAFETY} <= {line.kind for line in lines if line.role is technique.roles[-1]}


@each_technique
def test_no_one_hears_more_than_three_short_lines_at_once(technique: Technique) -> None:
    for step in technique.steps:
        for role in technique.roles:
            assert len([line for line in step.lines if line.role is role]) <= 3
            assert len(step.text_for(role).split()) <= 34


@each_technique
def test_a_line_is_one_sentence(technique: Technique) -> None:
    lines = [line for step in technique.steps for line in step.lines]
    for text in [line.text for line in (*lines, *technique.change.lines)]:
        assert re.fullmatch(r"[A-Z][^.!?]*\.", text)


@each_technique
def test_sides_are_spoken_through_placeholders_alone(technique: Technique) -> None:
    lines = [line.text for step in technique.steps for line in step.lines]
    plain = [line.text for line in technique.change.lines]
    plain += [technique.summary, technique.hold.why, *technique.kit, *technique.notes]
    plain += [*technique.never, *technique.stop_when]
    assert [text for text in (*lines, *plain) if SIDE_WORD.search(text)] == []
    assert [text for text in plain if PLACEHOLDER.search(text)] == []
    found = {mark for text in lines for mark in PLACEHOLDER.findall(text)}
    assert found <= {"{side}", "{other}"}
    assert bool(found) is (technique.id not in WITHOUT_SIDES)


@each_technique
def test_limits_are_short_lists_that_begin_plainly(technique: Technique) -> None:
    assert 3 <= len(technique.never) <= 6
    assert 3 <= len(technique.stop_when) <= 6
    assert all(text.startswith("Never ") for text in technique.never)


@each_technique
def test_the_two_with_the_most_leverage_ask_about_the_chest_again(technique: Technique) -> None:
    assert technique.confirms == (CHEST_QUESTIONS if technique.id in {"T03", "T09"} else ())


@each_technique
def test_a_hold_of_our_own_is_marked_as_ours(technique: Technique) -> None:
    ours = any("our own choice" in note for note in technique.notes)
    assert ours is (not technique.hold.stated and technique.id != "T05b")


@each_technique
def test_the_source_text_is_one_that_the_about_page_names(technique: Technique) -> None:
    about = (ASSETS / "learn" / "about.md").read_text(encoding="utf-8")
    title = re.search("“.*”", technique.source)
    assert title
    assert title.group() in about
