"""Lets the controls fade away while a session plays, and come back when they are wanted."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QVariantAnimation, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QGraphicsOpacityEffect, QWidget

from backcoach.domain.playing.player import Playing
from backcoach.gui.player.player_layout import RUNNING
from backcoach.overrides import override

LINGER_MS = 3500
FADE_MS = 400
_PRESSED = 0.5
_TOUCHED = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_BY_KEY = frozenset(
    {
        *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
        *(Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.OtherFocusReason),
    }
)
_UNTOUCHED = Qt.WidgetAttribute.WA_TransparentForMouseEvents


def stay(playing: Playing, *, reduced_motion: bool) -> bool:
    """Whether the controls are there for good."""
    return reduced_motion or playing not in RUNNING


class ControlsFade(QObject):
    """Fades one widget. It is never hidden, so that the Tab key and screen readers find it.

    The focus keeps it in sight, if it came by a key while a session was playing.
    """

    def __init__(self, faded: QWidget) -> None:
        super().__init__(faded)
        self._faded = faded
        self._effect = QGraphicsOpacityEffect(faded)
        self._effect.setEnabled(False)
        faded.setGraphicsEffect(self._effect)
        self._stays, self._kept = True, False
        self._shown = True
        self._spot = QPoint()
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LINGER_MS)
        self._timer.timeout.connect(self._go)
        self._way = QVariantAnimation(self)
        self._way.setDuration(FADE_MS)
        self._way.valueChanged.connect(self._fade)
        for button in faded.findChildren(QAbstractButton):
            button.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Whether the widget is in sight, or coming into it."""
        return self._shown

    def follow(self, *, stays: bool) -> None:
        """Take whether it is there for good, or only while it is wanted."""
        if stays == self._stays:
            return
        self._stays, self._kept = stays, False
        self.wake()

    def wake(self) -> None:
        """Come into sight, and stay there for a while."""
        self._show(shown=True)
        if self._stays or self._kept:
            self._timer.stop()
        else:
            self._timer.start()

    def watch(self, window: QWindow | None) -> None:
        """Wake when the mouse moves in a window, or stop watching."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QFocusEvent):
            self._turn(event)
        elif kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            spot = event.globalPosition().toPoint()
            if spot != self._spot:  # a window that comes up tells of a mouse that lies still
                self._spot = spot
                self.wake()
        elif kind in _TOUCHED:
            self.wake()
        return super().eventFilter(watched, event)

    def _turn(self, event: QFocusEvent) -> None:
        if event.gotFocus() and not self._stays and event.reason() in _BY_KEY:
            self._kept = True
            self.wake()
        elif event.lostFocus() and self._kept:
            self._kept = False
            self.wake()

    @Slot()
    def _go(self) -> None:
        self._show(shown=False)

    def _show(self, *, shown: bool) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        self._way.stop()
        self._way.setStartValue(self._effect.opacity())
        self._way.setEndValue(1.0 if shown else 0.0)
        self._way.start()

    @Slot(object)
    def _fade(self, opacity: float) -> None:
        self._effect.setOpacity(opacity)
        self._effect.setEnabled(opacity < 1.0)
        # What is hardly in sight must not be pressed by what brings it back.
        self._faded.setAttribute(_UNTOUCHED, opacity < _PRESSED)
