"""Paints a picture's shapes with QPainter."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from backcoach.figure.shape import Path, Shape

_WINDING = Qt.FillRule.WindingFill
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
_SOLID = Qt.PenStyle.SolidLine
_ROUND_CAP = Qt.PenCapStyle.RoundCap
_ROUND_JOIN = Qt.PenJoinStyle.RoundJoin
_POINT, _ARC = 2, 5


@lru_cache(maxsize=256)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


@lru_cache(maxsize=256)
def _pen(colour: str, width: float) -> QPen:
    return QPen(_brush(colour), width, _SOLID, _ROUND_CAP, _ROUND_JOIN)


def paint(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Paint shapes far to near. The painter's transform is kept."""
    for shape in shapes:
        painter.setBrush(_brush(shape.fill) if shape.fill else _NO_BRUSH)
        painter.setPen(_pen(shape.line, shape.width) if shape.line else _NO_PEN)
        if shape.matrix is None and shape.clip is None:
            painter.drawPath(outline(shape.paths, shape.closed))
            continue
        painter.save()
        if shape.clip is not None:
            painter.setClipPath(outline((shape.clip,), closed=True))
        if shape.matrix is not None:
            painter.setTransform(QTransform(*shape.matrix), combine=True)
        painter.drawPath(outline(shape.paths, shape.closed))
        painter.restore()


def outline(paths: Iterable[Path], closed: bool) -> QPainterPath:  # noqa: FBT001
    """Return paths as one of Qt's."""
    drawn = QPainterPath()
    drawn.setFillRule(_WINDING)
    line_to, curve_to, arc_to = drawn.lineTo, drawn.cubicTo, drawn.arcTo
    for path in paths:
        begun = False
        for segment in path:
            size = len(segment)
            if size == _ARC:
                x, y, r, start, span = segment
                if not begun:
                    drawn.arcMoveTo(x - r, y - r, 2 * r, 2 * r, start)
                arc_to(x - r, y - r, 2 * r, 2 * r, start, span)
            elif size == _POINT:
                (line_to if begun else drawn.moveTo)(*segment)
            else:
                curve_to(*segment)
            begun = True
        if closed:
            drawn.closeSubpath()
    return drawn
