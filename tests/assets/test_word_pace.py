"""The words of every step of every stretch, on both sides, against the clock and by ear."""

import re
import tomllib
from collections.abc import Iterator
from itertools import permutations

import msgspec
import pytest

from backcoach.domain.stretch.dosage import SHORTEST_REST_SECONDS
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Line, Role, Step, Technique
from backcoach.words.side_words import with_sides
from tests.assets.asset_text import TECHNIQUES
from tests.assets.word_pace import left_unsaid, moves, reading_seconds, windows, word_count

MOST_WORDS_IN_A_MOVE = 12
ALL = [
    msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Technique)
    for path in TECHNIQUES
]
BODY = "shoulder|arm|armpit|elbow|forearm|hand|palm|side|thigh|knee|leg|calf|foot"
SIDED_PART = re.compile(rf"(\S+) (?:left|right) (?:{BODY})\b")
WHOSE = {Role.RECEIVER: {"your"}, Role.HELPER: {"your", "receiver's"}}
PLAIN_LETTERS = re.compile(r"[A-Za-z' ,.-]+")
NOT_BY_EAR = re.compile(
    r"\b(this|these|here|picture|screen|figure|shown|see|cm|etc)\b", re.IGNORECASE
)
# "long" of a leg or a back, and other words that a beginner cannot act on.
VAGUE = re.compile(
    r"\b(long|loosen|quiet|undo|a touch|grow|weight that|on both hips)\b", re.IGNORECASE
)

each_technique = pytest.mark.parametrize("technique", ALL, ids=lambda each: each.id)


def texts(lines: tuple[Line, ...], side: Side, *roles: Role) -> list[str]:
    return [with_sides(line.text, side) for line in lines if not roles or line.role in roles]


def every_step(technique: Technique) -> Iterator[tuple[Step, Side]]:
    return ((step, side) for side in technique.sides for step in technique.steps)


def every_line(technique: Technique) -> Iterator[tuple[Role, str]]:
    for side in technique.sides:
        for lines in (*(step.lines for step in technique.steps), technique.change.lines):
            yield from ((line.role, with_sides(line.text, side)) for line in lines)


@each_technique
def test_during_a_move_each_person_hears_one_short_line(technique: Technique) -> None:
    for step in moves(technique):
        for side in technique.sides:
            for role in technique.roles:
                said = texts(step.lines, side, role)
                assert len(said) <= 1
                assert [text for text in said if word_count(text) > MOST_WORDS_IN_A_MOVE] == []


@each_technique
def test_each_person_can_read_their_words_in_time(technique: Technique) -> None:
    for step, side in every_step(technique):
        for role in technique.roles:
            said = texts(step.lines, side, role)
            assert reading_seconds(said) <= (step.seconds or technique.hold.shortest), said


@each_technique
def test_a_voice_can_say_the_words_of_both_in_time(technique: Technique) -> None:
    for step, side in every_step(technique):
        if step.seconds is not None:
            assert left_unsaid(texts(step.lines, side), windows(step.seconds)) == []


@each_technique
def test_no_words_fall_on_the_half_or_the_counting_of_a_hold(technique: Technique) -> None:
    """In whatever order they are said."""
    hold = technique.hold
    holds = [each for each in every_step(technique) if each[0].seconds is None]
    for step, side in holds:
        for said in permutations(texts(step.lines, side)):
            for seconds in range(hold.shortest, hold.longest + 1):
                assert left_unsaid(said, windows(seconds, hold=True)) == []


@each_technique
def test_the_words_between_two_sides_or_two_rounds_fit_their_pause(technique: Technique) -> None:
    change = technique.change
    seconds = SHORTEST_REST_SECONDS if technique.side_names is None else change.seconds
    for role in technique.roles:
        assert reading_seconds(texts(change.lines, Side.BOTH, role)) <= seconds
    assert left_unsaid(texts(change.lines, Side.BOTH), windows(seconds)) == []


@each_technique
def test_left_and_right_say_whose_they_are(technique: Technique) -> None:
    for role, text in every_line(technique):
        whose = [found[1].lower() for found in SIDED_PART.finditer(text)]
        assert set(whose) <= WHOSE[role], text


@each_technique
def test_a_line_is_understood_by_ear_alone(technique: Technique) -> None:
    for _role, text in every_line(technique):
        assert PLAIN_LETTERS.fullmatch(text)
        assert NOT_BY_EAR.search(text) is None


@each_technique
def test_a_line_says_plainly_what_to_do(technique: Technique) -> None:
    assert [text for _role, text in every_line(technique) if VAGUE.search(text)] == []


def test_in_the_knee_pull_the_receiver_leads_on_each_side() -> None:
    knee_pull = next(each for each in ALL if each.id == "T08")
    said = " ".join(step.text_for(Role.HELPER) for step in knee_pull.steps)
    assert "never lead" in said
    assert "Follow the receiver's hands" in said
    assert " add" not in said.lower()


def test_two_lines_are_cut_where_a_hold_leaves_no_time() -> None:
    assert windows(10.0, hold=True) == [(0.0, 4.25), (5.75, 6.5)]
    assert windows(5.0, hold=True) == [(0.0, 1.5)]
    assert left_unsaid(["One two three.", "One two three."], windows(5.0, hold=True)) == [
        "One two three."
    ]
    assert word_count("Wait until the out-breath is over, on the receiver's left.") == 11
