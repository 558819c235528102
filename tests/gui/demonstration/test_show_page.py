"""Choosing what to show: one list, with a picture of each, and none of it shut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcoach.figure.body.look import LOOKS
from backcoach.gui.demonstration.show_page import ShownStretch, ShowPage
from backcoach.gui.widgets.technique_card import TechniqueCard
from tests.clicking import click, said
from tests.gui.real_services import LIBRARY

TECHNIQUES = tuple(LIBRARY.content.techniques.values())


@pytest.fixture
def page(qtbot):
    page = ShowPage(TECHNIQUES)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.show_stretches(LIBRARY.scene, (LOOKS[0], LOOKS[1]))
    return page


def cards(page):
    return page.findChildren(TechniqueCard)


def test_every_stretch_is_offered_in_its_order_and_none_is_shut(page):
    names = [each.name for each in sorted(TECHNIQUES, key=lambda each: each.order)]
    assert [card.accessibleName() for card in cards(page)] == names
    assert all(card.isEnabled() for card in cards(page))


def test_it_says_that_it_is_a_demonstration(page):
    assert {"DEMONSTRATION", "Show a stretch"} <= set(said(page))


def test_it_begins_with_the_first_card_and_a_click_or_enter_chooses(page):
    chosen = []
    page.chosen.connect(chosen.append)
    QApplication.processEvents()
    assert page.focusWidget() is cards(page)[0]
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    click(cards(page)[3])
    assert chosen == [
        ShownStretch(each.id) for each in sorted(TECHNIQUES, key=lambda each: each.order)[0:4:3]
    ]


def test_a_stretch_whose_picture_is_to_come_is_offered_too(qtbot):
    page = ShowPage(TECHNIQUES[:1])
    qtbot.addWidget(page)
    page.show_stretches(lambda _stem: None, (LOOKS[0], LOOKS[1]))
    assert len(cards(page)) == 1
