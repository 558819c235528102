"""Cards of nothing but text."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcoach.gui.widgets.text_card import TextCard, bullets


def test_a_card_holds_its_lines_in_order_with_their_kinds(qtbot: QtBot) -> None:
    card = TextCard("notice", (("heading", "Rest"), ("", "Your <b>back</b> wants it.")))
    qtbot.addWidget(card)

    labels = card.findChildren(QLabel)
    assert card.property("kind") == "notice"
    assert [(label.property("kind"), label.text()) for label in labels] == [
        ("heading", "Rest"),
        ("", "Your <b>back</b> wants it."),
    ]


def test_lines_stand_behind_dots() -> None:
    assert bullets(["One", "Two"]) == "•  One\n•  Two"
