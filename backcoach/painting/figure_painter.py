"""A painter for the shapes of a picture, fast enough for animation."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from backcoach.figure.geometry.flatten import bounds, flattened
from backcoach.figure.geometry.shape import Path, Shape

_WINDING = Qt.FillRule.WindingFill
_SOLID = Qt.PenStyle.SolidLine
_ROUND_CAP, _SQUARE_CAP = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap
_ROUND_JOIN = Qt.PenJoinStyle.RoundJoin
_NOTHING = QPainterPath()
_SMOOTH = QPainter.RenderHint.Antialiasing
# Qt's stroker takes ten times as long as a line at a time, whose ends only show when it is thick.
_THIN, _THIN_WHILE_MOVING = 4.0, 8.0


@lru_cache(maxsize=256)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


@lru_cache(maxsize=256)
def _pen(colour: str, width: float, cap: Qt.PenCapStyle) -> QPen:
    return QPen(_brush(colour), width, _SOLID, cap, _ROUND_JOIN)


class _Ready(NamedTuple):
    """A shape converted for Qt. It keeps the shape alive, so that its id stays unique."""

    shape: Shape
    path: QPainterPath
    lines: list[QLineF]
    rect: QRectF


_NONE = _Ready(Shape(()), _NOTHING, [], QRectF())


class FigurePainter:
    """Paints shapes from far to near, and caches those that come again in the next frame.

    While `moving`, rough shapes are filled without antialiasing, which is four times as fast.
    """

    def __init__(self, *, moving: bool = False) -> None:
        self._moving = moving
        self._thin = _THIN_WHILE_MOVING if moving else _THIN
        self._ready: dict[int, _Ready] = {}

    def changed(self, shapes: Iterable[Shape]) -> QRectF:
        """Return the rectangle around all that differs from the last shapes.

        These shapes count as the last ones from now on.
        """
        before = self._ready
        self._ready = {id(shape): self._made_ready(shape) for shape in shapes}
        gone = [ready for key, ready in before.items() if key not in self._ready]
        come = [ready for key, ready in self._ready.items() if key not in before]
        rect = QRectF()
        for old, new in zip_longest(gone, come, fillvalue=_NONE):
            if old.shape != new.shape:
                rect |= old.rect
                rect |= new.rect
        return rect

    def paint(
        self, painter: QPainter, shapes: Iterable[Shape], within: QRectF | None = None
    ) -> None:
        """Paint all shapes, or those `within` a rectangle. The transform is kept."""
        painter.setRenderHint(_SMOOTH)
        now = {}
        for shape in shapes:
            ready = self._made_ready(shape)
            now[id(shape)] = ready
            if within is not None and not within.intersects(ready.rect):
                continue
            if shape.matrix is None and shape.clip is None:
                self._paint_one(painter, ready)
            else:
                self._paint_placed(painter, ready)
        self._ready = now

    def _made_ready(self, shape: Shape) -> _Ready:
        known = self._ready.get(id(shape))
        if known is not None:
            return known
        if shape.line and shape.width < self._thin:
            lines = [
                QLineF(*a, *b)
                for path in shape.paths
                for a, b in pairwise(flattened(path, closed=shape.closed))
            ]
        else:
            lines = []
        if shape.fill or not lines:
            path = outline(shape.paths, shape.closed)
            rect = path.controlPointRect()
        else:
            path, rect = _NOTHING, _around(shape.paths)
        if shape.matrix is not None:
            rect = QTransform(*shape.matrix).mapRect(rect)
        rect.adjust(-shape.width, -shape.width, shape.width, shape.width)
        return _Ready(shape, path, lines, rect)

    def _paint_placed(self, painter: QPainter, ready: _Ready) -> None:
        shape = ready.shape
        painter.save()
        if shape.clip is not None:
            painter.setRenderHint(_SMOOTH, not self._moving)
            painter.setClipPath(outline((shape.clip,), closed=True))
        if shape.matrix is not None:
            painter.setTransform(QTransform(*shape.matrix), combine=True)
        self._paint_one(painter, ready)
        painter.restore()

    def _paint_one(self, painter: QPainter, ready: _Ready) -> None:
        shape = ready.shape
        if shape.fill and shape.rough and self._moving:
            painter.setRenderHint(_SMOOTH, False)
            painter.fillPath(ready.path, _brush(shape.fill))
            painter.setRenderHint(_SMOOTH)
        elif shape.fill:
            painter.fillPath(ready.path, _brush(shape.fill))
        if shape.line and ready.lines:
            painter.setPen(_pen(shape.line, shape.width, _SQUARE_CAP))
            painter.drawLines(ready.lines)
        elif shape.line:
            painter.strokePath(ready.path, _pen(shape.line, shape.width, _ROUND_CAP))


def _around(paths: Iterable[Path]) -> QRectF:
    left, top, right, bottom = bounds(paths)
    return QRectF(left, top, right - left, bottom - top)


def outline(paths: Iterable[Path], closed: bool) -> QPainterPath:  # noqa: FBT001
    drawn = QPainterPath()
    drawn.setFillRule(_WINDING)
    line_to, curve_to, arc_to = drawn.lineTo, drawn.cubicTo, drawn.arcTo
    for path in paths:
        begun = False
        for segment in path:
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
