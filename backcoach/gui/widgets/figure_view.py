"""A moving picture of a stretch that can be turned round."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.footage import Around, in_pose
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.geometry.camera import Camera, Screen
from backcoach.figure.geometry.window import Window
from backcoach.overrides import override
from backcoach.painting.easel import Easel
from backcoach.painting.sight import Sight

_DEGREES_PER_PIXEL = 0.4
_DEGREES_PER_KEY = 15.0
_LEFT_BUTTON = Qt.MouseButton.LeftButton
_HOME = Qt.Key.Key_Home
TURNS = {
    Qt.Key.Key_Left: (-_DEGREES_PER_KEY, 0.0),
    Qt.Key.Key_Right: (_DEGREES_PER_KEY, 0.0),
    Qt.Key.Key_Up: (0.0, _DEGREES_PER_KEY),
    Qt.Key.Key_Down: (0.0, -_DEGREES_PER_KEY),
}
_STRONG_FOCUS = Qt.FocusPolicy.StrongFocus
_EXPANDING = QSizePolicy.Policy.Expanding
_OPAQUE = Qt.WidgetAttribute.WA_OpaquePaintEvent


class FigureView(QWidget):
    """A scene. Dragging and arrow keys turn it, a double click or Home turns it back.

    `turned` tells of another angle.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staged: StagedScene | None = None
        self._around, self._signs = in_pose("start"), NO_SIGNS
        self._style = Style()
        self._camera: Camera | None = None
        self._window: Window | None = None
        self._sight: Sight | None = None
        self._easel = Easel(self)
        self._seen: tuple[tuple[QImage, float], ...] = ()
        self._grip: QPointF | None = None
        self.setFocusPolicy(_STRONG_FOCUS)
        self.setAttribute(_OPAQUE)
        self.setSizePolicy(_EXPANDING, _EXPANDING)
        self.setAccessibleName(self.tr("Picture of the stretch"))
        self.setAccessibleDescription(self.tr("Arrow keys turn the picture. Home turns it back."))

    def show_scene(self, staged: StagedScene) -> None:
        """Show another stretch or side, from its first moment and its own angle."""
        self._staged, self._camera, self._window = staged, None, None
        self._around, self._seen = in_pose("start"), ()
        self._redraw()

    def show_pose(self, pose: str, signs: Signs = NO_SIGNS) -> None:
        """Show where people are at the end of a step, with these signs."""
        self.show_around(in_pose(pose), signs)

    def show_around(self, around: Around, signs: Signs = NO_SIGNS) -> None:
        """Show a moment of the scene, with these signs, by the pictures round it."""
        if (around, signs) != (self._around, self._signs):
            self._around, self._signs = around, signs
            self.update()

    def set_style(self, style: Style) -> None:
        self._style = style
        self._redraw()

    def turn(self, key: Qt.Key) -> None:
        """Turn the picture as one of the keys in TURNS does."""
        self._orbit(*TURNS[key])

    def turn_back(self) -> None:
        """Go back to the angle of the scene."""
        self.show_from(None)

    def show_from(self, camera: Camera | None) -> None:
        """Show the scene from there; None is the angle of the scene."""
        if camera != self._camera:
            self._camera = camera
            self._redraw()
            self.turned.emit()

    def describe(self, text: str) -> None:
        """Set the text for screen readers."""
        self.setAccessibleDescription(text)

    def show_window(self, window: Window | None) -> None:
        """Show this part of the camera's plane, and what else there is runs out; None: all of it.

        Another scene begins with all of it.
        """
        if window != self._window:
            self._window = window
            self._redraw()

    @property
    def screen_now(self) -> Screen | None:
        """How metres become pixels; None before the first picture."""
        return self._sight.drawing.screen if self._sight else None

    @property
    def camera(self) -> Camera | None:
        """The viewer's position; None for the angle of the scene."""
        return self._camera

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 150)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sight = None
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._staged is not None:
            self._look_at(self._staged)
        painter = QPainter(self)
        if not self._seen or self._seen[0][0].deviceIndependentSize() != self.size():
            painter.fillRect(event.rect(), QColor(self._style.palette.ground))
        for image, share in self._seen:
            painter.setOpacity(share)
            painter.drawImage(self._place(image), image)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == _LEFT_BUTTON:
            self._grip = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        way = event.position() - self._grip
        self._grip = event.position()
        self._orbit(-way.x() * _DEGREES_PER_PIXEL, way.y() * _DEGREES_PER_PIXEL)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == _LEFT_BUTTON:
            self._grip = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.turn_back()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == _HOME:
            self.turn_back()
        elif key in TURNS:
            self.turn(key)
        else:
            super().keyPressEvent(event)

    def _orbit(self, right: float, up: float) -> None:
        if self._staged is not None:
            self.show_from((self._camera or self._staged.stage.camera).orbited(right, up))

    def _redraw(self) -> None:
        self._sight = None
        self.update()

    def _look_at(self, staged: StagedScene) -> None:
        """Ask for the pictures to be shown; what is not there yet leaves the last ones in place."""
        if self._sight is None:
            ratio, framed = self.devicePixelRatioF(), self._window or ()
            self._sight = Sight(staged, self._style, self.size(), ratio, self._camera, framed)
        sight, signs, around = self._sight, self._signs, self._around
        if self._camera is not None:
            around = around.drawn_anew
        plates = (around.first, around.second, around.ahead)
        keys = [(sight, plate, signs) for plate in plates]
        self._easel.wish({key: partial(sight.image, *key[1:]) for key in keys})
        first, second = (self._easel.image(key) for key in keys[:2])
        if first is not None:
            self._seen = ((first, 1.0), *([(second, around.blend)] if second else ()))

    def _place(self, image: QImage) -> QRectF:
        """The middle; what was made for another size is drawn larger or smaller."""
        size = image.deviceIndependentSize()
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(0.0, 0.0), size)
        place.moveCenter(self.rect().toRectF().center())
        return place
