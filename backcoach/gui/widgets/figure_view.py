"""A moving picture of a stretch that can be turned round."""

from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.figure.drawing.drawing import StagedScene, Style, framing
from backcoach.figure.drawing.footage import Around, Plate, in_pose
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.geometry.camera import Camera, Extent, Screen
from backcoach.figure.geometry.window import Window, window_of
from backcoach.overrides import override
from backcoach.painting import easel
from backcoach.painting.easel import Easel
from backcoach.painting.placed_image import PlacedImage, soften_edges
from backcoach.painting.sight import Sight
from backcoach.painting.told_role import tell_role
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
# So many steps from one picture to the next: finer ones are painted without being seen.
_BLENDS = 3
_Key = tuple[Sight, Plate, Signs]
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
        self._sight: Sight | None = None
        self._easel = Easel(self)
        self._breath: tuple[_Key, ...] = ()
        self._seen: tuple[PlacedImage, ...] = ()
        self._left_behind: PlacedImage | None = None
        self._held: tuple[Extent, ...] = ()
        self._own: Window | None = None
        self._spare = (0.0, 0.0)
        self._glide: WindowGlide = WindowGlide(self)
        self._glide.moved.connect(self.update)
        self._grip: QPointF | None = None
        self.setFocusPolicy(_STRONG_FOCUS)
        self.setAttribute(_OPAQUE)
        self.setSizePolicy(_EXPANDING, _EXPANDING)
        self.setAccessibleName(self.tr("Picture of the stretch"))
        self.setAccessibleDescription(self.tr("Arrow keys turn the picture. Home turns it back."))

    def show_scene(self, staged: StagedScene) -> None:
        """Show another stretch or side, from its first moment and its own angle."""
        self._staged, self._camera, self._held, self._own = staged, None, (), None
        self._around, self._seen = in_pose("start"), ()
        self._redraw()

    def show_pose(self, pose: str, signs: Signs = NO_SIGNS) -> None:
        """Show where people are at the end of a step, with these signs."""
        self.show_around(in_pose(pose), signs)

    def show_around(self, around: Around, signs: Signs = NO_SIGNS) -> None:
        """Show a moment of the scene, with these signs, by the pictures round it."""
        around = around._replace(blend=round(around.blend * _BLENDS) / _BLENDS)
        if (around, signs) != (self._around, self._signs):
            self._around, self._signs = around, signs
            self.update()

    def prepare(self, signs: Signs) -> None:
        """Have these signs worked out beside the window before they are shown."""
        if self._staged is not None:
            easel.thread().submit(self._sight_of(self._staged).drawing.prepare, signs)

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
        if held is not self._held:
            self._own = None
        self._held, self._spare = held, (above, below)
        self._sight = None
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
    def is_at_rest(self) -> bool:
        """Whether the picture that was last asked for is shown, in its place."""
        return not (self._easel.is_busy or self._glide.is_under_way)

    @property
    def screen_now(self) -> Screen | None:
        """How metres become pixels; None before the first scene."""
        return self._screen(self._staged) if self._staged else None

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
        if self._staged is not None:
            self._paint_seen(painter, self._staged)
        else:
            painter.fillRect(self.rect(), QColor(self._style.palette.ground))
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
        if self._own is None:
            self._own = window_of(staged.stage.camera, self._held)
        own = self._own
        if self._camera is not None:
            own = window_of(self._camera, self._held).as_large_as(own)
        return own.with_room(*self._spare)

    def _redraw(self) -> None:
        self._sight = None
        self.update()

    def _paint_seen(self, painter: QPainter, staged: StagedScene) -> None:
        """Paint what there is, placed as the framing of now wants it."""
        ground, screen = QColor(self._style.palette.ground), self._screen(staged)
        if not self._glide.is_under_way:
            self._left_behind = None
        if not (self._seen and self._seen[0].fills(self.size(), screen)):
            painter.fillRect(self.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for shown in (*filter(None, [self._left_behind]), *self._seen):
            shown.paint(painter, screen)
        painter.setOpacity(1.0)
        if self._held:
            soften_edges(painter, self.size(), ground)

    def _screen(self, staged: StagedScene) -> Screen:
        """How metres become pixels at this moment of a glide."""
        if not self._held or self._glide.window is None:
            return self._sight_of(staged).drawing.screen
        size = float(self.width()), float(self.height())
        return framing(staged, size, self._camera, self._glide.window)

    def _sight_of(self, staged: StagedScene) -> Sight:
        """From where it is seen once a glide is over."""
        if self._sight is None:
            ratio = self.devicePixelRatioF()
            framed = self._window(staged) if self._held else ()
            self._sight = Sight(staged, self._style, self.size(), ratio, self._camera, framed)
        return self._sight

    def _look_at(self, staged: StagedScene) -> None:
        """Ask for the pictures to be shown; what is not there yet leaves the last ones in place."""
        sight, signs, around = self._sight_of(staged), self._signs, self._around
        if self._camera is not None:
            around = around.drawn_anew
        plates = (around.first, around.second, around.ahead)
        keys = [(sight, plate, signs) for plate in plates]
        shown, ahead = keys[:2], {*keys[2:]} - {*keys[:2]}
        # What is breathed comes back with the next breath; it is few pictures.
        breathed = dict.fromkeys((*self._breath, *keys))
        self._breath = tuple(key for key in breathed if _breathes(key, keys[0]))
        self._easel.wish({key: partial(sight.image, *key[1:]) for key in keys}, ahead, self._breath)
        first, second = (self._easel.image(key) for key in shown)
        if first is not None:
            screen = sight.drawing.screen
            if self._seen and self._seen[0].screen != screen:
                self._left_behind = self._seen[0]
            later = [PlacedImage(second, around.blend, screen)] if second and around.blend else []
            self._seen = (PlacedImage(first, 1.0, screen), *later)


def _breathes(key: _Key, other: _Key) -> bool:
    """Whether two pictures are of one breath: in one pose, with the same signs, of one sight."""
    (sight, plate, signs), (place, there, shown) = key, other
    in_pose = plate.pose_from == plate.pose_to == there.pose_from == there.pose_to
    return in_pose and sight is place and signs == shown


tell_role(FigureView, QAccessible.Role.Graphic)
