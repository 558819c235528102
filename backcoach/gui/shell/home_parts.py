"""What the start page shows once the first window is there: it need not wait for these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backcoach.gui.shell.home_tiles import HomeTiles
from backcoach.gui.shell.today_figure import TodayFigure
from backcoach.gui.widgets.advice_line import AdviceLine
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.text_card import TextCard

if TYPE_CHECKING:
    from backcoach.domain.playing.stopwatch import Clock
    from backcoach.gui.shell.home_state import HomeState
    from backcoach.gui.shell.ui_home_page import Ui_HomePage


class HomeParts(QObject):
    """The choice of alone or with a helper, the figure, the tiles and the advice.

    `put_off` carries the name of the advice that is put off for today, `acted` the name of that
    which something is done about.
    """

    helper_chosen = Signal(object)
    put_off = Signal(str)
    acted = Signal(str)
    recall_asked = Signal()
    reminders_asked = Signal()

    def __init__(self, ui: Ui_HomePage, clock: Clock) -> None:
        super().__init__(ui.todayFrame)
        self._sign = ""
        self.people = Segmented[bool](ui.peopleBox).offer(
            [(False, self.tr("Alone")), (True, self.tr("With a helper"))]
        )
        self.people.setAccessibleName(self.tr("Who takes part"))
        self._figure = TodayFigure(clock)
        self._tiles, self._first = HomeTiles(), self._first_card()
        self._advice = AdviceLine()
        self._recall = QPushButton(self.tr("Advice of today"))
        self._recall.setProperty("kind", "why")
        for button, name in zip(self.people.buttons, ("aloneButton", "helperButton"), strict=True):
            button.setObjectName(name)
        _fill(ui.peopleBox, self.people)
        ui.figureLayout.addWidget(self._figure)
        ui.tilesLayout.addWidget(self._tiles)
        ui.tilesLayout.addWidget(self._first)
        ui.adviceLayout.addWidget(self._advice)
        ui.adviceLayout.addWidget(self._recall)
        self._tiles.reminders_asked.connect(self.reminders_asked)
        self.people.chosen.connect(self.helper_chosen)
        self._advice.put_off.connect(self._put_off)
        self._advice.acted.connect(self._act)
        self._recall.clicked.connect(self.recall_asked)

    def _first_card(self) -> TextCard:
        """For someone who is new."""
        lines = (
            ("question", self.tr("Your first time takes about ten minutes.")),
            ("", self.tr("A safety check comes first. Your answers decide what opens.")),
            ("", self.tr("Then one gentle stretch, with a figure and a voice to follow.")),
            ("", self.tr("You can stop at any moment, with one key or click.")),
        )
        return TextCard("amber", lines)

    def show(self, state: HomeState) -> None:
        self.people.choose(state.with_helper)
        if state.next is not None:
            shown = state.next
            self._figure.show_stretch(shown.staged, shown.people, may_move=shown.may_move)
        self._figure.setVisible(state.next is not None)
        if state.tiles is None:
            self._tiles.forget()
        else:
            self._tiles.show_tiles(state.tiles)
            self._tiles.show()
        self._first.setVisible(state.is_new)
        self._show_advice(state)

    def _show_advice(self, state: HomeState) -> None:
        advice = state.advice
        self._advice.setVisible(advice is not None)
        if advice is not None:
            self._sign = advice.sign
            self._advice.show_advice(
                advice.title, advice.text, may_wait=advice.may_wait, action=advice.action
            )
        self._recall.setVisible(state.has_put_off)

    @Slot()
    def _put_off(self) -> None:
        self.put_off.emit(self._sign)

    @Slot()
    def _act(self) -> None:
        self.acted.emit(self._sign)


def _fill(box: QWidget, part: QWidget) -> None:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
