"""The end of a session: that it is saved, what it changed, and the week so far."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from backcoach.domain.history.felt_change import felt_change
from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.session import SessionEnd, SessionRecord
from backcoach.domain.stretch.frequency import Frequency
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.session.ui_saved_page import Ui_SavedPage
from backcoach.gui.widgets.figure_still import FigureStill
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.painting.pose_picture import AT_REST
from backcoach.words.saved_words import felt_lines, kind_sentence

# Times the height of the text.
ROOMY = 40
LEAST_FIGURE = 5
_EXPANDING = QSizePolicy.Policy.Expanding
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class SavedState:
    """A session that is kept, and what the log says now; `advice` is a sentence and its reason.

    `may_go_on` is whether another stretch may follow at once.
    """

    record: SessionRecord
    names: tuple[str, ...]
    week: WeekKept
    frequency: Frequency | None = None
    staged: StagedScene | None = None
    people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
    advice: tuple[str, str] | None = None
    may_go_on: bool = False


class SavedPage(Page):
    """Says one kind sentence. Advice is one line, and never a warning."""

    closed = Signal()
    another_asked = Signal()
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._still: FigureStill | None = None
        self._ui = Ui_SavedPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.doneButton
        self._ui.doneButton.clicked.connect(self.closed)
        self._ui.anotherButton.clicked.connect(self.another_asked)
        self._ui.adviceLine.put_off.connect(self.put_off)

    def show_saved(self, state: SavedState) -> None:
        ui, record = self._ui, state.record
        ui.leadLabel.setText(", ".join(state.names))
        felt = "\n".join(felt_lines(record.before, record.after))
        ui.feltLabel.setText(felt)
        ui.feltLabel.setVisible(bool(felt))
        change = felt_change(record.before, record.after)
        early = record.ended is SessionEnd.ENDED_EARLY
        ui.kindLabel.setText(kind_sentence(change, early=early))
        ui.weekDots.show_week(state.week, state.frequency, record.started_at.date())
        self._show_figure(state)
        ui.anotherButton.setVisible(state.may_go_on)
        ui.adviceLine.setVisible(state.advice is not None)
        if state.advice is not None:
            ui.adviceLine.show_advice(*state.advice)
        self._arrange()
        self._open_at_top(ui.bodyScroll, ui.titleLabel.text())

    @override
    def _arrange(self) -> None:
        room = min(self.width(), self._ui.bodyColumn.maximumWidth())
        wide = room >= ROOMY * self.fontMetrics().height()
        self._ui.bodyRow.setDirection(_ACROSS if wide else _DOWN)
        if self._still is not None:
            self._still.setMinimumHeight(LEAST_FIGURE * self.fontMetrics().height())

    def _show_figure(self, state: SavedState) -> None:
        if self._still is not None:
            self._still.hide()
            self._still.deleteLater()
        self._still = still = FigureStill(state.staged, pose=AT_REST)
        still.show_people(*state.people)
        still.setSizePolicy(_EXPANDING, _EXPANDING)
        self._ui.figureLayout.addWidget(still)
        self._ui.figureFrame.setVisible(state.staged is not None)
