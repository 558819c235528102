"""Paints a picture's shapes with QPainter."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from backcoach.figure.shape import Path, Shape

_WINDING = Qt.FillRule.WindingFill
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
_SOLID = Qt.PenStyle.SolidLine
_ROUND_CAP, _SQUARE_CAP = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap
_ROUND_JOIN = Qt.PenJoinStyle.RoundJoin
_SMOOTH = QPainter.RenderHint.Antialiasing
# Qt's stroker takes ten times as long as a line at a time, whose ends only show when it is thick.
_THIN = 4.0


@lru_cache(maxsize=256)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


@lru_cache(maxsize=256)
def _pen(colour: str, width: float) -> QPen:
    cap = _SQUARE_CAP if width < _THIN else _ROUND_CAP
    return QPen(_brush(colour), width, _SOLID, cap, _ROUND_JOIN)


def paint(painter: QPainter, shapes: Iterable[Shape], *, moving: bool = False) -> None:
    """Paint shapes far to near. The painter's transform is kept.

    While they are `moving`, rough shapes are filled without smoothing, which is four times as fast.
    """
    painter.setRenderHint(_SMOOTH)
    for shape in shapes:
        if shape.matrix is None and shape.clip is None:
            _paint_one(painter, shape, moving=moving)
            continue
        painter.save()
        if shape.clip is not None:
            painter.setClipPath(outline((shape.clip,), closed=True))
        if shape.matrix is not None:
            painter.setTransform(QTransform(*shape.matrix), combine=True)
        _paint_one(painter, shape, moving=moving)
        painter.restore()


def _paint_one(painter: QPainter, shape: Shape, *, moving: bool) -> None:
    path = outline(shape.paths, shape.closed)
    if shape.fill and shape.rough and moving:
        painter.setRenderHint(_SMOOTH, False)
        painter.fillPath(path, _brush(shape.fill))
        painter.setRenderHint(_SMOOTH)
    elif shape.fill:
        painter.fillPath(path, _brush(shape.fill))
    if not shape.line:
        return
    painter.setPen(_pen(shape.line, shape.width))
    if shape.width < _THIN:
        for polygon in path.toSubpathPolygons():
            painter.drawLines(_pairs(polygon.toList()))
    else:
        painter.setBrush(_NO_BRUSH)
        painter.drawPath(path)


def _pairs(points: Sequence[QPointF]) -> list[QPointF]:
    return [point for pair in pairwise(points) for point in pair]


def outline(paths: Iterable[Path], closed: bool) -> QPainterPath:  # noqa: FBT001
    """Return paths as one of Qt's."""
    drawn = QPainterPath()
    drawn.setFillRule(_WINDING)
    line_to, curve_to, arc_to = drawn.lineTo, drawn.cubicTo, drawn.arcTo
    for path in paths:
        begun = False
        for segment in path:
            if len(segment) == 5:  # noqa: PLR2004 -- mypy tells segments apart by a literal
                x, y, r, start, span = segment
                if not begun:
                    drawn.arcMoveTo(x - r, y - r, 2 * r, 2 * r, start)
                arc_to(x - r, y - r, 2 * r, 2 * r, start, span)
            elif len(segment) == 2:  # noqa: PLR2004
                (line_to if begun else drawn.moveTo)(*segment)
            else:
                curve_to(*segment)
            begun = True
        if closed:
            drawn.closeSubpath()
    return drawn
