"""The rail at the left of the window: the rooms that the program has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from backcoach.gui.shell.rail_button import RailButton
from backcoach.gui.shell.rail_look import AROUND, RailSpace, rail_look
from backcoach.gui.shell.room import Room
from backcoach.gui.shell.window_place import USUAL_SIZE
from backcoach.overrides import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

# `QtCore.Qt` is named where it is used: see `Page`.
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})
_STEPS = {"Key_Up": -1, "Key_Left": -1, "Key_Down": 1, "Key_Right": 1}


class Rail(QGroupBox):
    """One button for each room; `room_asked` carries the `Room` that was pressed.

    The Tab key comes to the room where one is, and arrow keys go on from there.
    """

    room_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_size = USUAL_SIZE
        self._room: Room | None = None
        self._full_screen = False
        self.setAccessibleName(self.tr("Places"))
        self._buttons = {room: RailButton(room.value, self) for room in Room}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, AROUND // 2, 0, AROUND // 2)
        column.setSpacing(0)
        for room, button in self._buttons.items():
            button.setObjectName(f"{room.name.lower()}Button")
            button.clicked.connect(partial(self.room_asked.emit, room))
            button.toggled.connect(partial(self._take_toggle, room))
            column.addWidget(button)
        column.addStretch()
        self.name_people(clients=False)

    def name_people(self, *, clients: bool) -> None:
        """Say what the rooms are called; where clients come and go, people are."""
        words = {
            Room.TODAY: self.tr("Today"),
            Room.STRETCHES: self.tr("Stretches"),
            Room.ROUTINES: self.tr("Routines"),
            Room.HISTORY: self.tr("History"),
            Room.LEARN: self.tr("Learn"),
            Room.PEOPLE: self.tr("Clients") if clients else self.tr("People"),
            Room.SETTINGS: self.tr("Settings"),
        }
        for room, word in words.items():
            self._buttons[room].setText(word)
        self.fit(self._window_size)

    def show_room(self, room: Room | None) -> None:
        """Mark where one is; None hides the rail, for then one room only is left to."""
        self._room = room
        self._show()
        for each, button in self._buttons.items():
            button.mark(here=each is room)

    @property
    def leads_on(self) -> bool:
        """Whether there are rooms to go to, in sight or not."""
        return self._room is not None

    def make_way(self, *, full_screen: bool) -> None:
        """Be out of the way while one page fills the screen."""
        self._full_screen = full_screen
        self._show()

    def _show(self) -> None:
        self.setVisible(self.leads_on and not self._full_screen)

    def _take_toggle(self, room: Room, checked: bool) -> None:  # noqa: FBT001 - the signal's own value
        """Hear a screen reader, which toggles a radio button in place of a click."""
        if checked and room is not self._room:
            self.show_room(self._room)
            self.room_asked.emit(room)

    def show_icons(self) -> None:
        """Paint the icons as well: the first window does not wait for them."""
        for button in self._buttons.values():
            button.show_icon()

    def fit(self, window: QSize) -> None:
        """Take the space that suits a window of this size."""
        self._window_size = window
        buttons = self._buttons.values()
        longest = max(button.word_width for button in buttons)
        line = max(button.line_height for button in buttons)
        space = RailSpace(window.width(), window.height(), longest, line)
        look = rail_look(space, len(buttons))
        self.setFixedWidth(look.width)
        for button in buttons:
            button.lay_out(look)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self.fit(self._window_size)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(QtCore.Qt.Key(event.key()).name)
        rooms: list[QWidget] = list(self._buttons.values())
        here = self.focusWidget()
        if step is None or here not in rooms:
            super().keyPressEvent(event)
            return
        there = rooms[(rooms.index(here) + step) % len(rooms)]
        there.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
