"""A chart is read mark by mark, with the keyboard and the mouse, in the colours of the theme."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_navigator import MarkRange
from backcoach.gui.history.charts.history_chart import HistoryChart

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
COUNT = 25


def marks(values=(6.0, 4.0), count=COUNT):
    return tuple(ChartMark(float(10 * n), values, f"mark {n}") for n in range(count))


LINES = Chart(ChartKind.LINES, marks(), ((0.0, "first"),), "points", 10.0, (6.0,) * COUNT)
COLUMNS = Chart(ChartKind.COLUMNS, marks((3.0,)), (), "minutes")
BARS = Chart(ChartKind.BARS, marks(), tuple((10.0 * n, f"Bar {n}") for n in range(COUNT)), "s")


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


@pytest.mark.parametrize("shown", [LINES, COLUMNS, BARS], ids=lambda chart: chart.kind)
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


class Escaping(QWidget):
    """A parent that hears which keys come through."""

    def __init__(self, left):
        super().__init__()
        self._left = left

    def keyPressEvent(self, event):  # noqa: N802
        self._left.append(Qt.Key(event.key()))
