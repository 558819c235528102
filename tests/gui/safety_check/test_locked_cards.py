"""Cards for what stays shut."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.clearance import Lock
from backcoach.domain.safety.screening import Consequence
from backcoach.gui.safety_check.locked_cards import locked_cards, question_texts
from tests.small_screening import ask, screening
from tests.small_screening import page as theme

CHECK = screening(theme("past", ask("hip"), ask("knee")))
NAMES = {"T05": "Single knee", "T06": "Lying twist", "T07": "Seated twist"}
LOCKED = (
    Lock("T05", Consequence.NOT_TODAY, ("hip",)),
    Lock("T06", Consequence.NOT_TODAY, ("hip", "knee")),
    Lock("T07", Consequence.NOT_TODAY, ("hip",)),
)


def test_stretches_with_the_same_reason_share_a_card(qtbot: QtBot) -> None:
    cards = locked_cards(LOCKED, CHECK, NAMES)
    for card in cards:
        qtbot.addWidget(card)

    headings = [card.findChildren(QLabel)[1].text() for card in cards]
    assert headings == ["Single knee, Seated twist", "Lying twist"]


def test_a_reason_is_the_line_that_was_asked() -> None:
    assert question_texts(["knee", "hip"], CHECK) == ["knee", "hip"]


def test_a_follow_up_is_read_after_the_line_it_belongs_to() -> None:
    check = screening(theme("past", ask("hip"), ask("lately", after="hip")))
    assert question_texts(["lately"], check) == ["hip: lately"]


def test_a_line_behind_a_gate_stands_for_itself() -> None:
    trouble = replace(ask("trouble"), effects=())
    check = screening(theme("past", trouble, ask("disc", after="trouble")))
    assert question_texts(["disc"], check) == ["disc"]
