"""How a day of the calendar looks: the more, the darker; a stop is a folded corner."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backcoach.gui.widgets.palette import Palette

_SHARES = (0.0, 0.28, 0.5, 0.74, 1.0)  # of teal on the card, by level
_ROUNDED = 0.18  # of the height
_CORNER = 0.42
_NO_PEN = Qt.PenStyle.NoPen
# The weights of sRGB in luminance, WCAG 2.2.
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_DARKEST = 0.04045  # up to here a channel is linear


@dataclass(frozen=True, slots=True)
class DayShade:
    """The colours of one level."""

    ground: QColor
    ink: QColor


def day_shades(palette: Palette) -> tuple[DayShade, ...]:
    """The colours of each level; 0 is a day without a session."""
    grounds = [_mixed(palette.card, palette.teal, share) for share in _SHARES]
    return DayShade(palette.card, palette.soft), *(
        DayShade(ground, max((palette.ink, palette.on_teal), key=lambda ink: _apart(ground, ink)))
        for ground in grounds[1:]
    )


def paint_ground(painter: QPainter, place: QRectF, shade: DayShade) -> None:
    radius = _ROUNDED * place.height()
    painter.setPen(_NO_PEN)
    painter.setBrush(shade.ground)
    painter.drawRoundedRect(place, radius, radius)


def paint_stop(painter: QPainter, place: QRectF, palette: Palette, *, mirrored: bool) -> None:
    """Paint a folded corner: the upper one, on the right, or on the left if `mirrored`."""
    side = _CORNER * place.height()
    corner = place.topLeft() if mirrored else place.topRight()
    inwards = QPointF(side if mirrored else -side, 0)
    painter.setPen(QPen(palette.card, 1))
    painter.setBrush(palette.coral)
    painter.drawPolygon(QPolygonF([corner, corner + inwards, corner + QPointF(0, side)]))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    mixed = (a + (b - a) * share for a, b in zip(_channels(one), _channels(other), strict=True))
    return QColor.fromRgbF(*mixed)


def _channels(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _apart(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, WCAG 2.2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    linear = map(_linear, _channels(colour))
    return sum(weight * value for weight, value in zip(_WEIGHTS, linear, strict=True))


def _linear(value: float) -> float:
    bent: float = ((value + 0.055) / 1.055) ** 2.4
    return value / 12.92 if value <= _DARKEST else bent
