"""Controls that fade away while a session plays."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.domain.playing.player import Playing
from backcoach.gui.player.controls_fade import FADE_MS, ControlsFade, stay

TAB = Qt.FocusReason.TabFocusReason


class Bar:
    """A page with a bar of one button, and a field beside it."""

    def __init__(self, qtbot):
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.bar = QWidget(self.page)
        self.button = QPushButton("Pause", self.bar)
        self.other = QPushButton("Stop", self.page)
        self.other.move(200, 0)
        self.pressed = []
        self.button.clicked.connect(lambda: self.pressed.append(1))
        self.fade = ControlsFade(self.bar)
        self.page.resize(400, 300)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.other.setFocus()
        self.fade.watch(self.page.windowHandle())

    def wait_in_vain(self):
        """Let the time pass after which the bar goes, and all of the fade."""
        if self.fade._timer.isActive():
            self.fade._timer.timeout.emit()
        self.finish()

    def finish(self):
        way = self.fade._way
        if way.state() is QAbstractAnimation.State.Running:
            way.setCurrentTime(FADE_MS)

    @property
    def opacity(self):
        effect = self.bar.graphicsEffect()
        return effect.opacity() if effect.isEnabled() else 1.0


@pytest.fixture
def bar(qtbot):
    return Bar(qtbot)


@pytest.fixture
def faded(bar):
    bar.fade.follow(stays=False)
    bar.wait_in_vain()
    return bar


@pytest.mark.parametrize("playing", Playing)
def test_controls_stay_but_while_it_plays_and_with_less_motion_always(playing):
    plays = playing in {Playing.PLAYING, Playing.COUNTING_IN}
    assert stay(playing, reduced_motion=False) is not plays
    assert stay(playing, reduced_motion=True)


def test_what_is_there_for_good_never_goes(bar):
    bar.wait_in_vain()
    assert bar.fade.shown
    assert bar.opacity == 1.0


def test_while_it_plays_they_go_out_of_sight_but_not_out_of_reach(faded):
    assert not faded.fade.shown
    assert faded.opacity == 0.0
    assert faded.bar.isVisible()
    assert faded.button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_pause_brings_them_back(faded):
    faded.fade.follow(stays=True)
    faded.finish()
    assert faded.opacity == 1.0
    faded.wait_in_vain()
    assert faded.fade.shown


def test_the_mouse_brings_them_back_where_it_moves_and_not_where_it_lies(faded):
    window = faded.page.windowHandle()
    QTest.mouseMove(window, QPoint(50, 200))
    assert faded.fade.shown
    faded.wait_in_vain()
    QTest.mouseMove(window, QPoint(50, 200))
    assert not faded.fade.shown


def test_a_touch_brings_them_back_and_presses_nothing_that_was_out_of_sight(faded):
    spot = faded.button.mapTo(faded.page, faded.button.rect().center())
    QTest.mousePress(faded.page.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseRelease(faded.page.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert faded.pressed == []
    assert faded.fade.shown
    faded.finish()
    QTest.mouseClick(faded.page.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert faded.pressed == [1]


def test_a_focus_by_key_brings_them_back_and_keeps_them(faded):
    faded.button.setFocus(TAB)
    assert faded.fade.shown
    faded.wait_in_vain()
    assert faded.fade.shown
    faded.other.setFocus(TAB)
    faded.wait_in_vain()
    assert not faded.fade.shown


def test_a_focus_by_mouse_keeps_nothing(faded):
    faded.button.setFocus(Qt.FocusReason.MouseFocusReason)
    faded.wait_in_vain()
    assert not faded.fade.shown


def test_the_focus_that_was_there_before_it_played_keeps_nothing(bar):
    bar.button.setFocus(TAB)
    bar.fade.follow(stays=False)
    bar.wait_in_vain()
    assert not bar.fade.shown


def test_another_window_is_watched_no_more(faded):
    faded.fade.watch(None)
    QTest.mouseMove(faded.page.windowHandle(), QPoint(60, 210))
    assert not faded.fade.shown
