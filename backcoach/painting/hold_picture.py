"""The hold of a scene as a small picture, drawn once for each size and look."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.posing.scene import Scene
from backcoach.overrides import override
from backcoach.painting.figure_painter import FigurePainter

_POSE = "hold"
_KEPT = 24  # at most 30 MB where each pixel is four of the screen
_SMOOTH = QPainter.RenderHint.Antialiasing


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """A scene, the same as another only if it is that one: to compare all of it takes too long."""

    scene: Scene

    @override
    def __hash__(self) -> int:
        return id(self.scene)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and other.scene is self.scene


def hold_picture(staged: StagedScene, style: Style, size: QSize, ratio: float) -> QPixmap:
    """The hold of a scene; `ratio` is the number of device pixels to one of `size`."""
    return _drawn(_Known(staged.scene), staged.side, style, (size.width(), size.height()), ratio)


@lru_cache(_KEPT)
def _drawn(
    known: _Known, side: Side, style: Style, within: tuple[int, int], ratio: float
) -> QPixmap:
    staged, size = StagedScene(known.scene, side), QSize(*within)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(style.palette.ground))
    drawing = Drawing(staged, style, (float(size.width()), float(size.height())), framed=(_POSE,))
    painter = QPainter(picture)
    painter.setRenderHint(_SMOOTH)
    FigurePainter().paint(painter, drawing.picture(staged.at(_POSE)).shapes)
    painter.end()
    return picture
