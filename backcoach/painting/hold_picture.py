"""The hold of a scene as a small picture, drawn once for each size and look."""

from dataclasses import dataclass
from functools import lru_cache, partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import BREATHING, Course, cast
from backcoach.figure.drawing.footage import Plate, in_pose
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.figure.posing.scene import Scene
from backcoach.overrides import override
from backcoach.painting.easel import Work
from backcoach.painting.sight import Sight

_POSE = "hold"
_KEPT = 24  # at most 30 MB where each pixel is four of the screen


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


def hold_picture(staged: StagedScene, style: Style, size: QSize, ratio: float) -> Work:
    """How to paint the hold of a scene; `ratio` is the number of device pixels to one of `size`."""
    known, within = _Known(staged.scene), (size.width(), size.height())
    return partial(_painted, known, staged.side, style, within, ratio, _hold(staged.scene, style))


def _hold(scene: Scene, style: Style) -> Plate:
    """What was drawn of it ahead, if anything was."""
    people = cast(scene, style.receiver, style.helper)
    footage = ARCHIVE.footage(scene, people, Course(_POSE, _POSE, *BREATHING))
    return (in_pose(_POSE) if footage is None else footage.around(0.0)).first


@lru_cache(_KEPT)
def _painted(
    known: _Known, side: Side, style: Style, within: tuple[int, int], ratio: float, plate: Plate
) -> QImage:
    staged = StagedScene(known.scene, side)
    return Sight(staged, style, QSize(*within), ratio, framed=(_POSE,)).image(plate, NO_SIGNS)
