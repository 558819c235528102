"""The base of all pages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QWidget

from backcoach.gui.widgets.page_frame import PageFrame
from backcoach.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

# `QtCore.Qt` is named where it is used: looking it up makes all of its enums, and that takes longer
# than building the first page.
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


class Page(QWidget):
    """One page of the window, with at most one way forward (Enter) and one way back (Escape)."""

    _forward: QPushButton | None = None
    _back: QPushButton | None = None
    _asleep: tuple[QPushButton, ...] = ()
    _frame: PageFrame | None = None
    _asks = False  # whether it begins with its first question, though one may go forward at once
    _as_in_form = False  # whether all that takes the focus was there when the page was made
    _at_first: object = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._adapt()
        super().resizeEvent(event)
        self._keep_step_in_sight()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._adapt()

    def _adapt(self) -> None:
        self._arrange()
        if self._frame is not None:
            self._frame.fit(self.width())

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

    def go_back(self) -> None:
        """Go the way back, where there is one."""
        if self._back is not None and self._back.isVisible():
            self._back.click()

    def scroll_by(self, key: QtCore.Qt.Key) -> bool:
        """Scroll as a key wants it; False where it is no such key, or nothing scrolls."""
        return self._frame is not None and self._frame.scroll_by(key)

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

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        """Begin where a person begins, or go on where they were before they left the page."""
        super().showEvent(event)
        if self.focusWidget() in {None, self}:
            self._begin()
        else:
            self._keep_step_in_sight()

    @property
    def _entered(self) -> object:
        """All that a person fills in here and saves; None where leaving loses nothing."""
        return None

    @property
    def unsaved(self) -> bool:
        """Whether something is filled in otherwise than at first, and is not being saved."""
        return not self._asleep and self._entered != self._at_first

    def give_up_changes(self) -> None:
        """Take what is filled in for nothing that could be lost."""
        self._at_first = self._entered

    def _open_at_top(self, body: QScrollArea, title: str) -> None:
        """Scroll to the top, let a screen reader say the title, and begin."""
        self._asleep = ()
        self.give_up_changes()
        body.verticalScrollBar().setValue(0)
        self.setAccessibleName(title)
        if self.isVisible():
            self.say_title()
        self._begin()

    def say_title(self) -> None:
        """Let a screen reader say which page this is: it says by itself only what has the focus."""
        from backcoach.gui.widgets.announce import announce  # noqa: PLC0415 - the first page says none

        if self.accessibleName():
            announce(self, self.accessibleName())

    def _begin(self) -> None:
        """Let the Tab key go as the page is read, from the first step on."""
        if not self._as_in_form:
            self._sort_tabs()
        step = self._first_step()
        step.setFocus()
        if self.isVisible():
            self._show_step(step)

    def _keep_step_in_sight(self) -> None:
        """Scroll to the way forward as long as the focus is there, whatever moved it."""
        if self.isVisible() and self._forward is not None and self.focusWidget() is self._forward:
            self._show_step(self._forward)

    def _show_step(self, step: QWidget) -> None:
        if self._frame is not None:
            self._frame.show(step)

    def _first_step(self) -> QWidget:
        """What a person does first: go forward, unless something is asked of them before."""
        forward = self._forward
        if forward is None or self._asks:
            return self._first_question()
        able = forward.isEnabled() and forward.isVisibleTo(self)
        return forward if able else self._first_question()

    def _first_question(self) -> QWidget:
        """The first that can be filled in or pressed, other than the way back."""
        stops = (each for each in self._tab_stops() if each is not self._back)
        return next((each for each in stops if each.isEnabled() and each.isVisibleTo(self)), self)

    def _sort_tabs(self) -> None:
        """Put what takes the focus in order. Qt puts what is made later last.

        What the Tab key passes has its place too: once it is chosen, the key goes on from there.

        The chain that Qt has of this must not be walked from here: a widget met on it is taken for
        a part of the one before, and lost with that one.
        """
        for before, after in pairwise(self._parts_with(QtCore.Qt.FocusPolicy.StrongFocus)):
            QWidget.setTabOrder(before, after)

    def _tab_stops(self) -> list[QWidget]:
        """All that can take the focus by the Tab key, in the order of the form."""
        return self._parts_with(QtCore.Qt.FocusPolicy.TabFocus)

    def _parts_with(self, policy: QtCore.Qt.FocusPolicy) -> list[QWidget]:
        """All that take the focus in one of these ways, in the order of the form."""
        window = self.window()
        parts = (each for each in self.findChildren(QWidget) if each.window() is window)
        return [each for each in parts if each.focusPolicy() & policy and each.focusProxy() is None]

    def _button_for(self, key: int) -> QPushButton | None:
        keys = QtCore.Qt.Key
        if key in {keys.Key_Return, keys.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton) and not focused.isCheckable():
                return focused
            return self._forward
        return self._back if key == keys.Key_Escape else None

    def _line_up(self, body: QScrollArea, footer: QLayout | None = None) -> None:
        """Keep the footer in line with the body, where there is one."""
        self._frame = PageFrame(body, footer)
