import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backcoach.domain.stretch.side import Side
from backcoach.gui.widgets.choice_button import ChoiceButton
from backcoach.gui.widgets.segmented import Segmented

CHOICES = [(Side.LEFT, "Left knee"), (Side.RIGHT, "Right knee")]


@pytest.fixture
def segmented(qtbot: QtBot) -> Segmented:
    segmented = Segmented()
    qtbot.addWidget(segmented)
    segmented.offer(CHOICES)
    segmented.show()
    return segmented


def button(segmented: Segmented, text: str) -> ChoiceButton:
    return next(each for each in segmented.findChildren(ChoiceButton) if each.text() == text)


def test_nothing_is_chosen_beforehand(segmented: Segmented) -> None:
    assert segmented.value is None


def test_no_value_is_picked_while_nothing_is_chosen(segmented: Segmented) -> None:
    with pytest.raises(LookupError, match="chosen"):
        _ = segmented.picked


def test_the_picked_value_is_the_chosen_one(segmented: Segmented) -> None:
    segmented.choose(Side.RIGHT)

    assert segmented.picked is Side.RIGHT


def test_a_click_chooses_one_value(segmented: Segmented, qtbot: QtBot) -> None:
    segmented.choose(Side.RIGHT)

    with qtbot.waitSignal(segmented.chosen) as caught:
        qtbot.mouseClick(button(segmented, "Left knee"), Qt.MouseButton.LeftButton)

    assert caught.args == [Side.LEFT]
    assert segmented.value is Side.LEFT


def test_showing_a_choice_tells_no_one(segmented: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.choose(Side.RIGHT)

    assert segmented.value is Side.RIGHT


def test_an_arrow_key_moves_the_choice(segmented: Segmented, qtbot: QtBot) -> None:
    segmented.choose(Side.LEFT)
    segmented.activateWindow()
    button(segmented, "Left knee").setFocus()

    qtbot.keyClick(button(segmented, "Left knee"), Qt.Key.Key_Right)

    assert segmented.value is Side.RIGHT


def test_new_choices_take_the_place_of_the_old(segmented: Segmented) -> None:
    segmented.choose(Side.LEFT)

    segmented.offer([(1, "One"), (2, "Two"), (3, "Three")])
    segmented.choose(3)

    assert segmented.value == 3
