"""A dot that points at one place of the figure, in every picture of it."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backcoach.figure.geometry.camera import Screen
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

SIZE = 36  # pixels across
_RIM = 4.0
_SMOOTH = QPainter.RenderHint.Antialiasing
_UNTOUCHED = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class PointedPlace(NamedTuple):
    """Metres to the right and up from the scene's origin, in the plane that faces the viewer."""

    right: float
    up: float


def place_at(screen: Screen, x: float, y: float) -> PointedPlace:
    """The place of the figure at a pixel."""
    return PointedPlace((x - screen.x) / screen.scale, (screen.y - y) / screen.scale)


def pixel_of(screen: Screen, place: PointedPlace) -> tuple[float, float]:
    """The pixel at which a picture shows this place."""
    return screen.x + place.right * screen.scale, screen.y - place.up * screen.scale


class Pointing(QObject):
    """Watches the mouse over a picture. `pointed` carries a PointedPlace, or None off it."""

    pointed = Signal(object)

    def __init__(self, picture: FigureView) -> None:
        super().__init__(picture)
        self._picture = picture
        picture.setMouseTracking(True)
        picture.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            screen, at = self._picture.screen_now, event.position()
            if screen is not None:
                self.pointed.emit(place_at(screen, at.x(), at.y()))
        return False


class PointerDot(QWidget):
    """Lies over a picture and lets the mouse through."""

    def __init__(self, picture: FigureView) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setAttribute(_UNTOUCHED)
        self.setFixedSize(SIZE, SIZE)
        self.hide()

    def show_at(self, place: PointedPlace | None) -> None:
        """Point there; None points nowhere."""
        screen = self._picture.screen_now
        self.setVisible(place is not None and screen is not None)
        if place is not None and screen is not None:
            x, y = pixel_of(screen, place)
            self.move(round(x - SIZE / 2), round(y - SIZE / 2))
            self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = Palette.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        middle, reach = QPointF(SIZE / 2, SIZE / 2), SIZE / 2 - _RIM
        # A light and a dark rim, so that it is seen on any ground.
        painter.setPen(QPen(colours.ink, _RIM))
        painter.drawEllipse(middle, reach, reach)
        painter.setPen(QPen(colours.card, _RIM))
        painter.setBrush(colours.coral)
        painter.drawEllipse(QRectF(_RIM * 1.75, _RIM * 1.75, SIZE - _RIM * 3.5, SIZE - _RIM * 3.5))
