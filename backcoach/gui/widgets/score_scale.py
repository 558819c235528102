"""One bar of eleven steps for a score from 0 to 10, with a mark where it was before."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from backcoach.gui.widgets.choice_button import ChoiceButton, lead_tab_to
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

WORST = 10
EDGE, GAP, CORNER = 4, 2, 14  # pixels round the steps and between them; how round the bar is
_POINT = 5  # pixels: half the width of the mark, and its height
_ABOVE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_KEY = Qt.Key
_STEPS = {_KEY.Key_Left: -1, _KEY.Key_Down: -1, _KEY.Key_Right: 1, _KEY.Key_Up: 1}
_PRESSED = QEvent.Type.KeyPress
_RESTYLED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


class ScoreScale(QGroupBox):
    """Digits choose, 1 and then 0 is ten; arrow keys work too. Nothing is preset.

    Home and End are left to the page: whoever scrolls to its end says nothing of a pain of ten.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after_one = False
        self._before: int | None = None
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._choose)
        self._lowest = QLabel(self)
        self._highest = QLabel(self)
        self._lay_out()
        self.set_ends(self.tr("0 none"), self.tr("10 the worst you can think of"))

    def set_ends(self, lowest: str, highest: str) -> None:
        """Set what the two ends mean."""
        self._lowest.setText(lowest)
        self._highest.setText(highest)
        self._say_question()

    @override
    def setAccessibleName(self, name: str) -> None:
        """Say to a screen reader what is scored here; each button says it too."""
        super().setAccessibleName(name)
        self._say_question()

    def _say_question(self) -> None:
        meant = {0: self._lowest.text(), WORST: self._highest.text()}
        for number in range(WORST + 1):
            before = self.tr("This was it before.") if number == self._before else ""
            said = (before, self.accessibleName(), meant.get(number))
            self._group.button(number).setAccessibleDescription(" ".join(filter(None, said)))

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins: the chosen number, or the lowest."""
        return self._group.checkedButton() or self._group.button(0)

    @property
    def score(self) -> int | None:
        """The chosen score, None if there is none."""
        number = self._group.checkedId()
        return number if number >= 0 else None

    def show_score(self, score: int | None) -> None:
        """Show a score as chosen, or none, without emitting a signal."""
        self._group.setExclusive(False)
        with QSignalBlocker(self._group):
            for number in range(WORST + 1):
                self._group.button(number).setChecked(number == score)
        self._group.setExclusive(True)
        lead_tab_to(self._group, self.first)

    def show_before(self, score: int | None) -> None:
        """Mark the step that was chosen before a session, or none."""
        self._before = score
        self._say_question()
        self._make_room()
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._make_room()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = Palette.of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.edge, 1.0))
        painter.setBrush(colours.card)
        bar = QRectF(self._numbers.geometry()).adjusted(0.5, self._above + 0.5, -0.5, -0.5)
        painter.drawRoundedRect(bar, CORNER, CORNER)
        if self._before is not None:
            self._paint_before(painter, self._group.button(self._before), bar.top(), colours)
        painter.end()

    def _paint_before(
        self, painter: QPainter, button: QAbstractButton, top: float, colours: Palette
    ) -> None:
        """A point that shows to the step, and the word above it."""
        middle = QRectF(button.geometry()).center().x()
        painter.setFont(self._lowest.font())
        painter.setPen(colours.soft)
        word, wide = self.tr("before"), self._lowest.fontMetrics()
        half = wide.horizontalAdvance(self.tr("before")) / 2 + 1
        left = min(max(middle - half, 0.0), self.width() - 2 * half)
        painter.drawText(QRectF(left, 0, 2 * half, wide.height()), _ABOVE, word)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.ink)
        corners = ((-_POINT, -_POINT), (_POINT, -_POINT), (0, 0))
        painter.drawPolygon(QPolygonF([QPointF(middle + x, top - 1 + y) for x, y in corners]))

    def _make_room(self) -> None:
        """Leave room for the mark where there is one."""
        marked = self._before is not None
        self._above = self._lowest.fontMetrics().height() + _POINT + 1 if marked else 0
        self._numbers.setContentsMargins(EDGE, EDGE + self._above, EDGE, EDGE)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            event.type() == _PRESSED and isinstance(event, QKeyEvent) and self._takes_key(event)
        ) or super().eventFilter(watched, event)

    def _takes_key(self, event: QKeyEvent) -> bool:
        score = self._score_for(event)
        self._after_one = event.text() == "1"
        if score is None:
            return False
        button = self._group.button(score)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()
        return True

    def _score_for(self, event: QKeyEvent) -> int | None:
        key = Qt.Key(event.key())
        if len(event.text()) == 1 and event.text() in "0123456789":
            return WORST if event.text() == "0" and self._after_one else int(event.text())
        if key in _STEPS:
            return 0 if self.score is None else min(max(self.score + _STEPS[key], 0), WORST)
        return None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._above = 0
        self._numbers = numbers = QHBoxLayout()
        numbers.setSpacing(GAP)
        numbers.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addLayout(numbers)
        for number in range(WORST + 1):
            button = ChoiceButton("score", str(number), self)
            button.installEventFilter(self)
            self._group.addButton(button, number)
            numbers.addWidget(button, 1)
        ends = QHBoxLayout()
        column.addLayout(ends)
        for label in (self._lowest, self._highest):
            label.setProperty("kind", "small")
            label.setWordWrap(True)
            ends.addWidget(label, 1)
        self._highest.setAlignment(Qt.AlignmentFlag.AlignTrailing)

    @Slot(int, bool)
    def _choose(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - the signal's own value
        if chosen:
            lead_tab_to(self._group, self._group.button(number))
            self.chosen.emit(number)
