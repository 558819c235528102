"""The second window: open or not, and on which screen, whatever is plugged in and out."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.gui.services.preferences import Preferences
from backcoach.gui.services.screen_placing import (
    Placing,
    ScreenWish,
    WindowSpot,
    other_screens,
    spot_for,
)
from backcoach.gui.services.screens import ScreenPlace, Screens
from backcoach.gui.services.second_window import USUAL_SIZE, SecondWindow

_NOWHERE = WindowSpot(Placing.NOWHERE)


class SecondScreen(QObject):
    """Shows a view to someone else. `changed` tells that it opened, closed, came home or went back.

    It stays open from one page to the next, and is seen while there is a view to show. Where its
    screen is unplugged it comes home: it is out of sight, and `own` goes on as before.
    """

    changed = Signal()

    def __init__(self, screens: Screens, preferences: Preferences, own: QWidget) -> None:
        super().__init__()
        self._screens = screens
        self._preferences = preferences
        self._own = own
        self._wish: ScreenWish | None = None
        self._has_view = False
        self._stands = _NOWHERE
        self._lent: bytes | None = None
        screens.watch(own)
        screens.changed.connect(self._place)

    @cached_property
    def _window(self) -> SecondWindow:
        window = SecondWindow()
        window.closed.connect(self.close)
        return window

    @property
    def is_open(self) -> bool:
        """Whether it is wanted, though its screen may be gone for now."""
        return self._wish is not None

    @property
    def spot(self) -> WindowSpot:
        """Where it stands or will stand; NOWHERE too while it is closed."""
        if self._wish is None:
            return _NOWHERE
        return spot_for(self._wish, self._names, self._screens.of(self._own))

    @property
    def waits_for(self) -> str:
        """The name of the screen that it comes back to; empty where it waits for none."""
        gone = self._wish is not None and self.spot.placing is Placing.NOWHERE
        return self._wish.last if self._wish is not None and gone else ""

    @property
    def others(self) -> tuple[ScreenPlace, ...]:
        """The screens that it may fill."""
        left = list(other_screens(self._names, self._screens.of(self._own)))
        return tuple(each for each in self._screens.there if _took(left, each.name))

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self._screens.there)

    def open(self) -> None:
        """Open it where it was last, else on another screen, else as a window to move by hand."""
        self._wish = ScreenWish(self._preferences.settings.client_screen)
        self._place()

    def open_on(self, name: str) -> None:
        """Let it fill the screen of that name."""
        self._wish = ScreenWish(last=name)
        self._place()

    def open_by_hand(self) -> None:
        """Open it as a window that is moved by hand."""
        self._wish = ScreenWish(by_hand=True)
        self._place()

    @Slot()
    def close(self) -> None:
        if self._wish is not None:
            self._wish = None
            self._place()

    def hold(self, view: QWidget | None) -> None:
        """Show this while it is open. The view before is deleted; None: there is nothing to see."""
        self._has_view = view is not None
        if self._has_view or "_window" in self.__dict__:
            self._window.hold(view)
        self._stand()

    def bring_over(self) -> None:
        """Let our own window fill the screen of the client, who is to use it for a while."""
        others = self.others
        if not others or self._lent is not None:
            return
        last = self._preferences.settings.client_screen
        name = last if last in {each.name for each in others} else others[0].name
        self._lent = bytes(self._own.saveGeometry().data())
        self._screens.bring(self._own, name)
        self._place()

    @Slot()
    def bring_home(self) -> None:
        """Let our own window stand where it was before it was brought over, if it was."""
        lent, self._lent = self._lent, None
        if lent is not None:
            self._own.setWindowState(Qt.WindowState.WindowNoState)
            self._own.restoreGeometry(lent)
            self._place()

    def end(self) -> None:
        """Leave no window behind."""
        if "_window" in self.__dict__:
            self._window.closed.disconnect(self.close)
            self._window.close()
            self._window.deleteLater()

    @Slot()
    def _place(self) -> None:
        """Find the place anew, and remember a screen by its name."""
        if self._lent is not None and not self.others:
            self.bring_home()
        spot = self.spot
        if self._wish is not None and spot.placing is Placing.ON_SCREEN:
            self._wish = replace(self._wish, last=spot.screen)
            self._preferences.change(client_screen=spot.screen)
        self._stand()
        self.changed.emit()

    def _stand(self) -> None:
        spot = self.spot if self._has_view else _NOWHERE
        if spot == self._stands:
            return
        self._stands = spot
        match spot.placing:
            case Placing.ON_SCREEN:
                self._screens.fill(self._window, spot.screen, self._own)
            case Placing.BY_HAND:
                self._window.showNormal()
                self._window.resize(*USUAL_SIZE)
            case Placing.NOWHERE:
                self._window.hide()


def _took(names: list[str], name: str) -> bool:
    """Whether a name was left, which is taken away."""
    if name not in names:
        return False
    names.remove(name)
    return True
