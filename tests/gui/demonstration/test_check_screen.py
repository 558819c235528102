"""On which screen the safety check is answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from backcoach.gui.demonstration.check_screen import ask_for_screen
from tests.clicking import press


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def ask(window):
    answers = []
    ask_for_screen(window, lambda *, on_their_screen: answers.append(on_their_screen))
    return answers, window.findChild(QMessageBox)


@pytest.mark.parametrize(
    ("name", "answer"),
    [("On this screen", [False]), ("On the client's screen", [True]), ("Back", [])],
)
def test_each_answer_begins_there_and_back_begins_nothing(window, name, answer):
    answers, box = ask(window)
    press(box, name)
    assert answers == answer


def test_escape_begins_nothing_and_enter_stays_on_this_screen(window):
    answers, box = ask(window)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert answers == []
    answers, box = ask(window)
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert answers == [False]
