"""Cards and arrow keys."""

from PySide6.QtCore import Qt

from backcoach.gui.widgets.cards.card_board import CardBoard
from backcoach.gui.widgets.technique_card import CardText, TechniqueCard

TEXT = CardText("Knee", "A knee.", "Hip", (("clock", "About 2 min"),))


def test_arrows_move_the_focus_and_leave_out_hidden_cards(qtbot):
    board = CardBoard()
    qtbot.addWidget(board)
    first, hidden, last = cards = [TechniqueCard(TEXT, None) for _ in range(3)]
    board.show_cards(cards)
    hidden.hide()
    board.resize(1000, 500)
    with qtbot.waitActive(board):
        board.show()
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert last.hasFocus()

    qtbot.keyClick(last, Qt.Key.Key_Left)
    assert first.hasFocus()


def test_other_cards_take_the_place_of_the_ones_before(qtbot):
    board = CardBoard()
    qtbot.addWidget(board)
    before, after = TechniqueCard(TEXT, None), TechniqueCard(TEXT, None)
    board.show_cards([before])
    board.show_cards([after])

    assert before.isHidden()
    assert not after.isHidden()


def test_a_card_reads_out_all_that_it_says(qtbot):
    card = TechniqueCard(CardText("Knee", "A knee.", "Hip", (), locked="Not for today"), None)
    qtbot.addWidget(card)

    assert card.accessibleName() == "Knee"
    assert card.accessibleDescription() == "Not for today A knee. Hip"
