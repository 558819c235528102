"""The base of all pages."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QWidget

from backcoach.overrides import override

# `QtCore.Qt` is named where it is used: looking it up makes all of its enums, and that takes longer
# than building the first page.
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


class Page(QWidget):
    """One page of the window, with at most one way forward (Enter) and one way back (Escape)."""

    _forward: QPushButton | None = None
    _back: QPushButton | None = None
    _asleep: tuple[QPushButton, ...] = ()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._arrange()

    def _arrange(self) -> None:
        """Adapt the layout to the size of the page and of its text."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes forward, or presses a focused button that acts; Escape goes back."""
        pressed = self._button_for(event.key())
        if pressed is None:
            super().keyPressEvent(event)
        else:
            pressed.click()

    def on_key(
        self, keys: QtGui.QKeySequence, act: Callable[[], object], *, steps: bool = False
    ) -> None:
        """Do something on some keys, wherever the focus is.

        Held down, they count once; or again and again, where each time is one more step.
        """
        shortcut = QtGui.QShortcut(keys, self)
        shortcut.setAutoRepeat(steps)
        shortcut.activated.connect(act)

    def wake(self) -> None:
        """Let what was pressed be pressed again: nothing came of it, and a notice says why."""
        for button in self._asleep:
            button.setEnabled(True)
        self._asleep = ()

    def _sleep(self, *buttons: QPushButton) -> None:
        """Take no second press until something came of the first."""
        self._asleep = (*self._asleep, *buttons)
        for button in buttons:
            button.setEnabled(False)

    def _open_at_top(self, body: QScrollArea, title: str) -> None:
        """Scroll to the top, and let a screen reader say the title."""
        body.verticalScrollBar().setValue(0)
        self.setAccessibleName(title)
        self.setFocus()

    def _button_for(self, key: int) -> QPushButton | None:
        keys = QtCore.Qt.Key
        if key in {keys.Key_Return, keys.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton) and not focused.isCheckable():
                return focused
            return self._forward
        return self._back if key == keys.Key_Escape else None

    def _line_up(self, body: QScrollArea, footer: QLayout) -> None:
        """Align the footer with the body, whether a scroll bar shows or not."""
        self._footer = footer
        self._bar = body.verticalScrollBar()
        self._footer_margins = footer.contentsMargins()
        self._bar.rangeChanged.connect(self._follow_scroll_bar)

    def _tab_last(self, *widgets: QWidget) -> None:
        """Put these last in the tab order, in this order.

        Qt puts a widget that is made later behind the others, so a page that refills its middle
        must say so.
        """
        for widget in widgets:
            last = self._last_tab_stop()
            if last is not widget:
                QWidget.setTabOrder(last, widget)

    def _last_tab_stop(self) -> QWidget:
        """The last widget of the window that takes the focus; Qt sorts only behind such."""
        window, no_focus = self.window(), QtCore.Qt.FocusPolicy.NoFocus
        last = window.previousInFocusChain() or window
        while last is not window and last.focusPolicy() is no_focus:
            last = last.previousInFocusChain() or window
        return last

    @Slot()
    def _follow_scroll_bar(self) -> None:
        bar = self._bar.sizeHint().width() if self._bar.maximum() else 0
        margins = self._footer_margins
        right = margins.right() + bar
        self._footer.setContentsMargins(margins.left(), margins.top(), right, margins.bottom())
