"""The screens of the computer, as Qt tells of them."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from backcoach.gui.services.screens import Screens
from walkthrough.driver import wait_until


def test_each_screen_has_its_name_and_a_label_with_its_size():
    (place,) = Screens().there
    screen = QGuiApplication.primaryScreen()
    assert place.name == screen.name()
    assert place.label.endswith(f"{screen.size().width()} x {screen.size().height()}")


def test_a_window_is_on_the_screen_of_that_name(qtbot):
    window = QLabel()
    qtbot.addWidget(window)
    assert Screens().of(window) == QGuiApplication.primaryScreen().name()


def test_a_screen_that_is_gone_or_our_own_is_not_filled(qtbot):
    window, own = QLabel(), QLabel()
    qtbot.addWidget(window)
    qtbot.addWidget(own)
    for name in ("gone", QGuiApplication.primaryScreen().name()):
        Screens().fill(window, name, own)
        assert not window.isVisible()


def test_a_change_is_told_at_once_and_again_when_windows_have_been_moved(qapp):
    screens, told = Screens(), []
    screens.changed.connect(lambda: told.append(1))
    qapp.screenRemoved.emit(QGuiApplication.primaryScreen())
    assert told == [1]
    assert wait_until(lambda: told == [1, 1])
