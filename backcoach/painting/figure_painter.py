"""Paints the shapes of a picture."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from backcoach.figure.geometry.flatten import flattened
from backcoach.figure.geometry.shape import Path, Polylines, Shape
from backcoach.painting.line_paths import draw_lines, path

_WINDING = Qt.FillRule.WindingFill
_SOLID = Qt.PenStyle.SolidLine
_ROUND_CAP, _SQUARE_CAP = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap
_ROUND_JOIN = Qt.PenJoinStyle.RoundJoin
_SMOOTH = QPainter.RenderHint.Antialiasing
# Qt's stroker takes ten times as long as a line at a time, whose ends only show when it is thick.
_THIN = 4.0


def paint_shapes(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Paint shapes from far to near."""
    painter.setRenderHint(_SMOOTH)
    for shape in shapes:
        if shape.fill:
            painter.fillPath(_path(shape), _brush(shape.fill))
        if shape.line and shape.width < _THIN:
            painter.setPen(_pen(shape.line, shape.width, _SQUARE_CAP))
            _draw_lines(painter, shape)
        elif shape.line:
            painter.strokePath(_path(shape), _pen(shape.line, shape.width, _ROUND_CAP))


@lru_cache(maxsize=256)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


@lru_cache(maxsize=256)
def _pen(colour: str, width: float, cap: Qt.PenCapStyle) -> QPen:
    return QPen(_brush(colour), width, _SOLID, cap, _ROUND_JOIN)


def _path(shape: Shape) -> QPainterPath:
    if isinstance(shape.paths, Polylines):
        return path(shape.paths)
    return outline(shape.paths, closed=shape.closed)


def _draw_lines(painter: QPainter, shape: Shape) -> None:
    if isinstance(shape.paths, Polylines):
        draw_lines(painter, shape.paths)
        return
    painter.drawLines(
        [
            QLineF(*a, *b)
            for way in shape.paths
            for a, b in pairwise(flattened(way, closed=shape.closed))
        ]
    )


def outline(paths: Iterable[Path], *, closed: bool) -> QPainterPath:
    drawn = QPainterPath()
    drawn.setFillRule(_WINDING)
    line_to, curve_to, arc_to = drawn.lineTo, drawn.cubicTo, drawn.arcTo
    for way in paths:
        begun = False
        for segment in way:
            if len(segment) == 5:  # mypy tells segments apart by a literal
                x, y, r, start, span = segment
                if not begun:
                    drawn.arcMoveTo(x - r, y - r, 2 * r, 2 * r, start)
                arc_to(x - r, y - r, 2 * r, 2 * r, start, span)
            elif len(segment) == 2:
                (line_to if begun else drawn.moveTo)(*segment)
            else:
                curve_to(*segment)
            begun = True
        if closed:
            drawn.closeSubpath()
    return drawn
