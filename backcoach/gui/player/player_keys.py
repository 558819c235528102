"""What can be asked of the player, the keys for it, and the list of them."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcoach.gui.widgets.figure_view import TURNS
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.translation import translate

MARGIN = 24
SPACING = 12
_KEY = Qt.Key


class PlayerAction(Enum):
    """What a person can ask of the player. FORWARD is what the primary button says."""

    FORWARD = auto()
    PAUSE = auto()
    STOP = auto()
    NEXT = auto()
    PREVIOUS = auto()
    RESTART = auto()
    LONGER = auto()
    SHORTER = auto()
    MIRROR = auto()
    TURN = auto()
    TURN_BACK = auto()
    SOUND = auto()
    FULL_SCREEN = auto()
    KEYS = auto()
    BACK = auto()
    HELP = auto()


# By action: its keys, how they are written, and what they do.
KEYS: dict[PlayerAction, tuple[tuple[Qt.Key, ...], object, object]] = {
    PlayerAction.FORWARD: (
        (_KEY.Key_Space,),
        QT_TRANSLATE_NOOP("PlayerKeys", "Space"),
        QT_TRANSLATE_NOOP("PlayerKeys", "Start, pause and go on"),
    ),
    PlayerAction.STOP: (
        (_KEY.Key_S,),
        "S",
        QT_TRANSLATE_NOOP("PlayerKeys", "Stop, something is wrong"),
    ),
    PlayerAction.NEXT: (
        (_KEY.Key_Right, _KEY.Key_PageDown),
        QT_TRANSLATE_NOOP("PlayerKeys", "→  Page Down"),
        QT_TRANSLATE_NOOP("PlayerKeys", "Next step"),
    ),
    PlayerAction.PREVIOUS: (
        (_KEY.Key_Left, _KEY.Key_PageUp),
        QT_TRANSLATE_NOOP("PlayerKeys", "←  Page Up"),
        QT_TRANSLATE_NOOP("PlayerKeys", "Previous step"),
    ),
    PlayerAction.RESTART: ((_KEY.Key_R,), "R", QT_TRANSLATE_NOOP("PlayerKeys", "This side again")),
    PlayerAction.LONGER: (
        (_KEY.Key_Plus, _KEY.Key_Equal),
        "+",
        QT_TRANSLATE_NOOP("PlayerKeys", "Hold 5 seconds longer"),
    ),
    PlayerAction.SHORTER: (
        (_KEY.Key_Minus,),
        "\N{MINUS SIGN}",
        QT_TRANSLATE_NOOP("PlayerKeys", "Hold 5 seconds less"),
    ),
    PlayerAction.MIRROR: (
        (_KEY.Key_V,),
        "V",
        QT_TRANSLATE_NOOP("PlayerKeys", "Turn the picture round"),
    ),
    PlayerAction.TURN: (
        (),
        QT_TRANSLATE_NOOP("PlayerKeys", "Shift + arrows"),
        QT_TRANSLATE_NOOP("PlayerKeys", "See the picture from another angle"),
    ),
    PlayerAction.TURN_BACK: (
        (_KEY.Key_Home,),
        QT_TRANSLATE_NOOP("PlayerKeys", "Home"),
        QT_TRANSLATE_NOOP("PlayerKeys", "See it from the usual angle"),
    ),
    PlayerAction.SOUND: ((_KEY.Key_M,), "M", QT_TRANSLATE_NOOP("PlayerKeys", "Sound on or off")),
    PlayerAction.FULL_SCREEN: ((_KEY.Key_F,), "F", QT_TRANSLATE_NOOP("PlayerKeys", "Full screen")),
    PlayerAction.PAUSE: (
        (_KEY.Key_Escape,),
        QT_TRANSLATE_NOOP("PlayerKeys", "Esc"),
        QT_TRANSLATE_NOOP("PlayerKeys", "Pause, nothing is lost"),
    ),
    PlayerAction.KEYS: (
        (_KEY.Key_Question,),
        "?",
        QT_TRANSLATE_NOOP("PlayerKeys", "This list of keys"),
    ),
}

STEPS = frozenset({PlayerAction.LONGER, PlayerAction.SHORTER})


def bind_keys(
    page: Page, press: Callable[[PlayerAction], None], turn: Callable[[Qt.Key], None]
) -> None:
    """Let the keys work while the page is in sight, wherever the focus is.

    Arrow keys turn the picture with Shift held: without, they step.
    """
    for action, (keys, _, _) in KEYS.items():
        for key in keys:
            page.on_key(QKeySequence(key), partial(press, action), steps=action in STEPS)
    for key in TURNS:
        pressed = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, key)
        page.on_key(QKeySequence(pressed), partial(turn, key), steps=True)


class KeysCard(QFrame):
    """Lists the keys over the page, above the stop button. The keys keep working."""

    def __init__(self, page: QWidget, band: QWidget) -> None:
        super().__init__(page)
        self._page, self._band = page, band
        self.setProperty("kind", "card")
        self.hide()
        self._rows = _key_rows()
        self._list = QScrollArea()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWidgetResizable(True)
        self._list.setWidget(self._rows)
        self._close = QPushButton(translate("PlayerKeys", "Close"))
        self._close.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(SPACING)
        column.addWidget(self._list)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTrailing)

    @override
    def sizeHint(self) -> QSize:
        """Space for all keys without scrolling."""
        rows, close = self._rows.sizeHint(), self._close.sizeHint()
        bar = self._list.verticalScrollBar().sizeHint().width()
        return QSize(
            rows.width() + bar + 2 * (MARGIN + SPACING),
            rows.height() + close.height() + 2 * (MARGIN + SPACING),
        )

    def toggle(self) -> None:
        """Open in the middle of the space above the stop button, or close."""
        if not self.isHidden():
            self.hide()
            return
        self.show()
        room = QRect(0, 0, self._page.width(), self._band.y())
        self.resize(self.sizeHint().boundedTo(room.size()))
        self.move(room.center() - self.rect().center())
        self.raise_()


def _key_rows() -> QWidget:
    box = QWidget()
    rows = QGridLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(32)
    for row, (_, written, what) in enumerate(KEYS.values()):
        key = QLabel(translate("PlayerKeys", str(written)))
        key.setProperty("kind", "heading")
        rows.addWidget(key, row, 0)
        rows.addWidget(QLabel(translate("PlayerKeys", str(what))), row, 1)
    return box
