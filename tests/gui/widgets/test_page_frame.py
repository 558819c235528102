"""A footer whose buttons stand in a row where there is room, and else below each other."""

import pytest
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcoach.gui.widgets.page_frame import PageFrame
from walkthrough.driver import let_live

ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
BUTTON, MARGINS = 300, 48


@pytest.fixture
def row(qtbot):
    """Two buttons of 300 pixels below a body."""
    page, box = QWidget(), QWidget()
    qtbot.addWidget(page)
    body = QScrollArea()
    column = QVBoxLayout(page)
    column.addWidget(body)
    column.addWidget(box)
    margins = QHBoxLayout(box)
    margins.setContentsMargins(24, 16, 24, 24)
    row = QHBoxLayout()
    row.setObjectName("footerLayout")
    row.setSpacing(16)
    margins.addLayout(row)
    for text in ("Back", "Next"):
        button = QPushButton(text)
        button.setMinimumWidth(BUTTON)
        row.addWidget(button)
    row.addStretch()
    page.show()
    row.page, row.frame = page, PageFrame(body, margins)
    return row


@pytest.mark.parametrize(("width", "way"), [(2 * BUTTON + 16 + MARGINS, ACROSS), (500, DOWN)])
def test_buttons_stand_below_each_other_where_a_row_is_too_wide(row, width, way):
    row.frame.fit(width)
    assert row.direction() == way
    row.frame.fit(2000)
    assert row.direction() == ACROSS
    assert row.spacing() == 16


def test_what_is_hidden_needs_no_room(row):
    row.itemAt(0).widget().hide()
    row.frame.fit(BUTTON + MARGINS)
    assert row.direction() == ACROSS


def test_what_is_shown_later_or_says_more_finds_its_room(row):
    back, onward = (row.itemAt(place).widget() for place in range(2))
    back.hide()
    row.frame.fit(BUTTON + MARGINS)
    back.show()
    let_live()
    assert row.direction() == DOWN
    row.frame.fit(2 * BUTTON + 16 + MARGINS)
    assert row.direction() == ACROSS
    onward.setMinimumWidth(2 * BUTTON)
    let_live()
    assert row.direction() == DOWN
