"""Presses keys on the player's page, as they come from a keyboard or a clicker."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcoach.domain.playing.player import Player, Playing
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.player.player_page import PlayerPage
from tests.stretches import KNEE, cleared_for, plan_of

PLAIN = Qt.KeyboardModifier.NoModifier
_EVDEV = 8  # what X11 and Wayland add to the number of a key


class Hands:
    """Presses keys on a page that shows what its player does."""

    def __init__(self, qtbot, clock, playing=Playing.PLAYING, *, letters=True):
        self.player = Player(plan_of(KNEE), cleared_for(KNEE), clock)
        scene = PlayerScene(lambda _: None, Style(), letter_keys=letters)
        self.page = PlayerPage(scene, self.player.look())
        self.asked = []
        self.page.asked.connect(self.asked.append)
        qtbot.addWidget(self.page)
        self.page.resize(1280, 800)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self._become(playing)

    def _become(self, playing):
        ways = {
            Playing.READY: (),
            Playing.PLAYING: (self.player.start,),
            Playing.PAUSED: (self.player.start, self.player.pause),
            Playing.COUNTING_IN: (self.player.start, self.player.pause, self.player.resume),
        }
        for way in ways[playing]:
            way()
        self.page.show_view(self.player.look())
        assert self.page.view.playing is playing

    def press(self, key, modifiers=PLAIN):
        """Press a key that the keyboard has; what was asked for then."""
        self.asked.clear()
        for down in (True, False):
            QTest.simulateEvent(self.page.windowHandle(), down, key.value, modifiers, "", False)
        return tuple(self.asked)

    def write(self, text, place, *, held=False):
        """Press the key at a place of the keyboard, where it writes something else."""
        self.asked.clear()
        event = typed(text, place, held=held)
        QApplication.sendEvent(self.page.windowHandle(), event)
        return tuple(self.asked)


def typed(text, place, *, held=False):
    """A press of the key at a place, as a keyboard reports it that writes a text there."""
    kind, key = QKeyEvent.Type.KeyPress, ord(text.upper())
    return QKeyEvent(kind, key, PLAIN, place + _EVDEV, 0, 0, text, held)
