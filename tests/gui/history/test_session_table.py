"""The list of sessions holds a window of its rows, and asks for little."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from backcoach.domain.session import Scores, SessionEnd, SessionRow
from backcoach.gui.history.session_table import BLOCK_ROWS, BLOCKS_KEPT, WAITING, SessionTable

pytestmark = pytest.mark.usefixtures("qapp")

MILLION = 1_000_000
TIP = Qt.ItemDataRole.ToolTipRole


def session(number):
    at = datetime(2026, 11, 20, tzinfo=UTC)
    none = Scores()
    return SessionRow(
        UUID(int=number), at, False, SessionEnd.FINISHED, none, none, None, (), float(number), False
    )


def rows_of(block):
    return tuple(session(number) for number in range(block.first, block.first + block.count))


@pytest.fixture
def table():
    table = SessionTable(("Number", "Held"), lambda row: (str(row.id.int), str(row.held_seconds)))
    table.show_count(MILLION)
    return table


@pytest.fixture
def asked(table):
    """The blocks that were asked for, none of them answered yet."""
    blocks = []
    table.rows_asked.connect(blocks.append)
    return blocks


def look_at(table, row, role=Qt.ItemDataRole.DisplayRole):
    text = table.data(table.index(row, 0), role)
    QApplication.processEvents()
    return text


def test_a_row_that_is_not_here_yet_is_asked_for_with_its_block(table, asked):
    assert look_at(table, 300) == WAITING
    assert table.session_at(300) is None
    assert [(block.first, block.count) for block in asked] == [(BLOCK_ROWS, BLOCK_ROWS)]


def test_the_answer_is_shown_and_told(table, asked, qtbot):
    look_at(table, 300)

    with qtbot.waitSignal(table.dataChanged) as changed:
        table.take_rows(asked[0], rows_of(asked[0]))

    assert (changed.args[0].row(), changed.args[1].row()) == (256, 511)
    assert look_at(table, 300) == look_at(table, 300, TIP) == "300"
    assert table.session_at(300) == session(300)
    assert len(asked) == 1


def test_the_last_block_is_no_longer_than_the_list(table, asked):
    look_at(table, MILLION - 1)

    assert asked[0].first + asked[0].count == MILLION


def test_a_fast_scroll_asks_for_where_it_came_to_rest(table, asked):
    look_at(table, 0)
    for row in range(0, 500_000, 100):
        look_at(table, row)
    assert len(asked) == 1

    table.take_rows(asked[0], rows_of(asked[0]))
    table.take_rows(asked[1], rows_of(asked[1]))
    table.take_rows(asked[2], rows_of(asked[2]))

    assert [block.first for block in asked] == [0, 499_712, 499_456]


def test_only_the_blocks_used_last_are_kept(table, asked):
    for number in range(BLOCKS_KEPT + 1):
        look_at(table, number * BLOCK_ROWS)
        table.take_rows(asked[-1], rows_of(asked[-1]))
        look_at(table, 0)

    assert table.session_at(0)
    assert table.session_at(BLOCK_ROWS) is None
    assert table.session_at(BLOCKS_KEPT * BLOCK_ROWS)


def test_an_answer_from_before_a_new_beginning_is_let_go(table, asked):
    look_at(table, 0)
    table.show_count(3)

    table.take_rows(asked[0], rows_of(asked[0]))

    assert table.session_at(0) is None
    assert look_at(table, 0) == WAITING
    assert asked[1].count == 3


def test_a_row_that_went_missing_meanwhile_is_not_asked_for_for_ever(table, asked):
    look_at(table, 0)
    table.take_rows(asked[0], rows_of(asked[0])[:10])

    assert look_at(table, 10) == WAITING
    assert look_at(table, 10, TIP) is None
    assert len(asked) == 1


def test_headings_stand_above_the_columns_alone(table):
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical

    assert [table.headerData(column, across) for column in range(2)] == ["Number", "Held"]
    assert table.headerData(0, down) is None
    assert table.headerData(0, across, TIP) is None


def test_the_model_keeps_qts_own_rules(table, asked, qtlog):
    table.show_count(40)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    look_at(table, 0)
    table.take_rows(asked[-1], rows_of(asked[-1]))
    table.show_count(0)

    assert tester.model() is table
    assert table.rowCount() == 0
    assert table.columnCount(QModelIndex()) == 2
    assert qtlog.records == []
