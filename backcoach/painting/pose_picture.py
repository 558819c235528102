"""A scene in one pose as a small picture, drawn once for each size and look."""

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

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

HOLD = "hold"
AT_REST = "start"
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


class _Room(NamedTuple):
    """How large the picture is, and the pose that it is to hold."""

    width: int
    height: int
    ratio: float
    pose: str


def pose_picture(
    staged: StagedScene, style: Style, size: QSize, ratio: float, pose: str = HOLD
) -> Work:
    """How to paint a scene in a pose; `ratio` is the number of device pixels to one of `size`."""
    known, within = _Known(staged.scene), _Room(size.width(), size.height(), ratio, pose)
    plate = plate_of(staged.scene, style, pose)
    return partial(_painted, known, staged.side, style, within, plate)


def plate_of(scene: Scene, style: Style, pose: str) -> Plate:
    """What was drawn of it ahead, if anything was."""
    people = cast(scene, style.receiver, style.helper)
    footage = ARCHIVE.footage(scene, people, Course(pose, pose, *BREATHING))
    return (in_pose(pose) if footage is None else footage.around(0.0)).first


@lru_cache(_KEPT)
def _painted(known: _Known, side: Side, style: Style, room: _Room, plate: Plate) -> QImage:
    staged, size = StagedScene(known.scene, side), QSize(room.width, room.height)
    return Sight(staged, style, size, room.ratio, framed=(room.pose,)).image(plate, NO_SIGNS)
