"""A card that is one large button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from backcoach.gui.widgets.cards.card_button import CardButton


@pytest.fixture
def card(qtbot):
    layout = QVBoxLayout()
    layout.addWidget(QLabel("Lying twist"))
    card = CardButton(layout, 20)
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
    card.setFocus()
    return card


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_pressed_by_key(qtbot, card, key):
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_a_card_is_as_large_as_what_it_holds(card):
    assert card.sizeHint() == card.layout().sizeHint()
    assert card.minimumSizeHint() == card.layout().minimumSize()
