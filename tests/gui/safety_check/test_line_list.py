"""The lines of one page and the answers given to them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.screening import Answer, Consequence, Effect, Repeat
from backcoach.gui.safety_check.line_list import LineList
from backcoach.gui.widgets.answer_row import LineAnswered
from tests.small_screening import ask
from tests.small_screening import page as theme

NO, YES, NOT_SURE = Answer
PAST = theme(
    "past", ask("leg", Effect(Consequence.EMERGENCY)), ask("bones"), ask("when", after="bones")
)


@pytest.fixture
def lines(qtbot: QtBot) -> LineList:
    lines = LineList()
    qtbot.addWidget(lines)
    lines.show_lines(PAST, {"bones": YES, "elsewhere": YES})
    lines.show()
    return lines


def open_ids(lines: LineList) -> list[str]:
    return [question.id for question in lines.open_lines]


def test_before_any_page_there_is_nothing_to_answer(qtbot: QtBot) -> None:
    lines = LineList()
    qtbot.addWidget(lines)

    assert lines.answers == {}
    assert lines.open_lines == ()


def test_it_takes_over_the_answers_to_its_own_lines(lines: LineList) -> None:
    assert lines.answers == {"bones": YES}
    assert open_ids(lines) == ["leg", "when"]


def test_giving_and_taking_back_an_answer_tells_nobody(qtbot: QtBot, lines: LineList) -> None:
    with qtbot.assertNotEmitted(lines.answered):
        lines.give("leg", NO)
        lines.give("bones", None)
        lines.give("bones", None)

    assert lines.answers == {"leg": NO}
    assert open_ids(lines) == ["bones"]


def test_an_answer_given_by_hand_is_told(qtbot: QtBot, lines: LineList) -> None:
    with qtbot.waitSignal(lines.answered) as answered:
        lines._rows["leg"].answered.emit(LineAnswered("leg", NO))

    assert answered.args == [LineAnswered("leg", NO)]
    assert lines.answers["leg"] is NO


@pytest.mark.parametrize(("answer", "calls"), [(NO, False), (YES, True), (NOT_SURE, True)])
def test_only_a_ticked_emergency_line_calls_for_help(
    lines: LineList, answer: Answer, *, calls: bool
) -> None:
    lines.give("leg", answer)

    assert lines.calls_for_help("leg") is calls
    assert not lines.calls_for_help("bones")


def test_none_of_these_answers_what_is_behind_a_gate_once_something_there_was_ticked(
    lines: LineList,
) -> None:
    gate = replace(ask("trouble"), effects=())
    behind = (ask("disc", after="trouble"), ask("surgery", after="trouble"))
    lines.show_lines(theme("past", gate, *behind, ask("lately", after="surgery"), ask("hip")), {})
    assert lines.answered_by_none == ("trouble", "hip")

    lines.give("trouble", NOT_SURE)
    assert lines.answered_by_none == ("hip",)

    lines.give("surgery", YES)
    assert lines.answered_by_none == ("disc", "hip")
    assert open_ids(lines) == ["disc", "lately", "hip"]


def test_the_medical_word_of_what_lasts_stands_in_brackets(lines: LineList) -> None:
    assert lines._rows["bones"]._line.text == "bones"
    question = replace(ask("bones"), text="Thin bones", medical="osteoporosis", why="They bend.")
    lines.show_lines(theme("past", question, repeat=Repeat.LASTING), {})
    said = lines._rows["bones"]._line
    assert (said.text, said.more) == ("Thin bones (osteoporosis)", "They bend.")


def test_that_of_a_sign_of_today_unfolds(lines: LineList) -> None:
    question = replace(ask("pain"), text="Sharp pain", medical="acute pain", example="It stabs.")
    lines.show_lines(theme("today", question), {})
    said = lines._rows["pain"]._line
    assert (said.text, said.more) == ("Sharp pain", "It stabs. Doctors say: acute pain.")
