"""A small picture of a stretch that does not move.

Pictures are drawn after the page is seen, one at a time, so that a click never waits for them.
"""

from collections import deque
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.hold_picture import hold_picture

HEIGHT_SHARE = 0.5
MOST_LINES = 9
DIMMED = 0.45
CORNER = 12
_EXPANDING, _PREFERRED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})
_SMOOTH = QPainter.RenderHint.Antialiasing
_NO_PEN = Qt.PenStyle.NoPen
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class FigureStill(QWidget):
    """The hold of a scene; words in its place if there is no picture yet."""

    def __init__(self, staged: StagedScene | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staged = staged
        self._people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
        self._dimmed = False
        self._picture: QPixmap | None = None
        self._is_due = True
        policy = QSizePolicy(_EXPANDING, _PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_people(self, receiver: Look, helper: Look) -> None:
        self._people = (receiver, helper)
        self._redraw()

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 -- as Qt's own setters take it
        """Show the picture paler, for what can't be chosen."""
        self._dimmed = dimmed
        self._redraw()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    @override
    def heightForWidth(self, width: int) -> int:
        most = MOST_LINES * self.fontMetrics().lineSpacing()
        return min(round(width * HEIGHT_SHARE), most)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:  # the ground of what was drawn is another one now
            self._picture = None
            self._redraw()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isVisible():  # nobody waits for a picture of a page
            self.draw()
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        if self._staged is None:
            self._paint_words(painter)
            return
        if self._is_due:
            _easel().ask_for(self)
        if self._picture is not None:  # what was drawn last stays until the next one is
            painter.setOpacity(DIMMED if self._dimmed else 1.0)
            painter.drawPixmap(self.rect(), self._picture)

    def _paint_words(self, painter: QPainter) -> None:
        colours = Palette.of(self.palette())
        frame = QPainterPath()
        frame.addRoundedRect(self.rect().toRectF(), CORNER, CORNER)
        painter.setOpacity(DIMMED if self._dimmed else 1.0)
        painter.fillPath(frame, colours.wash)
        painter.setOpacity(1.0)
        painter.setPen(colours.ink)
        painter.drawText(self.rect(), _CENTRED, self.tr("Picture to come"))

    def _redraw(self) -> None:
        self._is_due = True
        self.update()

    def draw(self) -> None:
        """Draw the picture now, if it is due."""
        if self._staged is not None and self._is_due:
            style = style_on_card(self.palette(), *self._people)
            ratio = self.devicePixelRatioF()
            self._picture = hold_picture(self._staged, style, self.size(), ratio)
            self._is_due = False
            self.update()


class _Easel(QObject):
    """Draws what has been asked for, one picture at a time, with whatever a person does between."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._waiting: deque[FigureStill] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._draw_next)

    def ask_for(self, still: FigureStill) -> None:
        if still not in self._waiting:
            self._waiting.append(still)
            self._timer.start()

    def draw_all(self) -> None:
        while self._waiting:
            self._draw_next()

    @Slot()
    def _draw_next(self) -> None:
        still = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        if isValid(still) and still.isVisible():
            still.draw()


@cache
def _easel() -> _Easel:
    return _Easel()


def draw_waiting() -> None:
    """Draw all pictures that wait for their turn."""
    _easel().draw_all()
