"""The table of the keys that work on every page."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcoach.words.translation import translate


class WindowAction(Enum):
    """What can be asked for on every page."""

    HELP = auto()
    ROOM = auto()
    SETTINGS = auto()
    BACK = auto()
    SCROLL = auto()
    FULL_SCREEN = auto()
    QUIT = auto()


# The one table. Those of HELP and SCROLL count only where nothing on the page wants them.
WINDOW_KEYS: Mapping[WindowAction, tuple[str, ...]] = {
    WindowAction.HELP: ("F1", "?"),
    WindowAction.ROOM: tuple(f"Ctrl+{number}" for number in range(1, 8)),
    WindowAction.SETTINGS: ("Ctrl+,",),
    WindowAction.BACK: ("Alt+Left",),
    WindowAction.SCROLL: ("PgUp", "PgDown", "Home", "End"),
    WindowAction.FULL_SCREEN: ("F11",),
    WindowAction.QUIT: ("Ctrl+Q",),
}

WORDS: Mapping[WindowAction, object] = {
    WindowAction.HELP: QT_TRANSLATE_NOOP("WindowKeys", "This help"),
    WindowAction.ROOM: QT_TRANSLATE_NOOP("WindowKeys", "Go to a part of BackCoach"),
    WindowAction.SETTINGS: QT_TRANSLATE_NOOP("WindowKeys", "Settings"),
    WindowAction.BACK: QT_TRANSLATE_NOOP("WindowKeys", "Back"),
    WindowAction.SCROLL: QT_TRANSLATE_NOOP("WindowKeys", "Scroll the page"),
    WindowAction.FULL_SCREEN: QT_TRANSLATE_NOOP("WindowKeys", "Full screen, and out of it"),
    WindowAction.QUIT: QT_TRANSLATE_NOOP("WindowKeys", "Leave BackCoach"),
}
# Out of the way in a session, where one thing follows from another.
_BETWEEN_SESSIONS = frozenset({WindowAction.ROOM, WindowAction.SETTINGS})


def written_keys(*, in_session: bool) -> list[tuple[str, str]]:
    """Each key of the table as it is written on keyboards here, and what it does."""
    actions = (each for each in WORDS if not (in_session and each in _BETWEEN_SESSIONS))
    return [(_written(each), translate("WindowKeys", str(WORDS[each]))) for each in actions]


def bind(window: QWidget, action: WindowAction, act: Callable[[int], object]) -> None:
    """Do something on the keys of an action; `act` gets which of them it was, from 0 on."""
    for number, keys in enumerate(WINDOW_KEYS[action]):
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda which=number: act(which))


def _written(action: WindowAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    names = [QKeySequence(each).toString(native) for each in WINDOW_KEYS[action]]
    if action is WindowAction.ROOM:
        names = [translate("WindowKeys", "{0} to {1}").format(names[0], names[-1])]
    return "   ".join(names)
