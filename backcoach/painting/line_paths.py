"""Lines of straight steps as Qt takes them, without an object for each point."""

from typing import cast

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QLineF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from shiboken6 import Shiboken

from backcoach.figure.geometry.shape import Polylines

# How QDataStream holds a path: how many elements, these, the last beginning, the rule of filling.
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_WINDING = Qt.FillRule.WindingFill.value


def path(lines: Polylines) -> QPainterPath:
    """All lines as one path, each as open or closed as it is."""
    drawn = QPainterPath()
    if not len(lines.points):
        return drawn
    starts = [start for start, _ in lines.bounds]
    elements = np.empty(len(lines.points), _ELEMENT)
    elements["kind"] = 1
    elements["kind"][starts] = 0
    elements["x"], elements["y"] = lines.points.T
    numbers = np.array([len(elements), starts[-1], _WINDING], ">i4").tobytes()
    stream = QDataStream(QByteArray(numbers[:4] + elements.tobytes() + numbers[4:]))
    stream >> drawn
    return drawn


def draw_lines(painter: QPainter, lines: Polylines) -> None:
    """Draw the lines, open, a step at a time."""
    points = lines.points
    if not len(points):
        return
    steps = np.empty((len(points) - 1, 4))
    steps[:, :2], steps[:, 2:] = points[:-1], points[1:]
    if len(bounds := lines.bounds) > 1:
        steps = np.delete(steps, [end - 1 for _, end in bounds[:-1]], axis=0)
    if len(steps):
        first = cast("QLineF", Shiboken.wrapInstance(steps.ctypes.data, QLineF))
        painter.drawLines(first, len(steps))
