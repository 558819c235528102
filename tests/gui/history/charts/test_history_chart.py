"""A chart is read mark by mark, with the keyboard and the mouse, in the colours of the theme."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_navigator import MarkRange
from backcoach.gui.history.charts.history_chart import HistoryChart
from backcoach.gui.widgets.palette import ROLES, Palette
from backcoach.words.day_ticks import day_ticks

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
COUNT = 25


def marks(values=(6.0, 4.0), count=COUNT):
    return tuple(ChartMark(float(10 * n), values, f"mark {n}") for n in range(count))


LINES = Chart(ChartKind.LINES, marks(), ((0.0, "first"),), "points", 10.0, (6.0,) * COUNT)
COLUMNS = Chart(ChartKind.COLUMNS, marks((3.0,)), (), "minutes")
DOTS = Chart(
    ChartKind.DOTS,
    marks((1.0, 2.0, 3.0)),
    tuple((10.0 * n, f"Dot {n}") for n in range(COUNT)),
    "s",
)
PATH = Chart(ChartKind.PATH, marks((3.0,)), (), "points", 10.0)


@pytest.fixture
def chart(qtbot):
    chart = HistoryChart()
    qtbot.addWidget(chart)
    chart.resize(800, 400)
    chart.show_chart(LINES)
    chart.show()
    chart.activateWindow()
    chart.setFocus()
    QApplication.processEvents()
    return chart


@pytest.fixture
def told(chart):
    told = []
    chart.read.connect(lambda: told.append(chart.reading))
    return told


@pytest.fixture
def ranges(chart):
    ranges = []
    chart.chosen.connect(lambda: ranges.append(chart.range))
    return ranges


def test_the_newest_mark_is_read_first(chart):
    assert chart.reading == "mark 24"
    assert chart.range is None


def test_keys_go_from_mark_to_mark_and_stay_inside(chart, told, qtbot):
    for key in (
        *(KEY.Key_Left, KEY.Key_Up, KEY.Key_Right, KEY.Key_Down, KEY.Key_Down),
        *(KEY.Key_PageUp, KEY.Key_Home, KEY.Key_Left, KEY.Key_PageDown, KEY.Key_End),
    ):
        qtbot.keyClick(chart, key)

    numbers = (23, 22, 23, 24, 14, 0, 10, 24)
    assert told == [f"mark {number}" for number in numbers]


def test_shift_chooses_and_a_plain_step_lets_the_choice_go(chart, ranges, qtbot):
    qtbot.keyClick(chart, KEY.Key_Left, SHIFT)
    qtbot.keyClick(chart, KEY.Key_Home, SHIFT)
    qtbot.keyClick(chart, KEY.Key_Right)

    assert ranges == [MarkRange(23, 24), MarkRange(0, 24), None]


def test_escape_first_lets_the_choice_go_and_then_leaves(chart, qtbot):
    left = []
    parent = Escaping(left)
    qtbot.addWidget(parent)
    chart.setParent(parent)
    qtbot.keyClick(chart, KEY.Key_Left, SHIFT)

    qtbot.keyClick(chart, KEY.Key_Escape)
    assert chart.range is None
    assert KEY.Key_Escape not in left

    qtbot.keyClick(chart, KEY.Key_Escape)
    assert KEY.Key_Escape in left
    chart.setParent(None)


@pytest.mark.parametrize("shown", [LINES, COLUMNS, DOTS, PATH], ids=lambda chart: chart.kind)
def test_the_mouse_reads_the_nearest_mark_and_a_drag_chooses(chart, ranges, qtbot, shown):
    chart.show_chart(shown)
    QApplication.processEvents()
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=chart.point_of(5))
    ranges.clear()  # Qt's test mouse may have been left pressed elsewhere

    qtbot.mouseMove(chart, chart.point_of(5) + QPoint(1, 1))
    assert chart.reading == "mark 5"

    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=chart.point_of(3))
    qtbot.mouseMove(chart, chart.point_of(8))
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=chart.point_of(8))
    assert ranges == [MarkRange(3, 8)]

    qtbot.mouseMove(chart, chart.point_of(12))
    assert chart.range == MarkRange(3, 8)

    chart.clear_range()
    assert chart.range is None


def test_another_button_chooses_nothing(chart, told, qtbot):
    qtbot.mouseClick(chart, Qt.MouseButton.RightButton, pos=chart.point_of(3))

    assert told == []


def test_a_chart_of_nothing_can_be_looked_at(chart, told, qtbot):
    chart.show_chart(Chart(ChartKind.LINES, (), (), "points", 10.0))
    for key in (KEY.Key_Left, KEY.Key_Home):
        qtbot.keyClick(chart, key)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton)

    assert chart.reading == ""
    assert told == []


def test_a_single_bar_is_shown(chart):
    chart.show_chart(Chart(ChartKind.COLUMNS, marks((0.0,), 1), (), "minutes"))

    assert chart.reading == "mark 0"
    assert not chart.grab().isNull()


def test_the_theme_and_the_size_of_the_text_are_followed_at_once(chart):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#123456"))
    chart.setPalette(palette)
    font = QFont()
    font.setPixelSize(30)
    chart.setFont(font)
    QApplication.processEvents()

    middle = chart.grab().toImage().pixelColor(400, 40)
    assert middle == QColor("#123456")


def days(count, every=1):
    """So many days with a score, and the words below them."""
    first = date(2026, 11, 20)
    every_day = [first + timedelta(days=every * n) for n in range(count)]
    marks = tuple(ChartMark(day.toordinal(), (6.0, 4.0), str(day)) for day in every_day)
    return Chart(ChartKind.LINES, marks, day_ticks(every_day), "points", 10.0, (), (0, 5, 10))


def words_below(chart):
    """The words below the marks as they are drawn, and from where to where."""
    picture = QPixmap(chart.size())
    chart.render(picture)
    axis = chart._plot.getAxis("bottom")
    painter = QPainter(picture)
    drawn = axis.generateDrawSpecs(painter)[2]
    painter.end()
    return [(text, rect) for rect, _, text in drawn], axis.boundingRect()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("count", [1, 2, 40, 1000])
@pytest.mark.parametrize("width", [520, 1070])
def test_days_below_a_chart_are_whole_and_clear_of_each_other(qtbot, width, count, percent):
    chart = HistoryChart()
    qtbot.addWidget(chart)
    font = chart.font()
    font.setPixelSize(16 * percent // 100)
    chart.setFont(font)
    chart.show_chart(days(count))
    chart.resize(width, 300)
    chart.show()
    QApplication.processEvents()

    drawn, room = words_below(chart)

    offered = [text for _, text in days(count).ticks]
    assert [text for text, _ in drawn][-1:] == offered[-1:]
    assert all(text in offered for text, _ in drawn)
    assert len(drawn) == 1 or drawn[0][0] == offered[0]
    for _, rect in drawn:
        assert room.left() <= rect.left()
        assert rect.right() <= room.right()
    assert all(first[1].right() < second[1].left() for first, second in pairwise(drawn))


def test_the_words_fit_anew_as_the_window_grows(chart):
    chart.show_chart(days(40))
    counts = []
    for width in (400, 1200):
        chart.resize(width, 300)
        QApplication.processEvents()
        counts.append(len(words_below(chart)[0]))

    assert counts[0] < counts[1]


def test_small_numbers_are_not_written_as_thousandths(chart):
    tiny = Chart(ChartKind.COLUMNS, (ChartMark(0.0, (0.6,), "40 s"),), ((0.0, "day"),), "minutes")
    chart.show_chart(tiny)
    QApplication.processEvents()

    axis = chart._plot.getAxis("left")
    chart.grab()
    assert axis.labelString().count("minutes") == 1
    assert "x0" not in axis.labelString()


def test_a_dot_at_either_end_of_the_scale_is_whole(chart):
    chart.show_chart(days(3))
    lowest, highest = chart._plot.getViewBox().viewRange()[1]

    assert lowest < 0
    assert highest > 10


NAMED = Chart(
    ChartKind.LINES,
    marks((4.0, 4.0), 3),
    (),
    "points",
    10.0,
    (4.0,) * 3,
    names=("before", "after", "average before"),
)


def test_what_the_values_are_stands_beside_the_last_of_them(chart):
    chart.show_chart(NAMED)
    QApplication.processEvents()
    labels = chart._labels

    assert [label.toPlainText() for label in labels] == ["before", "after", "average before"]
    rects = [label.mapRectToScene(label.boundingRect()) for label in labels]
    room = chart._plot.getViewBox().sceneBoundingRect()
    assert all(room.left() < rect.left() and rect.right() < room.right() for rect in rects)
    assert all(not one.intersects(other) for one, other in pairwise(rects))


def test_what_is_counted_is_said_whole_or_not_at_all(chart):
    chart.show_chart(Chart(ChartKind.PATH, marks((3.0,), 3), (), "0 can't, 10 with ease", 10.0))
    label = chart._plot.getAxis("left").label
    seen = []
    for height in (400, 120):
        chart.resize(800, height)
        QApplication.processEvents()
        seen.append(label.isVisible())

    assert seen == [True, False]


def test_words_that_would_leave_no_room_for_the_marks_are_left_out(chart):
    chart.show_chart(NAMED)
    chart.resize(240, 300)
    QApplication.processEvents()

    assert not any(label.isVisible() for label in chart._labels)


def test_a_score_that_stayed_shows_both_dots(chart):
    palette = QPalette()
    for role, colour in (("teal", "#008080"), ("soft", "#707070")):
        palette.setColor(ROLES[role], QColor(colour))
    chart.setPalette(palette)
    chart.show_chart(NAMED)
    QApplication.processEvents()
    colours = Palette.of(palette)
    spot, picture = chart.point_of(1), chart.grab().toImage()

    seen = {picture.pixelColor(spot + QPoint(step, -step)).name() for step in range(12)}
    assert colours.teal.name() in seen
    assert any(QColor(name).lightness() < 150 and QColor(name).saturation() < 20 for name in seen)


@pytest.mark.parametrize("values", [(3.0,), (5.0, 3.0)])
def test_a_column_stands_on_the_axis_framed_or_not(chart, values):
    chart.show_chart(Chart(ChartKind.COLUMNS, marks(values, 3), (), "days", steps=(0, 3, 7)))
    QApplication.processEvents()

    lowest, highest = chart._plot.getViewBox().viewRange()[1]
    assert lowest == 0
    assert highest > 7


def test_no_line_is_drawn_before_it_is_asked_for(chart, qtbot):
    assert not chart._cursor.isVisible()

    qtbot.keyClick(chart, KEY.Key_Left)
    assert chart._cursor.isVisible()


def test_a_screen_reader_meets_a_chart_and_nothing_within_it(chart):
    chart.setAccessibleName("Stiffness")
    interface = QAccessible.queryAccessibleInterface(chart)

    assert interface.role() is QAccessible.Role.Chart
    assert interface.text(QAccessible.Text.Name) == "Stiffness"
    assert interface.childCount() == 0


class Escaping(QWidget):
    """A parent that hears which keys come through."""

    def __init__(self, left):
        super().__init__()
        self._left = left

    def keyPressEvent(self, event):  # noqa: N802
        self._left.append(Qt.Key(event.key()))
