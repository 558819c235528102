"""Joins a page that plays something to the window that a client looks at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.playing.player import PlayerView
from backcoach.domain.settings import View
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.player.client_window.pointer import PointedPlace, PointerDot, Pointing
from backcoach.gui.services.second_screen import SecondScreen
from backcoach.gui.widgets.figure_view import FigureView


class ClientScreen(QObject):
    """Lets a client see what `page` plays, as long as the page is in front.

    The client's figure is turned as `picture` is, and the mouse over that one points at both.
    `changed` tells that the window opened, closed, came home or went back.
    """

    changed = Signal()

    def __init__(
        self,
        page: QWidget,
        picture: FigureView,
        second: SecondScreen,
        make_view: Callable[[], ClientView],
    ) -> None:
        super().__init__(page)
        self._picture, self._second, self._make_view = picture, second, make_view
        self._in_front = False
        self._view: ClientView | None = None
        self._dot = PointerDot(picture)
        pointing = Pointing(picture)
        pointing.pointed.connect(self._point)
        picture.turned.connect(self._turn)
        second.changed.connect(self._follow)
        second.changed.connect(self.changed)

    @property
    def view(self) -> ClientView | None:
        """What the client sees; None while the window is closed."""
        return self._view

    def begin(self) -> None:
        """The page is in front."""
        self._in_front = True
        self._follow()

    @Slot()
    def put_away(self) -> None:
        """Another page is in front, which is none of the client's business."""
        if self._in_front:
            self._in_front = False
            self._follow()

    @Slot()
    def toggle(self) -> None:
        """Open the window, or close it."""
        if self._second.is_open:
            self._second.close()
        else:
            self._second.open()

    def show_view(self, view: PlayerView) -> None:
        if self._view is not None:
            self._view.show_view(view)

    def show_speed(self, speed: float) -> None:
        if self._view is not None:
            self._view.figure_card.set_speed(speed)

    def frame_hands(self, *, on: bool) -> None:
        if self._view is not None:
            self._view.figure_card.frame_hands(on=on)

    def show_style(self, style: Style) -> None:
        if self._view is not None:
            self._view.show_style(style)

    def show_facing(self, facing: View) -> None:
        if self._view is not None:
            self._view.show_facing(facing)

    @Slot()
    def _follow(self) -> None:
        wanted = self._in_front and self._second.is_open
        if wanted is (self._view is not None):
            return
        self._view = self._make_view() if wanted else None
        self._turn()
        self._second.hold(self._view)

    @Slot()
    def _turn(self) -> None:
        if self._view is not None:
            self._view.figure_card.figure_view.show_from(self._picture.camera)

    @Slot(object)
    def _point(self, place: PointedPlace | None) -> None:
        """Point at both pictures, while there is someone to point it out to."""
        shown = place if self._view is not None else None
        self._dot.show_at(shown)
        if self._view is not None:
            self._view.point_at(shown)
