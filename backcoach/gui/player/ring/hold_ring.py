"""The ring: how far the phase is, the seconds left, and the breath inside."""

from math import pi
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.domain.playing.timeline import Phase
from backcoach.gui.player.ring.breathing_pacer import (
    LARGEST,
    SMALLEST,
    TOP,
    TURN,
    BreathingPacer,
    lungs_full,
)
from backcoach.gui.player.ring.ring_moment import RingMoment
from backcoach.gui.player.ring.ring_places import (
    PACER_ROOM,
    RingPlaces,
    covered,
    dash_rects,
    pieces,
    places_in,
    reaches,
)
from backcoach.gui.player.ring.ring_words import RingWords
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.told_role import tell_role

SMALLEST_SIDE = 64
USUAL_SIDE = 340
# A step of the arc or of the disc that is not seen to jump, in pixels.
_STEP = 0.5
_LEAP = 0.05
_SMOOTH = QPainter.RenderHint.Antialiasing
_ROUND, _FLAT = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.FlatCap
_NO_BRUSH = Qt.BrushStyle.NoBrush
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


class _Seen(NamedTuple):
    """What can be seen to change: words and stroke, and the places of the arc's tip and the disc.

    Places are shares from 0 to 1, in steps too small to see.
    """

    said: tuple[object, ...]
    tip: float
    full: float


class HoldRing(QWidget):
    """Shows one moment at a time and repaints only what can be seen to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = RingMoment(Phase.READY, 0.0, "", "")
        self._seen = _Seen((), 0.0, 0.0)
        self._still = False
        self._take_colours()
        self.setMinimumSize(SMALLEST_SIDE, SMALLEST_SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Breath and time"))

    def show_moment(self, moment: RingMoment) -> None:
        self._moment = moment
        before, self._seen = self._seen, self._what_is_seen()
        if self._seen.said != before.said or abs(self._seen.tip - before.tip) > _LEAP:
            self._describe()
            self.update()
            return
        if self._seen.full != before.full:
            self.update(self._places.room.toAlignedRect())
        if self._seen.tip != before.tip:
            self.update(self._tip_rect(before.tip, self._seen.tip))

    def set_reduced_motion(self, reduced: bool) -> None:  # noqa: FBT001
        """Let an arc fill, where else a disc grows and shrinks."""
        self._still = reduced
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(USUAL_SIDE, USUAL_SIDE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._take_colours()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        square, _, room = self._places
        self._draw_ring(painter, event.rect())
        if reaches(event.rect(), room):
            full = lungs_full(self._moment.breath, self._moment.breath_progress)
            if not self._moment.counting_in:
                self._pacer.draw(painter, room, full, still=self._still)
            self._words.draw(painter, square, self.font(), self._moment)

    def _draw_ring(self, painter: QPainter, seen: QRect) -> None:
        """Paint what comes into a rectangle: mostly that is the tip of the arc."""
        stroke, (square, circle, _) = self._moment.stroke, self._places
        side = square.width()
        breadth = side * stroke.breadth
        painter.setBrush(_NO_BRUSH)
        self._empty.setWidthF(side * 0.008 if stroke.dashes else breadth)
        self._full.setWidthF(breadth)
        self._full.setColor(self._soft if stroke.soft else self._teal)
        self._full.setCapStyle(_ROUND if stroke.dash == 0.0 or not stroke.dashes else _FLAT)
        filled = round(TURN * self._moment.filled)
        painter.setPen(self._empty)
        painter.drawArc(circle, TOP, TURN - filled)
        if filled > 0:
            painter.setPen(self._full)
            rects = dash_rects(stroke, self.width(), self.height())
            for number, (start, length) in enumerate(pieces(stroke, filled)):
                if not rects or seen.intersects(rects[number]):
                    painter.drawArc(circle, TOP - start, -length)

    def _what_is_seen(self) -> _Seen:
        moment, side = self._moment, self._places.square.width()
        full = lungs_full(moment.breath, moment.breath_progress)
        said = (moment.stroke, moment.number, moment.word, moment.label)
        grown = (LARGEST - SMALLEST) * PACER_ROOM * side / 2
        return _Seen(
            said,
            _stepped(moment.filled, pi * side),
            _stepped(full, pi * side if self._still else grown),
        )

    def _tip_rect(self, *shares: float) -> QRect:
        """What the arc's tip covers at these shares, which lie close to each other."""
        return covered(self._places, self._moment.stroke, shares)

    @property
    def _places(self) -> RingPlaces:
        return places_in(self.width(), self.height())

    def _describe(self) -> None:
        parts = (self._moment.label, self._moment.word)
        description = ". ".join(part for part in parts if part)
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def _take_colours(self) -> None:
        colours = Palette.of(self.palette())
        self._pacer = BreathingPacer(colours)
        self._words = RingWords(colours)
        self._empty = QPen(colours.hairline)
        self._teal, self._soft = colours.teal, colours.soft
        self._full = QPen(colours.teal)


def _stepped(share: float, pixels: float) -> float:
    """Rounded to steps too small to see on a way so many pixels long."""
    steps = max(1, round(pixels / _STEP))
    return round(share * steps) / steps


tell_role(HoldRing, QAccessible.Role.Graphic)
