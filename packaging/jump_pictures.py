"""Pictures of jumps: what is seen round the place, before and after, side by side."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import Film
from backcoach.figure.drawing.footage import Plate
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.figure.geometry.window import Window
from backcoach.figure.posing.scene import Scene
from backcoach.painting.sight import Sight
from frame_jumps import Jump

# Metres that are shown on each side of a jump, and pixels of a picture.
_ROUND, _SIZE, _GAP = 0.25, 480, 8


def keep_pictures(
    folder: Path,
    name: str,
    scene: Scene,
    people: tuple[Look, ...],
    found: Iterable[tuple[Film, Jump]],
) -> None:
    """Write a file for each jump."""
    folder.mkdir(parents=True, exist_ok=True)
    for film, jump in found:
        course = jump.course
        file = f"{name}-{course.pose_from}-{course.pose_to}-{jump.number}.png"
        _beside(scene, people, film, jump).save(str(folder / file))


def _beside(scene: Scene, people: tuple[Look, ...], film: Film, jump: Jump) -> QImage:
    (x, y), (receiver, *_, helper) = jump.at, (*people, *people[:1])[:2]
    window = Window(x - _ROUND, x + _ROUND, y - _ROUND, y + _ROUND)
    size = QSize(_SIZE, _SIZE)
    sight = Sight(StagedScene(scene, Side.RIGHT), Style(receiver, helper), size, framed=window)
    both = QImage(2 * _SIZE + _GAP, _SIZE, QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    painter.setPen(QColor("magenta"))
    for place in (0, 1):
        number = jump.number + place
        plate = _plate(film, number)
        left = place * (_SIZE + _GAP)
        painter.drawImage(left, 0, sight.image(plate, NO_SIGNS))
        radius = max(round(jump.thick / _ROUND / 2.0 * _SIZE), 12)
        middle = left + _SIZE // 2 - radius, _SIZE // 2 - radius
        painter.drawEllipse(*middle, 2 * radius, 2 * radius)
    painter.end()
    return both


def _plate(film: Film, number: int) -> Plate:
    course = film.course
    poses = course.pose_from, course.pose_to
    return Plate(*poses, film.shares[number], sketch=lambda: film.sketches[number])
