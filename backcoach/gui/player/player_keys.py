"""What can be asked of the player, and the table of the keys for it."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.player import Playing
from backcoach.gui.player.player_layout import OUT, RESTING, RUNNING
from backcoach.gui.widgets.figure_view import TURNS
from backcoach.gui.widgets.page import Page
from backcoach.words.translation import translate

_KEY = Qt.Key


class PlayerAction(Enum):
    """What a person can ask of the player. FORWARD is what the primary button says.

    Keys ask for some things besides. PLAY starts or goes on, and never pauses. GO_ON and GO_BACK
    are the two of a presenter's clicker. ESCAPE closes the list of keys, else leaves the full
    screen and pauses.
    """

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
    SECOND_WINDOW = auto()
    KEYS = auto()
    LEAVE = auto()
    END = auto()
    HELP = auto()
    PLAY = auto()
    GO_ON = auto()
    GO_BACK = auto()
    ESCAPE = auto()
    LOUDER = auto()
    QUIETER = auto()
    LARGER = auto()
    SMALLER = auto()


# The one table: what each key does. A clicker sends Page Down, Page Up, F5 and Escape in turn, and
# B or a full stop for its black screen, which stops: whoever wants all of it gone may mean it.
KEYS: Mapping[PlayerAction, tuple[Qt.Key, ...]] = {
    PlayerAction.FORWARD: (_KEY.Key_Space, _KEY.Key_MediaTogglePlayPause, _KEY.Key_MediaPlay),
    PlayerAction.STOP: (
        *(_KEY.Key_End, _KEY.Key_Backspace, _KEY.Key_S),
        *(_KEY.Key_B, _KEY.Key_Period, _KEY.Key_MediaStop),
    ),
    PlayerAction.GO_ON: (_KEY.Key_PageDown,),
    PlayerAction.GO_BACK: (_KEY.Key_PageUp,),
    PlayerAction.PLAY: (_KEY.Key_F5,),
    PlayerAction.ESCAPE: (_KEY.Key_Escape,),
    PlayerAction.PAUSE: (_KEY.Key_MediaPause,),
    PlayerAction.NEXT: (_KEY.Key_Right, _KEY.Key_MediaNext),
    PlayerAction.PREVIOUS: (_KEY.Key_Left, _KEY.Key_MediaPrevious),
    PlayerAction.RESTART: (_KEY.Key_R,),
    PlayerAction.LEAVE: (_KEY.Key_L,),
    PlayerAction.LONGER: (_KEY.Key_Plus, _KEY.Key_Equal),
    PlayerAction.SHORTER: (_KEY.Key_Minus,),
    PlayerAction.MIRROR: (_KEY.Key_V,),
    PlayerAction.TURN: (),
    PlayerAction.TURN_BACK: (_KEY.Key_Home,),
    PlayerAction.SOUND: (_KEY.Key_M,),
    PlayerAction.FULL_SCREEN: (_KEY.Key_F, _KEY.Key_F11),
    PlayerAction.SECOND_WINDOW: (_KEY.Key_F8, _KEY.Key_W),
    PlayerAction.KEYS: (_KEY.Key_Question, _KEY.Key_F1),
}

# The same with Ctrl held down, so that no stray key changes what is heard or read.
WITH_CTRL: Mapping[PlayerAction, tuple[Qt.Key, ...]] = {
    PlayerAction.LOUDER: (_KEY.Key_Up,),
    PlayerAction.QUIETER: (_KEY.Key_Down,),
    PlayerAction.LARGER: (_KEY.Key_Plus, _KEY.Key_Equal),
    PlayerAction.SMALLER: (_KEY.Key_Minus,),
}

# What the list of keys says that each does.
WORDS: Mapping[PlayerAction, object] = {
    PlayerAction.FORWARD: QT_TRANSLATE_NOOP("PlayerKeys", "Start now, pause and go on"),
    PlayerAction.STOP: QT_TRANSLATE_NOOP("PlayerKeys", "Stop, something is wrong"),
    PlayerAction.GO_ON: QT_TRANSLATE_NOOP(
        "PlayerKeys", "Start or go on; while it plays, next step"
    ),
    PlayerAction.GO_BACK: QT_TRANSLATE_NOOP("PlayerKeys", "Pause; in a pause, previous step"),
    PlayerAction.PLAY: QT_TRANSLATE_NOOP("PlayerKeys", "Start or go on"),
    PlayerAction.ESCAPE: QT_TRANSLATE_NOOP("PlayerKeys", "Pause, nothing is lost"),
    PlayerAction.NEXT: QT_TRANSLATE_NOOP("PlayerKeys", "Next step"),
    PlayerAction.PREVIOUS: QT_TRANSLATE_NOOP("PlayerKeys", "Previous step"),
    PlayerAction.RESTART: QT_TRANSLATE_NOOP("PlayerKeys", "This side again"),
    PlayerAction.LEAVE: QT_TRANSLATE_NOOP("PlayerKeys", "Leave this side"),
    PlayerAction.LONGER: QT_TRANSLATE_NOOP("PlayerKeys", "Hold 5 seconds longer"),
    PlayerAction.SHORTER: QT_TRANSLATE_NOOP("PlayerKeys", "Hold 5 seconds less"),
    PlayerAction.MIRROR: QT_TRANSLATE_NOOP("PlayerKeys", "Turn the picture round"),
    PlayerAction.TURN: QT_TRANSLATE_NOOP("PlayerKeys", "See the picture from another angle"),
    PlayerAction.TURN_BACK: QT_TRANSLATE_NOOP("PlayerKeys", "See it from the usual angle"),
    PlayerAction.SOUND: QT_TRANSLATE_NOOP("PlayerKeys", "Sound on or off"),
    PlayerAction.LOUDER: QT_TRANSLATE_NOOP("PlayerKeys", "Louder or quieter"),
    PlayerAction.LARGER: QT_TRANSLATE_NOOP("PlayerKeys", "Larger or smaller text"),
    PlayerAction.FULL_SCREEN: QT_TRANSLATE_NOOP("PlayerKeys", "Full screen"),
    PlayerAction.SECOND_WINDOW: QT_TRANSLATE_NOOP(
        "PlayerKeys", "Window for another screen on or off"
    ),
    PlayerAction.KEYS: QT_TRANSLATE_NOOP("PlayerKeys", "This list of keys"),
}

MEDIA: Mapping[MediaCommand, PlayerAction] = {
    MediaCommand.TOGGLE: PlayerAction.FORWARD,
    MediaCommand.PLAY: PlayerAction.PLAY,
    MediaCommand.PAUSE: PlayerAction.PAUSE,
    MediaCommand.STOP: PlayerAction.STOP,
    MediaCommand.NEXT: PlayerAction.NEXT,
    MediaCommand.PREVIOUS: PlayerAction.PREVIOUS,
}

_STEPS = frozenset({PlayerAction.LONGER, PlayerAction.SHORTER})
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def is_character(key: Qt.Key) -> bool:
    """Whether a key writes a letter, a digit or a sign, as speech input may do unasked."""
    return _KEY.Key_Space < key < _KEY.Key_Escape


def keys_of(action: PlayerAction, *, letters: bool) -> tuple[Qt.Key, ...]:
    """The keys for something, without those that write a character unless `letters` are wanted."""
    keys = KEYS.get(action, ())
    return tuple(key for key in keys if letters or not is_character(key))


def words_for(action: PlayerAction) -> str:
    """What a key does, in words."""
    return translate("PlayerKeys", str(WORDS[action]))


def meant(action: PlayerAction, playing: Playing) -> PlayerAction | None:
    """What a key asks for at this moment; None if nothing.

    A stray key does not cut the way out of a stop short.
    """
    waits = playing in RESTING or playing is Playing.READY
    match action:
        case PlayerAction.FORWARD | PlayerAction.PLAY | PlayerAction.GO_ON if playing in OUT:
            return None
        case PlayerAction.PLAY:
            return PlayerAction.FORWARD if waits else None
        case PlayerAction.GO_ON:
            return PlayerAction.FORWARD if waits else PlayerAction.NEXT
        case PlayerAction.GO_BACK:
            return PlayerAction.PAUSE if playing in RUNNING else PlayerAction.PREVIOUS
        case PlayerAction.PAUSE:
            return PlayerAction.PAUSE if playing in RUNNING else None
    return action


def bind_keys(
    page: Page,
    press: Callable[[PlayerAction], None],
    turn: Callable[[Qt.Key], None],
    *,
    letters: bool,
) -> None:
    """Let the keys work while the page is in sight, wherever the focus is.

    Arrow keys turn the picture with Shift held: without, they step.
    """
    for action in KEYS:
        for key in keys_of(action, letters=letters):
            page.on_key(QKeySequence(key), partial(press, action), steps=action in _STEPS)
    for action, keys in WITH_CTRL.items():
        for key in keys:
            page.on_key(_held(_CTRL, key), partial(press, action), steps=True)
    for key in TURNS:
        page.on_key(_held(_SHIFT, key), partial(turn, key), steps=True)
    # Some clickers begin where one is, not at the beginning.
    page.on_key(_held(_SHIFT, _KEY.Key_F5), partial(press, PlayerAction.PLAY))


def _held(modifier: Qt.KeyboardModifier, key: Qt.Key) -> QKeySequence:
    return QKeySequence(QKeyCombination(modifier, key))
