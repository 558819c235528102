"""The tiles of the start page: the last session, this week, and stiffness over some weeks."""

from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.stretch.frequency import Frequency
from backcoach.gui.shell.trend_line import TrendLine
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.gui.widgets.week_dots import WeekDots
from backcoach.overrides import override
from backcoach.words.amount_words import score_text
from backcoach.words.frequency_words import week_words
from backcoach.words.line_breaks import in_a_row
from backcoach.words.time_words import whole_minutes

ROOMY, TILE_GAP = 42, 20  # times the height of the text; pixels
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Tiles(NamedTuple):
    """What the tiles say. `when`, `names` and `felt` are of the last session.

    `stiffness` is each week's average before a session, oldest first; None where there is none.
    """

    when: str
    names: str
    felt: str
    week: WeekKept
    frequency: Frequency | None
    today: date
    stiffness: tuple[float | None, ...]


class HomeTiles(QWidget):
    """Three tiles in a row, or below each other where that is too narrow."""

    reminders_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when, self._names, self._felt = TextLabel("figure"), TextLabel("small"), TextLabel("")
        self._dots, self._kept = WeekDots(), TextLabel("small")
        self._line, self._trend = TrendLine(), TextLabel("small")
        remind = QPushButton(self.tr("Remind me"))
        remind.setProperty("kind", "why")
        remind.clicked.connect(self.reminders_asked)
        week = QHBoxLayout()
        week.addWidget(self._dots)
        week.addStretch(1)
        week.addWidget(remind)
        self._row = QBoxLayout(_BESIDE, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TILE_GAP)
        for tile in (
            _tile(self.tr("Last session"), self._when, self._felt, self._names),
            _tile(self.tr("This week"), week, self._kept),
            _tile(self.tr("Stiffness, 12 weeks"), self._line, self._trend),
        ):
            self._row.addWidget(tile, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy = self.width() >= ROOMY * self.fontInfo().pixelSize()
        self._row.setDirection(_BESIDE if roomy else _BELOW)
        super().resizeEvent(event)

    def forget(self) -> None:
        """Say nothing any more of whoever it was of."""
        for label in (self._when, self._names, self._felt, self._kept, self._trend):
            label.clear()
        self.hide()

    def show_tiles(self, tiles: Tiles) -> None:
        self._when.setText(tiles.when)
        self._names.setText(tiles.names)
        self._felt.setText(tiles.felt)
        self._felt.setVisible(bool(tiles.felt))
        self._dots.show_week(tiles.week, tiles.frequency, tiles.today)
        self._kept.setText(self._kept_words(tiles.week))
        trend = self._trend_words([each for each in tiles.stiffness if each is not None])
        self._line.show_weeks(tiles.stiffness, trend)
        self._trend.setText(trend)

    def _kept_words(self, week: WeekKept) -> str:
        days = week_words(week.kept, week.planned)
        held = timedelta(seconds=week.held_seconds)
        return in_a_row(days, self.tr("{0} held").format(whole_minutes(held))) if held else days

    def _trend_words(self, scores: list[float]) -> str:
        if not scores:
            return self.tr("Note how stiff you are, and a line appears here.")
        if len(scores) == 1:
            return self.tr("{0} before a session").format(score_text(scores[0]))
        said = self.tr("Before a session: {0} at first, now {1}")
        return said.format(score_text(scores[0]), score_text(scores[-1]))


def _tile(title: str, *parts: QWidget | QHBoxLayout) -> QWidget:
    tile = CardFrame()
    column = QVBoxLayout(tile)
    column.setContentsMargins(24, 18, 24, 20)
    column.setSpacing(6)
    for part in (TextLabel("eyebrow", title), *parts):
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    column.addStretch(1)
    return tile
