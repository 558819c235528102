"""The figure of what comes next, breathing slowly. Imported once the first window is there."""

from collections.abc import Hashable
from functools import partial
from math import cos, pi

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.domain.playing.stopwatch import Clock
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.drawing.film import BREATHING, Course, cast
from backcoach.figure.drawing.footage import Plate, in_pose
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.overrides import override
from backcoach.painting.easel import Easel, Work
from backcoach.painting.sight import Sight

POSE = "hold"
BREATH_SECONDS = 7.0
FRAME_MS = 80
# So many steps from one picture to the next: finer ones are painted without being seen.
BLENDS = 3
_EXPANDING = QSizePolicy.Policy.Expanding
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


class TodayFigure(QWidget):
    """Shows the hold of a stretch. It breathes only while it is in sight, and may do so."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._began = clock, clock()
        self._staged: StagedScene | None = None
        self._people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
        self._easel = Easel(self)
        self._wishes: dict[Hashable, Work] = {}
        self._step, self._may_move = 0, False
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._breathe)
        self.setSizePolicy(_EXPANDING, _EXPANDING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_stretch(
        self, staged: StagedScene | None, people: tuple[Look, Look], *, may_move: bool
    ) -> None:
        """Show another stretch, or nothing."""
        self._staged, self._people, self._may_move = staged, people, may_move
        self._draw_anew()
        self._keep_time()

    @property
    def is_breathing(self) -> bool:
        return self._timer.isActive()

    @override
    def sizeHint(self) -> QSize:
        return QSize(440, 200)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._draw_anew()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_time()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_time()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._staged is not None and not self._wishes:
            self._wishes = self._works(self._staged)
        self._easel.wish(self._wishes)
        images = [self._easel.image(key) for key in self._wishes]
        first, blend = divmod(min(self._step, BLENDS * (len(images) - 1)), BLENDS)
        painter = QPainter(self)
        for image, share in zip(images[first : first + 2], (1.0, blend / BLENDS), strict=False):
            if image is not None and share:
                painter.setOpacity(share)
                painter.drawImage(self.rect(), image)
        painter.end()

    def _works(self, staged: StagedScene) -> dict[Hashable, Work]:
        """How to paint each picture of a breath."""
        style, ratio = style_on_card(self.palette(), *self._people), self.devicePixelRatioF()
        sight = Sight(staged, style, self.size(), ratio, framed=(POSE,))
        plates = self._plates(staged)
        return {(sight, plate): partial(sight.image, plate, NO_SIGNS) for plate in plates}

    def _plates(self, staged: StagedScene) -> list[Plate]:
        """The pictures of a breath; one alone where it stands still, or none was drawn ahead."""
        people = cast(staged.scene, *self._people)
        footage = ARCHIVE.footage(staged.scene, people, Course(POSE, POSE, *BREATHING))
        if footage is None:
            return [in_pose(POSE).first]
        shares = footage.shares if self._may_move else footage.shares[:1]
        return [footage.around(share).first for share in shares]

    def _draw_anew(self) -> None:
        self._wishes = {}
        self.update()

    def _keep_time(self) -> None:
        if self._may_move and self._staged is not None and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _breathe(self) -> None:
        most = BLENDS * (len(self._wishes) - 1)
        step = round(most * breath_at(self._clock() - self._began))
        if step != self._step and not self.window().isMinimized():
            self._step = step
            self.update()


def breath_at(seconds: float) -> float:
    """How full the chest is after some seconds of slow breathing, from 0 to 1."""
    return (1.0 - cos(2 * pi * seconds / BREATH_SECONDS)) / 2
