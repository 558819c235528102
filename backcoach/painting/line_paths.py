"""Lines of straight steps as Qt takes them, without an object for each point."""

from array import array
from itertools import chain
from typing import cast

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from shiboken6 import Shiboken

from backcoach.figure.geometry.shape import Polylines

_WINDING = Qt.FillRule.WindingFill


def path(lines: Polylines) -> QPainterPath:
    """All lines as one path, each as open or closed as it is."""
    drawn = QPainterPath()
    drawn.setFillRule(_WINDING)
    line_to = drawn.lineTo
    for start, end in lines.bounds:
        first, *others = lines.points[start:end]
        drawn.moveTo(first.real, first.imag)
        for point in others:
            line_to(point.real, point.imag)
    return drawn


def draw_lines(painter: QPainter, lines: Polylines) -> None:
    """Draw the lines, open, a step at a time."""
    across, down = [p.real for p in lines.points], [p.imag for p in lines.points]
    steps = zip(across, down, across[1:], down[1:], strict=False)
    numbers = array("d", [*chain.from_iterable(steps)])
    for _, end in lines.bounds[-2::-1]:  # from one line to the next there is no step
        del numbers[4 * end - 4 : 4 * end]
    if numbers:
        first = cast("QLineF", Shiboken.wrapInstance(numbers.buffer_info()[0], QLineF))
        painter.drawLines(first, len(numbers) // 4)
