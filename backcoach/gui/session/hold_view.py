"""A picture of the hold of a stretch, to be turned round."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.overrides import override

POSE = "hold"
SIGNS = Signs(presses=False, still=False)
LINES = 14
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


class HoldView(FigureView):
    """As high as some lines of text, and higher if there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: tuple[Look, Look] = (LOOKS[0], LOOKS[1])

    def show_hold(self, staged: StagedScene, receiver: Look, helper: Look) -> None:
        self._looks = (receiver, helper)
        self.set_style(style_on_card(self.palette(), *self._looks))
        self.show_scene(staged)
        self.show_pose(POSE, SIGNS)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LINES * self.fontMetrics().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self.set_style(style_on_card(self.palette(), *self._looks))
