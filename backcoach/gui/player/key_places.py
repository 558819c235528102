"""Keys found by their place, where a keyboard writes no Latin letters."""

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backcoach.gui.player.player_keys import KEYS, PlayerAction, is_character
from backcoach.overrides import override

_KEY = Qt.Key
# By key on a Latin keyboard: its place as Linux and Windows count, and as macOS does.
PLACES: Mapping[Qt.Key, tuple[int, int]] = {
    _KEY.Key_S: (31, 1),
    _KEY.Key_B: (48, 11),
    _KEY.Key_Period: (52, 47),
    _KEY.Key_R: (19, 15),
    _KEY.Key_L: (38, 37),
    _KEY.Key_V: (47, 9),
    _KEY.Key_M: (50, 46),
    _KEY.Key_F: (33, 3),
    _KEY.Key_W: (17, 13),
}
_LINUX_ADDS = 8  # X11 and Wayland hand the kernel's number on with so much added
_LATIN = range(_KEY.Key_A, _KEY.Key_Z + 1)
_ACTIONS = {key: action for action, keys in KEYS.items() for key in keys}


def key_at_place(event: QKeyEvent, platform: str = sys.platform) -> Qt.Key | None:
    """The key of a Latin keyboard at the place of one that writes another script.

    None for a key that writes a Latin letter or no character, or whose place says nothing.
    """
    if not is_character(Qt.Key(event.key())) or event.key() in _LATIN:
        return None
    if platform == "darwin":
        return _at(event.nativeVirtualKey(), 1)
    return _at(event.nativeScanCode() - _LINUX_ADDS * (platform == "linux"), 0)


def _at(place: int, counted: int) -> Qt.Key | None:
    return next((key for key, places in PLACES.items() if places[counted] == place), None)


class KeyPlaces(QObject):
    """Watches the window of a page for keys that nobody else took, while the page is in sight.

    Shortcuts are heard first, and they know a key by what it writes alone.
    """

    def __init__(self, page: QWidget, press: Callable[[PlayerAction], None]) -> None:
        super().__init__(page)
        self._page = page
        self._press = press
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._page:
            self._page.window().installEventFilter(self)
        return isinstance(event, QKeyEvent) and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = key_at_place(event)
        pressed = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if key is None or not pressed or not self._page.isVisible():
            return False
        self._press(_ACTIONS[key])
        return True
