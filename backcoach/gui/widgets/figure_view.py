"""A moving picture of a stretch that can be turned round."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.geometry.camera import Camera, Extent, Screen
from backcoach.figure.geometry.shape import Picture, Shape
from backcoach.figure.geometry.window import MARGIN, Window, window_of
from backcoach.figure.posing.motion import PosedScene
from backcoach.overrides import override
from backcoach.painting.figure_painter import FigurePainter
from backcoach.painting.window_glide import WindowGlide

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
        self._people: PosedScene | None = None
        self._style, self._signs = Style(), NO_SIGNS
        self._camera: Camera | None = None
        self._drawing: Drawing | None = None
        self._picture: Picture | None = None
        self._held: tuple[Extent, ...] = ()
        self._spare = (0.0, 0.0)
        self._glide: WindowGlide = WindowGlide(self)
        self._glide.moved.connect(self._redraw)
        self._grip: QPointF | None = None
        self._painter = FigurePainter(moving=True)
        self._still: tuple[tuple[tuple[Shape, ...], str, QSize], QPixmap] | None = None
        self.setFocusPolicy(_STRONG_FOCUS)
        self.setAttribute(_OPAQUE)
        self.setSizePolicy(_EXPANDING, _EXPANDING)
        self.setAccessibleName(self.tr("Picture of the stretch"))
        self.setAccessibleDescription(self.tr("Arrow keys turn the picture. Home turns it back."))

    def show_scene(self, staged: StagedScene) -> None:
        """Show another stretch or side, from its first moment and its own angle."""
        self._staged, self._camera, self._held = staged, None, ()
        self._people = staged.at("start")
        self._redraw()

    def show_people(self, people: PosedScene, signs: Signs = NO_SIGNS) -> None:
        """Show a moment of the scene, with these signs."""
        self._people, self._signs = people, signs
        if self._picture is None or self._drawing is None:
            self.update()
            return
        picture = self._drawing.picture(people, signs)
        if picture is self._picture:
            return
        self._picture = picture
        changed = self._painter.changed(self._picture.shapes[self._picture.still :])
        self.update(changed.toAlignedRect().adjusted(-2, -2, 2, 2))

    def frame(
        self,
        held: tuple[Extent, ...],
        *,
        above: float = 0.0,
        below: float = 0.0,
        glides: bool = True,
    ) -> None:
        """Fill the picture with what is held; these shares of its height stay free of it.

        The picture glides to a new framing, but for the first one of a scene.
        """
        if (held, (above, below)) == (self._held, self._spare):
            return
        glides = glides and bool(self._held)
        self._held, self._spare = held, (above, below)
        if self._staged is not None:
            self._glide.go_to(self._window(self._staged), cut=not glides)

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
            self._reframe()
            self.turned.emit()

    def describe(self, text: str) -> None:
        """Set the text for screen readers."""
        self.setAccessibleDescription(text)

    @property
    def scale(self) -> float:
        """Pixels to the metre; 0 before the first picture."""
        return self._drawing.screen.scale if self._drawing else 0.0

    @property
    def screen_now(self) -> Screen | None:
        """How metres become pixels; None before the first picture."""
        return self._drawing.screen if self._drawing else None

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
        self._drawing = self._picture = None
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._staged is None or self._people is None:
            painter.fillRect(self.rect(), QColor(self._style.palette.ground))
        else:
            picture = self._shown(self._staged, self._people)
            rect = QRectF(event.rect())
            painter.drawPixmap(0, 0, self._ground(picture))
            self._painter.paint(painter, picture.shapes[picture.still :], rect)
            if self._held:
                self._soften(painter, QColor(picture.ground))
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

    def _reframe(self) -> None:
        if self._staged is not None and self._held:
            self._glide.go_to(self._window(self._staged), cut=True)
        self._redraw()

    def _window(self, staged: StagedScene) -> Window:
        """What the picture is framed to; from another angle it is no larger than from its own."""
        own = window_of(staged.stage.camera, self._held)
        if self._camera is not None:
            own = window_of(self._camera, self._held).as_large_as(own)
        return own.with_room(*self._spare)

    def _redraw(self) -> None:
        self._drawing = self._picture = None
        self.update()

    def _shown(self, staged: StagedScene, people: PosedScene) -> Picture:
        """Return the picture, begun anew after a change of size, angle or style."""
        if self._picture is None:
            size = (float(self.width()), float(self.height()))
            framed = self._glide.window if self._held else None
            self._drawing = Drawing(staged, self._style, size, self._camera, framed or ())
            self._picture = self._drawing.picture(people, self._signs)
        return self._picture

    def _soften(self, painter: QPainter, ground: QColor) -> None:
        """Let what runs out of the picture fade into the ground within the margin."""
        clear = QColor(ground)
        clear.setAlpha(0)
        wide, high = self.width(), self.height()
        deep = round(MARGIN * min(wide, high))
        for edge, start, end in (
            (QRect(0, 0, deep, high), (0, 0), (deep, 0)),
            (QRect(wide - deep, 0, deep, high), (wide, 0), (wide - deep, 0)),
            (QRect(0, 0, wide, deep), (0, 0), (0, deep)),
            (QRect(0, high - deep, wide, deep), (0, high), (0, high - deep)),
        ):
            fade = QLinearGradient(*start, *end)
            fade.setColorAt(0.0, ground)
            fade.setColorAt(1.0, clear)
            painter.fillRect(edge, fade)

    def _ground(self, picture: Picture) -> QPixmap:
        """Return what does not move, painted once for each size, angle and palette."""
        shapes, ratio = picture.shapes[: picture.still], self.devicePixelRatio()
        key = (shapes, picture.ground, self.size() * ratio)
        if self._still is None or self._still[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(QColor(picture.ground))
            painter = QPainter(pixmap)
            FigurePainter().paint(painter, shapes)
            painter.end()
            self._still = (key, pixmap)
        return self._still[1]
