"""What a client sees: the figure, what each person does, the ring and the sentence.

No name, no history and no answer ever comes here, and there is nothing to press.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from backcoach.domain.playing.player import PlayerView
from backcoach.domain.settings import View
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.captions import Captions
from backcoach.gui.player.client_window.pointer import PointedPlace, PointerDot
from backcoach.gui.player.figure_card import FigureCard, PlayerScene
from backcoach.gui.player.ring.hold_ring import HoldRing
from backcoach.gui.player.ring.ring_moment import ring_moment
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

EDGE, APART = 32, 20  # pixels
_FIGURE, _RING = 11, 5
_PICTURE, _WORDS = 7, 3
# Of the height of the screen: 28 pixels of 1080.
SMALLEST_LETTERS = 38
_TITLE = 1.75  # times as large
_LETTERS = (
    'QLabel[kind="role"] {{ font-size: {0}px; }} QLabel[kind="title"] {{ font-size: {1}px; }}'
)
_NO_FOCUS = Qt.FocusPolicy.NoFocus


class ClientView(QWidget):
    """Shows one moment of a session or, marked as such, of a demonstration."""

    def __init__(
        self, scene: PlayerScene, view: PlayerView, *, demonstration: bool = False
    ) -> None:
        super().__init__()
        self._view = view
        self._pointed: PointedPlace | None = None
        self._pixels = 0
        self._mark, self._title = QLabel(self.tr("DEMONSTRATION")), TextLabel("title")
        self._mark.setProperty("kind", "side")
        self._mark.setVisible(demonstration)
        self._figure, self._ring, self._captions = FigureCard(), HoldRing(), Captions()
        self._figure.figure_view.setFocusPolicy(_NO_FOCUS)
        self._dot = PointerDot(self._figure.figure_view)
        self._figure.show_session(scene)
        self._captions.show_session(view.timeline.plan, scene.stop_word)
        self._ring.set_reduced_motion(scene.reduced_motion)
        self._lay_out()
        self.show_view(view)

    @property
    def figure_card(self) -> FigureCard:
        return self._figure

    def show_view(self, view: PlayerView) -> None:
        """Show one moment."""
        self._view = view
        self._figure.show_view(view)
        self._ring.show_moment(ring_moment(view))
        self._title.setText(view.moment.part.technique.name)
        self._captions.show_view(view)
        self._dot.show_at(self._pointed)

    def show_style(self, style: Style) -> None:
        self._figure.show_style(style)

    def show_facing(self, facing: View) -> None:
        """Turn the picture, and name it in its new turn."""
        self._figure.show_facing(facing)
        self.show_view(self._view)

    def point_at(self, place: PointedPlace | None) -> None:
        """Point at a place of the figure; None points nowhere."""
        self._pointed = place
        self._dot.show_at(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the small letters grow with the screen: it is looked at from across a room."""
        super().resizeEvent(event)
        pixels = max(self.fontInfo().pixelSize(), self.height() // SMALLEST_LETTERS)
        if pixels != self._pixels:
            self._pixels = pixels
            self.setStyleSheet(_LETTERS.format(pixels, round(_TITLE * pixels)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(APART)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(EDGE, APART, EDGE, EDGE)
        grid.setSpacing(APART)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self._figure, 1, 0)
        grid.addWidget(self._ring, 1, 1)
        grid.addWidget(self._captions, 2, 0, 1, 2)
        for column, share in enumerate((_FIGURE, _RING)):
            grid.setColumnStretch(column, share)
        for row, share in enumerate((0, _PICTURE, _WORDS)):
            grid.setRowStretch(row, share)
