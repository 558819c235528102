from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcoach.gui.widgets.cards.card_grid import CardGrid
from backcoach.gui.widgets.flow_layout import FlowLayout


class Block(QWidget):
    """Likes one size."""

    def __init__(self, width: int, height: int = 40) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._size


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.setFont(sized(16))
    return page


def sized(pixels: int) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    return font


def lay_out(page: QWidget, layout: FlowLayout, width: int, *blocks: QWidget) -> None:
    page.setLayout(layout)
    for block in blocks:
        layout.addWidget(block)
    page.resize(width, max(1, layout.heightForWidth(width)))
    page.show()


def places(*blocks: QWidget) -> list[tuple[int, int, int, int]]:
    return [block.geometry().getRect() for block in blocks]


def test_items_follow_one_another_and_wrap(page: QWidget) -> None:
    blocks = [Block(100), Block(100), Block(100)]

    lay_out(page, FlowLayout(), 220, *blocks)

    assert places(*blocks) == [(0, 0, 100, 40), (108, 0, 100, 40), (0, 48, 100, 40)]


def test_an_item_wider_than_the_room_is_made_to_fit(page: QWidget) -> None:
    wide, text = Block(500), QLabel("A sentence that wraps over several lines. " * 3)
    text.setWordWrap(True)

    lay_out(page, FlowLayout(), 150, wide, text)

    assert wide.width() == text.width() == 150
    assert text.geometry().bottom() < page.height()
    assert text.height() >= text.heightForWidth(150)


def test_what_is_hidden_takes_no_room(page: QWidget) -> None:
    layout, hidden, seen = FlowLayout(), Block(100), Block(100)
    lay_out(page, layout, 220, hidden, seen)

    hidden.hide()
    layout.activate()

    assert places(seen) == [(0, 0, 100, 40)]
    assert layout.heightForWidth(page.width()) == 40


def test_from_right_to_left_it_starts_at_the_right(page: QWidget) -> None:
    layout, block = FlowLayout(), Block(100)
    lay_out(page, layout, 300, block)

    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.activate()

    assert places(block) == [(200, 0, 100, 40)]


def test_an_empty_layout_needs_nothing(page: QWidget) -> None:
    layout = FlowLayout()
    lay_out(page, layout, 100)

    assert (layout.heightForWidth(100), layout.minimumSize()) == (0, QSize(0, 0))
    assert (layout.sizeHint(), layout.itemAt(0), layout.takeAt(3)) == (QSize(0, 0), None, None)


def test_items_can_be_taken_out_again(page: QWidget) -> None:
    layout, first, second = FlowLayout(), Block(100), Block(100)
    lay_out(page, layout, 300, first, second)

    layout.removeWidget(first)
    first.hide()
    layout.activate()

    assert layout.count() == 1
    assert places(second) == [(0, 0, 100, 40)]


def test_margins_stay_free(page: QWidget) -> None:
    layout, block = FlowLayout(), Block(100)
    layout.setContentsMargins(10, 20, 30, 40)

    lay_out(page, layout, 300, block)

    assert places(block) == [(10, 20, 100, 40)]
    assert layout.heightForWidth(300) == 100
    assert layout.sizeHint() == QSize(140, 100)


@pytest.mark.parametrize(("width", "columns"), [(1000, 3), (700, 2), (416, 1), (200, 1)])
def test_cards_share_the_width_in_equal_columns(page: QWidget, width: int, columns: int) -> None:
    cards = [Block(50, 60 + 10 * n) for n in range(4)]

    lay_out(page, CardGrid(300), width, *cards)

    assert len({card.x() for card in cards}) == columns
    assert len({card.width() for card in cards}) == 1
    assert max(card.geometry().right() for card in cards) < width
    assert not [1 for a, b in combinations(cards, 2) if a.geometry().intersects(b.geometry())]


def test_cards_of_one_row_are_equally_high(page: QWidget) -> None:
    text = QLabel("A sentence that wraps over several lines. " * 5)
    text.setWordWrap(True)
    other = Block(50, 30)

    lay_out(page, CardGrid(200), 420, text, other)

    assert text.height() == other.height() >= text.heightForWidth(text.width())


def test_cards_grow_with_the_text(page: QWidget) -> None:
    cards = [Block(50), Block(50)]
    lay_out(page, CardGrid(300), 700, *cards)

    page.setFont(sized(32))
    page.layout().activate()
    page.layout().setGeometry(page.rect())

    assert len({card.x() for card in cards}) == 1


def test_what_may_not_be_lower_counts_with_the_height_that_it_needs(page: QWidget) -> None:
    low, high = Block(100), Block(100)
    high.setMinimumHeight(90)
    row = FlowLayout(page, 8)
    for block in (low, high):
        row.addWidget(block)
    assert row.height_with([low, high], 300) == 90
    assert row.height_with([low, high], 120) == 40 + 8 + 90
