"""A sheet looked at page by page."""

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor

from backcoach.gui.paper.paged_sheet import PagedSheet
from tests.clicking import click

A4 = QSizeF(210, 297)


@pytest.fixture
def painted():
    return []


@pytest.fixture
def leafed(qtbot, painted):
    def paint(painter, number):
        painted.append(number)
        painter.fillRect(QRectF(0, 0, 50, 50), QColor("#000000" if number else "#1f6f6b"))

    leafed = PagedSheet()
    qtbot.addWidget(leafed)
    leafed.show_sheet(A4, 2, paint)
    leafed.show()
    leafed.grab()
    return leafed


def test_it_begins_with_the_first_page(leafed, painted):
    assert painted[-1] == 0
    assert leafed._label.text() == leafed._view.accessibleName() == "Page 1 of 2"
    assert not leafed._previous.isEnabled()


def test_pages_are_turned_and_the_ends_are_known(leafed, painted):
    click(leafed._next)
    leafed.grab()
    assert (leafed._label.text(), painted[-1]) == ("Page 2 of 2", 1)
    assert not leafed._next.isEnabled()

    click(leafed._previous)
    leafed.grab()
    assert (leafed._label.text(), painted[-1]) == ("Page 1 of 2", 0)


def test_pages_are_turned_by_key(qtbot, leafed):
    leafed._next.setFocus()
    qtbot.keyClick(leafed._next, Qt.Key.Key_Space)
    assert leafed._label.text() == "Page 2 of 2"


def test_a_sheet_with_fewer_pages_shows_its_last_one(leafed):
    click(leafed._next)
    leafed.show_sheet(A4, 1, lambda _painter, _number: None)
    assert leafed._label.text() == "Page 1 of 1"
    assert not leafed._next.isEnabled()


def test_before_a_sheet_is_there_nothing_can_be_turned(qtbot):
    empty = PagedSheet()
    qtbot.addWidget(empty)
    assert (empty._label.text(), empty._next.isEnabled()) == ("", False)
    empty.grab()
