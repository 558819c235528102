"""A scene seen from one place, at one size and in one style, as images."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.footage import Plate
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.drawing.sketch import Sketch, mirrored
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.window import Window
from backcoach.figure.posing.motion import posed
from backcoach.painting.figure_painter import paint_shapes


@dataclass(frozen=True, eq=False)
class Sight:
    """Makes images, of `ratio` pixels to each one of `size` in both directions."""

    staged: StagedScene
    style: Style
    size: QSize
    ratio: float = 1.0
    camera: Camera | None = None
    framed: Window | tuple[str, ...] = ()

    @cached_property
    def drawing(self) -> Drawing:
        size = float(self.size.width()), float(self.size.height())
        return Drawing(self.staged, self.style, size, self.camera, self.framed)

    def image(self, plate: Plate, signs: Signs) -> QImage:
        """One moment. It may be asked for on any thread, but on one at a time."""
        picture = self.drawing.picture_of(self._sketch(plate), signs)
        image = QImage(self.size * self.ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.ratio)
        image.fill(QColor(picture.ground))
        painter = QPainter(image)
        paint_shapes(painter, picture.shapes)
        painter.end()
        return image

    def _sketch(self, plate: Plate) -> Sketch:
        drawn, staged = plate.sketch and plate.sketch(), self.staged
        if drawn is None:
            poses = plate.pose_from, plate.pose_to
            people = posed(staged.scene, staged.side, *poses, plate.share, breath=plate.breath)
            return self.drawing.sketch(people)
        return drawn if staged.side is Side.RIGHT else mirrored(drawn)
