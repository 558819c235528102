"""A small picture of a stretch that does not move."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.easel import Easel
from backcoach.painting.pose_picture import HOLD, pose_picture

HEIGHT_SHARE = 0.5
MOST_LINES = 9
DIMMED = 0.45
CORNER = 12
_EXPANDING, _PREFERRED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_NO_PEN = Qt.PenStyle.NoPen
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class FigureStill(QWidget):
    """The hold of a scene, or another pose; words in its place if there is no picture yet."""

    def __init__(
        self, staged: StagedScene | None, parent: QWidget | None = None, *, pose: str = HOLD
    ) -> None:
        super().__init__(parent)
        self._staged, self._pose = staged, pose
        self._people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
        self._dimmed = False
        self._easel = Easel(self)
        self._picture: QImage | None = None
        policy = QSizePolicy(_EXPANDING, _PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_people(self, receiver: Look, helper: Look) -> None:
        self._people = (receiver, helper)
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 -- as Qt's own setters take it
        """Show the picture paler, for what can't be chosen."""
        self._dimmed = dimmed
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    @override
    def heightForWidth(self, width: int) -> int:
        most = MOST_LINES * self.fontMetrics().lineSpacing()
        return min(round(width * HEIGHT_SHARE), most)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:  # the ground of what was drawn is another one now
            self._picture = None
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(_SMOOTH)
        if self._staged is None:
            self._paint_words(painter)
            return
        self._ask(self._staged)
        if self._picture is not None:  # what was drawn last stays until the next one is
            painter.setOpacity(DIMMED if self._dimmed else 1.0)
            painter.drawImage(self.rect(), self._picture)

    def _paint_words(self, painter: QPainter) -> None:
        colours = Palette.of(self.palette())
        frame = QPainterPath()
        frame.addRoundedRect(self.rect().toRectF(), CORNER, CORNER)
        painter.setOpacity(DIMMED if self._dimmed else 1.0)
        painter.fillPath(frame, colours.wash)
        painter.setOpacity(1.0)
        painter.setPen(colours.ink)
        painter.drawText(self.rect(), _CENTRED, self.tr("Picture to come"))

    def _ask(self, staged: StagedScene) -> None:
        """Ask for the picture as it has to be now."""
        style, ratio = style_on_card(self.palette(), *self._people), self.devicePixelRatioF()
        key = style, self.width(), self.height(), ratio
        self._easel.wish({key: pose_picture(staged, style, self.size(), ratio, self._pose)})
        self._picture = self._easel.image(key) or self._picture
