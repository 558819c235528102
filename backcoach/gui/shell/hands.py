"""What wheel, page keys, and a key that is held down do in every window of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from backcoach.overrides import override

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QSinglePointEvent

_KEY, _TYPE = Qt.Key, QEvent.Type
# Held down, these go on: through a list, along a slider, down a page, from field to field.
_STEPS = frozenset(
    {
        *(_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down),
        *(_KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_Tab, _KEY.Key_Backtab),
        *(_KEY.Key_Plus, _KEY.Key_Minus, _KEY.Key_Equal),
    }
)
# These act even where text is written.
_ACTS = frozenset({_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Escape})
_WRITTEN_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_TURNED = (QAbstractSpinBox, QComboBox, QAbstractSlider, QTabBar)
_PAGE_KEYS = frozenset({_KEY.Key_PageUp, _KEY.Key_PageDown})


class Hands(QObject):
    """Watches every window that comes to have the keyboard.

    The wheel changes a field only if the last click was on it and it has the focus; else it scrolls
    the page. Page keys change no field, and go to the page around it. A key that is held down
    counts once, unless it steps or writes. Shortcuts are heard before any window: theirs is
    `Page.on_key`.
    """

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._clicked: QWidget | None = None
        app.focusWindowChanged.connect(self.watch)

    @Slot(QWindow)
    def watch(self, window: QWindow | None) -> None:
        """Watch a window as well; one that comes to have the keyboard is watched by itself."""
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == _TYPE.Wheel and isinstance(watched, QWindow) and isinstance(event, QWheelEvent):
            return self._turned(watched, event)
        if kind == _TYPE.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event, QApplication.focusWidget())
        if kind == _TYPE.MouseButtonPress and isinstance(watched, QWindow):
            self._clicked = _field_below(watched, event) if isinstance(event, QMouseEvent) else None
        return False

    def _pressed(self, event: QKeyEvent, focused: QWidget | None) -> bool:
        """Take a key that counts no more, or that is for the page around the focus."""
        if event.isAutoRepeat() and not _goes_on(event.key(), focused):
            return True
        around = focused.parentWidget() if focused else None
        if around is None or event.key() not in _PAGE_KEYS or not _leaves_page_keys(focused):
            return False
        QCoreApplication.sendEvent(around, event)
        return True

    def _turned(self, window: QWindow, event: QWheelEvent) -> bool:
        """Let the page around a field scroll, unless the field was clicked."""
        field = _field_below(window, event)
        if field is None or (field is self._clicked and field.hasFocus()):
            return False
        _scroll_around(field, event)
        return True


def _goes_on(key: int, focused: QWidget | None) -> bool:
    """Whether a key that is held down counts again and again."""
    return key in _STEPS or (isinstance(focused, _WRITTEN_IN) and key not in _ACTS)


def _leaves_page_keys(focused: QWidget | None) -> bool:
    """Whether it is a field of one line, or a list that has nothing to scroll to."""
    if isinstance(focused, QAbstractItemView):
        return not focused.verticalScrollBar().maximum()
    return isinstance(focused, (QAbstractSpinBox, QComboBox))


def _field_below(window: QWindow, event: QSinglePointEvent) -> QWidget | None:
    """The field below the mouse that a wheel would change; None if there is none."""
    top = QWidget.find(window.winId())
    below = top.childAt(event.position().toPoint()) if top else None
    while below is not None and not below.isWindow():
        if isinstance(below, _TURNED) and not isinstance(below, QScrollBar):
            return below
        below = below.parentWidget()
    return None


def _scroll_around(field: QWidget, event: QWheelEvent) -> None:
    """Turn the wheel over what the field stands in, from the inside, until something scrolls."""
    around = field.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            turned = _turned_over(around.viewport(), event)
            QCoreApplication.sendEvent(around.viewport(), turned)
            if turned.isAccepted():
                return
        around = around.parentWidget()


def _turned_over(place: QWidget, event: QWheelEvent) -> QWheelEvent:
    """The same turn of the wheel over another place."""
    return QWheelEvent(
        place.mapFromGlobal(event.globalPosition()),
        event.globalPosition(),
        event.pixelDelta(),
        event.angleDelta(),
        event.buttons(),
        event.modifiers(),
        event.phase(),
        event.inverted(),
    )
