"""The keys of the player, and the list of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

_KEY = Qt.Key
# Even where nothing has the focus: the key that stops must not depend on it.
_IN_WINDOW = Qt.ShortcutContext.WindowShortcut

# By action: its keys, how they are written, and what they do.
KEYS: dict[str, tuple[tuple[Qt.Key, ...], str, object]] = {
    "pause": (
        (_KEY.Key_Space,),
        "Space",
        QT_TRANSLATE_NOOP("PlayerKeys", "Start, pause and go on"),
    ),
    "stop": ((_KEY.Key_S,), "S", QT_TRANSLATE_NOOP("PlayerKeys", "Stop, something is wrong")),
    "next": (
        (_KEY.Key_Right, _KEY.Key_PageDown),
        "→  Page Down",
        QT_TRANSLATE_NOOP("PlayerKeys", "Next step"),
    ),
    "previous": (
        (_KEY.Key_Left, _KEY.Key_PageUp),
        "←  Page Up",
        QT_TRANSLATE_NOOP("PlayerKeys", "Previous step"),
    ),
    "restart": ((_KEY.Key_R,), "R", QT_TRANSLATE_NOOP("PlayerKeys", "This side again")),
    "more": (
        (_KEY.Key_Plus, _KEY.Key_Equal),
        "+",
        QT_TRANSLATE_NOOP("PlayerKeys", "Hold 5 seconds longer"),
    ),
    "less": (
        (_KEY.Key_Minus,),
        "\N{MINUS SIGN}",
        QT_TRANSLATE_NOOP("PlayerKeys", "Hold 5 seconds less"),
    ),
    "mirror": ((_KEY.Key_V,), "V", QT_TRANSLATE_NOOP("PlayerKeys", "Turn the picture round")),
    "sound": ((_KEY.Key_M,), "M", QT_TRANSLATE_NOOP("PlayerKeys", "Sound on or off")),
    "full_screen": ((_KEY.Key_F,), "F", QT_TRANSLATE_NOOP("PlayerKeys", "Full screen")),
    "rest": ((_KEY.Key_Escape,), "Esc", QT_TRANSLATE_NOOP("PlayerKeys", "Pause, nothing is lost")),
    "keys": ((_KEY.Key_Question,), "?", QT_TRANSLATE_NOOP("PlayerKeys", "This list of keys")),
}


def bind_keys(page: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Let each action's keys work while the page is in sight, wherever the focus is."""
    for name, action in actions.items():
        for key in KEYS[name][0]:
            shortcut = QShortcut(QKeySequence(key), page, context=_IN_WINDOW)
            shortcut.activated.connect(action)


class KeysCard(QFrame):
    """Lists the keys over the page. The page goes on below, and the keys keep working."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("kind", "card")
        self.hide()
        rows = QGridLayout(self)
        rows.setContentsMargins(32, 24, 32, 24)
        rows.setHorizontalSpacing(32)
        for row, (_, written, what) in enumerate(KEYS.values()):
            key = QLabel(written)
            key.setProperty("kind", "heading")
            rows.addWidget(key, row, 0)
            rows.addWidget(QLabel(QCoreApplication.translate("PlayerKeys", str(what))), row, 1)
        close = QPushButton(QCoreApplication.translate("PlayerKeys", "Close"))
        close.clicked.connect(self.hide)
        rows.addWidget(close, len(KEYS), 1, Qt.AlignmentFlag.AlignTrailing)

    def toggle(self) -> None:
        """Open in the middle of the page, or close."""
        if not self.isHidden():
            self.hide()
            return
        self.adjustSize()
        self.move(self._page.rect().center() - self.rect().center())
        self.raise_()
        self.show()
