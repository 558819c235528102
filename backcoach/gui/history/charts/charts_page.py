"""The page with the charts: what helps, how it felt, how long was held."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.history.history import ChartSpan, Score, every_week
from backcoach.domain.history.score_trend import score_points
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.charts.amount_charts import minutes_chart
from backcoach.gui.history.charts.chart_topic import ChartedHistory, Topic
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.gui.history.charts.days_chart import days_chart
from backcoach.gui.history.charts.goal_chart import goal_chart
from backcoach.gui.history.charts.helps_chart import helps_chart
from backcoach.gui.history.charts.score_chart import score_chart
from backcoach.gui.history.charts.ui_charts_page import Ui_ChartsPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.segmented import Segmented
from backcoach.overrides import override

CHART_HEIGHT = 13  # times the height of the text
ROW_HEIGHT = 2
ROOMY = 55
EDGES = 120  # pixels beside the choices, and between them
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SHARPNESS = 2  # of a saved picture


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart as it is shown, to be saved."""

    pixels: QPixmap


class ChartsPage(Page):
    """Shows one chart at a time, as a picture, as a table and in sentences.

    `period_chosen` carries a `ChartSpan` to be answered with `show_history`, `picture_asked` a
    `ChartPicture`.
    """

    period_chosen = Signal(object)
    picture_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, techniques: Mapping[str, Technique], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._techniques = {technique.id: technique for technique in techniques.values()}
        self._charted: ChartedHistory | None = None
        self._shown: ChartWithWords | None = None
        self._ui = Ui_ChartsPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back = self._ui.backButton
        self._topic = self._offer_topics()
        self._span = self._offer_spans()
        self._topic.choose(Topic.HELPS)
        self._span.choose(ChartSpan.QUARTER)
        self._connect()
        self._show_parts()

    def _offer_topics(self) -> Segmented[Topic]:
        return self._ui.topicChoice.offer(
            [
                (Topic.HELPS, self.tr("What helps")),
                (Topic.STIFFNESS, self.tr("Stiffness")),
                (Topic.PAIN, self.tr("Pain")),
                (Topic.MINUTES, self.tr("Minutes a week")),
                (Topic.DAYS, self.tr("Days a week")),
                (Topic.GOAL, self.tr("Goal")),
            ]
        )

    def _offer_spans(self) -> Segmented[ChartSpan]:
        return self._ui.periodChoice.offer(
            [
                (ChartSpan.QUARTER, self.tr("3 months")),
                (ChartSpan.YEAR, self.tr("1 year")),
                (ChartSpan.ALL, self.tr("All")),
            ]
        )

    def _connect(self) -> None:
        self._topic.chosen.connect(self._show_topic)
        self._span.chosen.connect(self.period_chosen)
        self._ui.historyChart.read.connect(self._read)
        self._ui.historyChart.chosen.connect(self._tell)
        self._ui.rangeButton.clicked.connect(self._ui.historyChart.clear_range)
        self._ui.tableButton.toggled.connect(self._show_parts)
        self._ui.pictureButton.clicked.connect(self._ask_for_picture)
        self._ui.backButton.clicked.connect(self.back_asked)

    @property
    def period(self) -> ChartSpan:
        return self._span.picked

    def show_whose(self, name: str) -> None:
        """Say whose charts they are, unless `name` is empty."""
        title = self.tr("Charts: {0}").format(name) if name else self.tr("Charts")
        self._ui.titleLabel.setText(title)

    def show_history(self, charted: ChartedHistory) -> None:
        self._charted = charted
        self._show_topic()

    def choose(self, topic: Topic) -> None:
        """Show what is about this, at once or when it is read."""
        self._topic.choose(topic)
        self._show_topic()

    def open(self) -> None:
        """Come to the front, at the top."""
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _chart_of(self, charted: ChartedHistory) -> ChartWithWords:
        match self._topic.picked:
            case Topic.HELPS:
                return helps_chart(charted.effects, self._techniques)
            case Topic.STIFFNESS:
                points = score_points(charted.totals, Score.STIFFNESS)
                return score_chart(self.tr("Stiffness"), points)
            case Topic.PAIN:
                points = score_points(charted.totals, Score.PAIN)
                return score_chart(self.tr("Pain"), points)
            case Topic.MINUTES:
                return minutes_chart(every_week(charted.totals))
            case Topic.DAYS:
                return days_chart(charted.weeks)
            case Topic.GOAL:
                return goal_chart(charted.goal, charted.since)

    @override
    def _first_step(self) -> QWidget:
        """The marks are gone through with the arrow keys."""
        shown = self._ui.chartFrame.isVisibleTo(self)
        return self._ui.historyChart if shown else super()._first_step()

    @Slot()
    def _show_topic(self) -> None:
        if self._charted is None:
            return
        shown = self._shown = self._chart_of(self._charted)
        self._ui.chartHeading.setText(shown.title)
        self._ui.legendLabel.setText(shown.legend)
        self._ui.historyChart.show_chart(shown.chart)
        self._ui.historyChart.setAccessibleName(shown.title)
        self._ui.valueTable.show_values(shown.headings, shown.rows)
        self._read()
        self._tell()
        self._show_parts()

    @Slot()
    def _read(self) -> None:
        self._ui.readingLabel.setText(self._ui.historyChart.reading)

    @Slot()
    def _tell(self) -> None:
        chosen = self._ui.historyChart.range
        if self._shown is not None:
            whole = self._shown.sentence
            said = self._shown.tell(chosen.first, chosen.last) if chosen else whole
            self._ui.sentenceLabel.setText(said)
            self._ui.historyChart.setAccessibleDescription(said)
        self._ui.rangeButton.setVisible(chosen is not None)

    @Slot()
    def _show_parts(self) -> None:
        ui, shown = self._ui, self._shown
        some = shown is not None and bool(shown.chart.marks)
        ui.chartFrame.setVisible(some)
        ui.nothingFrame.setVisible(shown is not None and not some)
        if shown is not None and not some:
            ui.nothingHeading.setText(shown.title)
            ui.nothingLabel.setText(self._why_nothing(shown))
        in_table = bool(shown and shown.rows)
        ui.tableButton.setVisible(in_table)
        ui.pictureButton.setVisible(some)
        ui.rangeButton.setVisible(ui.historyChart.range is not None)
        ui.valueTable.setVisible(in_table and ui.tableButton.isChecked())
        self._arrange()

    def _why_nothing(self, shown: ChartWithWords) -> str:
        charted = self._charted
        of_sessions = self._topic.picked is not Topic.GOAL
        if charted is not None and of_sessions and not charted.totals.weeks:
            return self.tr("No session in this time. Try a longer time.")
        return shown.sentence

    @override
    def _arrange(self) -> None:
        text = self.fontInfo().pixelSize()
        self._ui.leadLabel.setVisible(self.height() >= ROOMY * text)
        choices = self._ui.topicChoice.sizeHint().width() + self._ui.periodChoice.sizeHint().width()
        beside = choices + EDGES <= self.width()
        self._ui.choiceLayout.setDirection(_BESIDE if beside else _BELOW)
        rows = 0
        if self._shown is not None and self._shown.chart.kind.is_across:
            rows = len(self._shown.chart.marks) * ROW_HEIGHT
        self._ui.historyChart.setMinimumHeight(max(CHART_HEIGHT, rows) * text)

    @Slot()
    def _ask_for_picture(self) -> None:
        frame = self._ui.chartFrame
        pixels = QPixmap(frame.size() * _SHARPNESS)
        pixels.setDevicePixelRatio(_SHARPNESS)
        pixels.fill(self.palette().window().color())
        frame.render(pixels)
        self.picture_asked.emit(ChartPicture(pixels))
