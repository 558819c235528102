"""The list of the keys, over the player's page."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcoach.gui.player.player_keys import WORDS, PlayerAction, keys_of, words_for
from backcoach.overrides import override
from backcoach.words.translation import translate

MARGIN = 24
SPACING = 12
_KEY = Qt.Key

# How keys are written where their own character says nothing.
NAMES: Mapping[Qt.Key, object] = {
    _KEY.Key_Space: QT_TRANSLATE_NOOP("KeysCard", "Space"),
    _KEY.Key_Escape: QT_TRANSLATE_NOOP("KeysCard", "Esc"),
    _KEY.Key_End: QT_TRANSLATE_NOOP("KeysCard", "End"),
    _KEY.Key_Home: QT_TRANSLATE_NOOP("KeysCard", "Home"),
    _KEY.Key_Backspace: QT_TRANSLATE_NOOP("KeysCard", "Backspace"),
    _KEY.Key_PageDown: QT_TRANSLATE_NOOP("KeysCard", "Page Down"),
    _KEY.Key_PageUp: QT_TRANSLATE_NOOP("KeysCard", "Page Up"),
    _KEY.Key_Left: "←",
    _KEY.Key_Right: "→",
    _KEY.Key_Minus: "\N{MINUS SIGN}",
}
# What is no key of the table alone.
_WRITTEN = {
    PlayerAction.TURN: QT_TRANSLATE_NOOP("KeysCard", "Shift + arrows"),
    PlayerAction.LOUDER: QT_TRANSLATE_NOOP("KeysCard", "Ctrl + ↑  Ctrl + ↓"),
    PlayerAction.LARGER: QT_TRANSLATE_NOOP("KeysCard", "Ctrl + +  Ctrl + \N{MINUS SIGN}"),
}
_UNWRITTEN = frozenset(
    {
        _KEY.Key_Equal,  # where + needs Shift
        # these say themselves what they do, and the last line tells of them
        *(_KEY.Key_MediaTogglePlayPause, _KEY.Key_MediaPlay, _KEY.Key_MediaStop),
        *(_KEY.Key_MediaNext, _KEY.Key_MediaPrevious),
    }
)


def written(action: PlayerAction, *, letters: bool) -> str:
    """The keys for something, each named once; empty where there are none."""
    if action in _WRITTEN:
        return translate("KeysCard", str(_WRITTEN[action]))
    keys = (key for key in keys_of(action, letters=letters) if key not in _UNWRITTEN)
    names = (translate("KeysCard", str(NAMES.get(key, _own_name(key)))) for key in keys)
    return "  ".join(dict.fromkeys(names))


def _own_name(key: Qt.Key) -> str:
    return key.name.removeprefix("Key_") if key >= _KEY.Key_Escape else chr(key)


class KeysCard(QFrame):
    """Lists the keys over the page, above the stop button. The keys keep working."""

    def __init__(self, page: QWidget, band: QWidget, *, letters: bool) -> None:
        super().__init__(page)
        self._page, self._band = page, band
        self.setProperty("kind", "card")
        self.hide()
        self._rows = _key_rows(letters=letters)
        self._list = QScrollArea()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWidgetResizable(True)
        self._list.setWidget(self._rows)
        self._close = QPushButton(self.tr("Close"))
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
        self.fit()
        self.raise_()

    def fit(self) -> None:
        """Take the middle of the space above the stop button."""
        room = QRect(0, 0, self._page.width(), self._band.y())
        self._wrap(tight=False)
        self._wrap(tight=self.sizeHint().width() > room.width())
        self.resize(self.sizeHint().boundedTo(room.size()))
        self.move(room.center() - self.rect().center())

    def _wrap(self, *, tight: bool) -> None:
        """Break lines only where there is no other way."""
        for label in self._rows.findChildren(QLabel):
            label.setWordWrap(tight)


def _key_rows(*, letters: bool) -> QWidget:
    box = QWidget()
    rows = QGridLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(32)
    rows.setVerticalSpacing(4)
    listed = ((written(action, letters=letters), words_for(action)) for action in WORDS)
    for row, (keys, words) in enumerate(each for each in listed if each[0]):
        name = QLabel(keys)
        name.setProperty("kind", "heading")
        rows.addWidget(name, row, 0)
        rows.addWidget(QLabel(words), row, 1)
    for note in _notes(letters=letters):
        label = QLabel(note)
        label.setProperty("kind", "small")
        rows.addWidget(label, rows.rowCount(), 0, 1, 2)
    return box


def _notes(*, letters: bool) -> tuple[str, ...]:
    media = translate("KeysCard", "Media keys and a presenter's clicker work too.")
    black = translate("KeysCard", "The clicker's key for a black screen stops.")
    off = translate("KeysCard", "Letters and signs are off. Settings can turn them on.")
    return (f"{media} {black}",) if letters else (media, off)
