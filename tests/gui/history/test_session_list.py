"""The table gives its room to the names of the stretches, and shows where the keyboard is."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from backcoach.domain.session import Scores, SessionEnd, SessionRow
from backcoach.gui.history.session_list import LOWEST_ROW, SessionList
from backcoach.gui.history.session_table import SessionTable
from backcoach.words.session_words import cells, headings

pytestmark = pytest.mark.usefixtures("qapp")

ROW = SessionRow(
    id=UUID(int=1),
    started_at=datetime(2026, 11, 20, 9, 12, tzinfo=UTC),
    with_helper=False,
    ended=SessionEnd.FINISHED,
    before=Scores(5, 2),
    after=Scores(3, 1),
    anything_new=False,
    technique_ids=("T06",),
    held_seconds=40.0,
    has_note=False,
)


@pytest.fixture
def table():
    table = SessionTable(headings(), lambda row: cells(row, {"T06": "Lying twist"}))
    table.rows_asked.connect(lambda block: table.take_rows(block, (ROW,) * block.count))
    table.show_count(30)
    return table


@pytest.fixture
def view(qtbot, table):
    view = SessionList()
    qtbot.addWidget(view)
    view.setModel(table)
    view.resize(1120, 400)
    view.show()
    QApplication.processEvents()
    return view


def shown(view):
    header = view.horizontalHeader()
    return [column for column in range(header.count()) if not header.isSectionHidden(column)]


def resize(view, width):
    view.resize(width, 400)
    QApplication.processEvents()


def test_wide_shows_every_column_and_narrow_keeps_day_and_stretches(view):
    assert shown(view) == [0, 1, 2, 3, 4, 5]

    resize(view, 300)

    assert shown(view) == [0, 1]


def test_columns_give_way_one_after_the_other_and_come_back(view):
    seen = []
    for width in range(1120, 300, -20):
        resize(view, width)
        if shown(view) not in seen:
            seen.append(shown(view))

    assert seen == [[0, 1, 2, 3, 4, 5], [0, 1, 3, 4, 5], [0, 1, 3, 4], [0, 1, 3], [0, 1]]
    resize(view, 1120)
    assert shown(view) == seen[0]


def test_larger_text_makes_larger_rows_and_fewer_columns(view):
    assert view.rowHeight(0) >= LOWEST_ROW
    font = view.font()
    font.setPixelSize(40)

    view.setFont(font)
    QApplication.processEvents()

    assert view.rowHeight(0) > LOWEST_ROW
    assert len(shown(view)) < 6


def test_a_whole_row_is_chosen_and_ringed_where_the_keyboard_is(view):
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Shadow, QColor("#ff00ff"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ff00"))
    view.setPalette(palette)
    view.selectRow(0)
    view.setFocus()
    QApplication.processEvents()

    picture = view.viewport().grab().toImage()

    middle = view.rowHeight(0) // 2
    assert picture.pixelColor(1, middle) == QColor("#ff00ff")
    assert picture.pixelColor(view.viewport().width() - 2, middle) == QColor("#ff00ff")
    assert picture.pixelColor(4, middle) == QColor("#00ff00")

    view.clearFocus()
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(1, middle) == QColor("#00ff00")


def test_the_arrow_keys_go_from_row_to_row_and_tab_leaves(view, qtbot):
    view.selectRow(0)
    view.setFocus()

    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert [index.row() for index in view.selectionModel().selectedRows()] == [1]
    assert not view.tabKeyNavigation()
