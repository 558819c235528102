"""A choice of one out of a few."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QWidget

from backcoach.gui.widgets.choice_button import ChoiceButton, lead_tab_to
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

EDGE, GAP, CORNER = 4, 2, 14  # pixels round the segments and between them; how round the bar is
_SMOOTH = QPainter.RenderHint.Antialiasing
_TAB = Qt.FocusPolicy.TabFocus
T = TypeVar("T")
U = TypeVar("U")


class Segmented(QGroupBox, Generic[T]):
    """One bar of segments that wrap; one is chosen or none.

    Arrow keys move a choice, Space makes it. To a screen reader it is a group of radio buttons.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(_TAB)  # a place in the tab order of a form, for the buttons to come
        self._row = FlowLayout(self, GAP)
        self._row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._choose)
        self._values: tuple[T, ...] = ()

    def offer(self: "Segmented[Any]", choices: Sequence[tuple[U, str]]) -> "Segmented[U]":
        """Replace the values, none of them chosen.

        A form knows no type of value: go on with what this returns, which has one.
        """
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = tuple(value for value, _ in choices)
        for number, (_, text) in enumerate(choices):
            button = ChoiceButton("segment", text, self)
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._say_question()
        self._take_turn()
        return self

    def _take_turn(self) -> None:
        """Let the Tab key come to the buttons where it would come to this."""
        self.setFocusPolicy(_TAB)
        for before, button in pairwise((self, *self._group.buttons())):
            QWidget.setTabOrder(before, button)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Say to a screen reader what is chosen here; each button says it too."""
        super().setAccessibleName(name)
        self._say_question()

    def _say_question(self) -> None:
        for button in self._group.buttons():
            button.setAccessibleDescription(self.accessibleName())

    @property
    def buttons(self) -> Sequence[QWidget]:
        return self._group.buttons()

    @property
    def value(self) -> T | None:
        """The chosen value, None while nothing is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    @property
    def picked(self) -> T:
        """The chosen value, for choices that are never empty.

        Raises:
            LookupError: nothing is chosen.
        """
        number = self._group.checkedId()
        if number < 0:
            raise LookupError("nothing is chosen")
        return self._values[number]

    def choose(self, value: T) -> None:
        """Show a value as chosen, without emitting a signal."""
        button = self._group.button(self._values.index(value))
        with QSignalBlocker(self._group):
            button.setChecked(True)
        lead_tab_to(self._group, button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = Palette.of(self.palette())
        bar = QRectF(self.childrenRect()).adjusted(-EDGE, -EDGE, EDGE, EDGE)
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(QPen(colours.edge, 1.0))
        painter.setBrush(colours.card)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        painter.end()

    @Slot(int, bool)
    def _choose(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - the signal's own value
        if chosen:
            lead_tab_to(self._group, self._group.button(number))
            self.chosen.emit(self._values[number])
