"""A small picture of a stretch that does not move."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.figure_painter import FigurePainter

POSE = "hold"
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
        if event.type() in _RECOLOURED:
            self._redraw()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        if self._staged is None:
            self._paint_words(painter)
            return
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            style = style_on_card(self.palette(), *self._people)
            self._picture = hold_picture(self._staged, style, self.size(), ratio)
        painter.setOpacity(DIMMED if self._dimmed else 1.0)
        painter.drawPixmap(0, 0, self._picture)

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
        self._picture = None
        self.update()


def hold_picture(staged: StagedScene, style: Style, size: QSize, ratio: float) -> QPixmap:
    """The hold of a scene; `ratio` is the number of device pixels to one of `size`."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(style.palette.ground))
    drawing = Drawing(staged, style, (float(size.width()), float(size.height())), poses=(POSE,))
    painter = QPainter(picture)
    painter.setRenderHint(_SMOOTH)
    FigurePainter().paint(painter, drawing.picture(staged.at(POSE)).shapes)
    painter.end()
    return picture
