"""F11 and Escape, and the full screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from backcoach.gui.shell.full_screen import FullScreenKeys
from backcoach.gui.shell.main_window import MainWindow
from backcoach.gui.widgets.page import Page

KEY = Qt.Key


class WithBack(Page):
    """A page that counts how often it was left."""

    def __init__(self):
        super().__init__()
        self.left = []
        self._back = QPushButton("Back")
        self._back.clicked.connect(lambda: self.left.append(1))
        QVBoxLayout(self).addWidget(self._back)


@pytest.fixture
def window(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show_page(WithBack())
    window.show()
    window.keys = FullScreenKeys(window)
    return window


def press(window, key, *, held=False):
    plain = Qt.KeyboardModifier.NoModifier
    QTest.simulateEvent(window.windowHandle(), True, key.value, plain, "", held)


def test_one_key_fills_the_screen_and_leads_out_of_it(window):
    press(window, KEY.Key_F11)
    assert window.isFullScreen()
    press(window, KEY.Key_F11, held=True)
    assert window.isFullScreen()
    press(window, KEY.Key_F11)
    assert not window.isFullScreen()


def test_escape_leaves_the_full_screen_before_it_leaves_the_page(window):
    press(window, KEY.Key_F11)
    press(window, KEY.Key_Escape)
    assert not window.isFullScreen()
    assert window.page.left == []
    press(window, KEY.Key_Escape)
    assert window.page.left == [1]


def test_what_is_released_is_let_through(window):
    QTest.keyClick(window.windowHandle(), KEY.Key_F11)
    assert window.isFullScreen()
