import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcoach.gui.widgets.choice_button import ChoiceButton
from backcoach.gui.widgets.score_scale import ScoreScale

KEY = Qt.Key


@pytest.fixture
def scale(qtbot: QtBot) -> ScoreScale:
    scale = ScoreScale()
    qtbot.addWidget(scale)
    scale.show()
    scale.activateWindow()
    button(scale, 0).setFocus()
    return scale


def button(scale: ScoreScale, number: int) -> ChoiceButton:
    return next(each for each in scale.findChildren(ChoiceButton) if each.text() == str(number))


def test_no_score_is_chosen_beforehand(scale: ScoreScale) -> None:
    assert scale.score is None
    assert [each.text() for each in scale.findChildren(ChoiceButton)] == [str(n) for n in range(11)]


@pytest.mark.parametrize("number", [0, 7, 10])
def test_a_click_chooses_a_score(scale: ScoreScale, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(scale.chosen) as caught:
        qtbot.mouseClick(button(scale, number), Qt.MouseButton.LeftButton)

    assert caught.args == [number]
    assert scale.score == number


@pytest.mark.parametrize(
    ("typed", "score"), [("0", 0), ("9", 9), ("1", 1), ("10", 10), ("100", 0), ("210", 10)]
)
def test_digits_choose_and_one_and_zero_is_ten(
    scale: ScoreScale, qtbot: QtBot, typed: str, score: int
) -> None:
    for digit in typed:
        qtbot.keyClicks(scale.focusWidget(), digit)

    assert scale.score == score


@pytest.mark.parametrize(
    ("first", "key", "score"),
    [
        (None, KEY.Key_Right, 0),
        (3, KEY.Key_Right, 4),
        (3, KEY.Key_Up, 4),
        (3, KEY.Key_Left, 2),
        (3, KEY.Key_Down, 2),
        (0, KEY.Key_Left, 0),
        (10, KEY.Key_Up, 10),
        (3, KEY.Key_Home, 3),
        (3, KEY.Key_End, 3),
        (3, KEY.Key_X, 3),
    ],
)
def test_keys_move_along_the_scale(
    scale: ScoreScale, qtbot: QtBot, first: int | None, key: Qt.Key, score: int
) -> None:
    scale.show_score(first)

    qtbot.keyClick(scale.focusWidget(), key)

    assert scale.score == score


def test_showing_a_score_tells_no_one(scale: ScoreScale, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scale.chosen):
        scale.show_score(4)
        scale.show_score(None)

    assert scale.score is None


def test_both_ends_say_what_they_mean(scale: ScoreScale) -> None:
    scale.set_ends("0 loose", "10 as stiff as can be")

    assert [each.text() for each in scale.findChildren(QLabel)] == [
        "0 loose",
        "10 as stiff as can be",
    ]
    assert button(scale, 10).accessibleDescription() == "10 as stiff as can be"
