"""The page on which a handout is put together."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout

from backcoach.gui.paper.handout_page import HandoutPage, HandoutState
from backcoach.gui.paper.sheet_view import SheetView
from backcoach.paper.handout import HandoutChoice, HandoutForm
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import PageBreak, Paper, Sheet, Text
from tests.clicking import click, part
from walkthrough.driver import let_live

TWO_PAGES = Sheet("Title", (Text("One."), PageBreak(), Text("Two.")))
ON = date(2026, 11, 21)
CHOICE = HandoutChoice(header="Clinic", tick_grid=False)


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def page(qtbot, chosen):
    page = HandoutPage()
    qtbot.addWidget(page)
    page.chosen.connect(chosen.append)
    page.resize(1280, 800)
    page.show_handout(HandoutState("On the floor", CHOICE, ON))
    page.show_pages(Pages(TWO_PAGES), ())
    page.show()
    return page


def choose(page, name, text):
    choices = part(page, name).findChildren(QAbstractButton)
    click(next(each for each in choices if each.text() == text))


def test_it_begins_with_what_was_chosen_before(page, chosen):
    assert page.choice == CHOICE
    assert chosen[-1] == CHOICE
    assert "On the floor" in part(page, "leadLabel").text()


def test_each_choice_is_told_at_once(qtbot, page, chosen):
    choose(page, "formChoice", "Short")
    assert chosen[-1].form is HandoutForm.SHORT
    assert not part(page, "stepsCheck").isVisible()
    choose(page, "formChoice", "Everything")
    assert part(page, "stepsCheck").isVisible()
    choose(page, "paperChoice", "Letter")
    assert chosen[-1].paper is Paper.LETTER
    choose(page, "typeChoice", "Large")
    assert chosen[-1].large
    for name, field in (
        ("picturesCheck", "pictures"),
        ("stepsCheck", "steps"),
        ("ticksCheck", "tick_grid"),
        ("wordsCheck", "own_words"),
    ):
        before = getattr(chosen[-1], field)
        check = part(page, name)
        check.setFocus()
        qtbot.keyClick(check, Qt.Key.Key_Space)
        assert getattr(chosen[-1], field) is not before


def test_what_is_typed_is_told_after_a_pause(qtbot, page, chosen):
    before = len(chosen)
    part(page, "headerEdit").selectAll()
    qtbot.keyClicks(part(page, "headerEdit"), "Sea")
    assert len(chosen) == before
    qtbot.waitUntil(lambda: len(chosen) > before)
    assert chosen[-1].header == "Sea"


def test_what_is_typed_is_not_lost_when_it_is_saved_at_once(qtbot, page, chosen):
    qtbot.keyClicks(part(page, "whomEdit"), " Anna ")
    with qtbot.waitSignal(page.pdf_asked):
        click(part(page, "pdfButton"))
    assert chosen[-1].for_whom == "Anna"


@pytest.mark.parametrize(
    ("name", "signal"),
    [("webButton", "web_page_asked"), ("printButton", "print_asked"), ("backButton", "back_asked")],
)
def test_each_button_does_what_it_says(qtbot, page, name, signal):
    with qtbot.waitSignal(getattr(page, signal)):
        click(part(page, name))


def test_enter_saves_and_escape_goes_back(qtbot, page):
    page.setFocus()
    with qtbot.waitSignal(page.pdf_asked):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_another_handout_begins_with_its_first_page(page):
    leafed = part(page, "leafedSheet")
    click(leafed._next)
    assert leafed._label.text() == "Page 2 of 2"
    page.show_handout(HandoutState("On the floor", CHOICE, ON))
    assert leafed._label.text() == "Page 1 of 2"


def test_characters_that_cannot_be_printed_are_named(page):
    assert part(page, "missingFrame").isHidden()
    page.show_pages(Pages(TWO_PAGES), ("\U0010ffff",))
    assert not part(page, "missingFrame").isHidden()
    assert "U+10FFFF" in part(page, "missingLabel").text()


def test_where_there_is_little_room_the_page_stands_below(qtbot, page):
    assert part(page, "columnsLayout").direction() is QBoxLayout.Direction.LeftToRight
    page.setStyleSheet("QWidget { font-size: 32px; }")
    page.resize(1024, 640)
    qtbot.waitUntil(
        lambda: part(page, "columnsLayout").direction() is QBoxLayout.Direction.TopToBottom
    )


def test_fields_have_names_for_a_screen_reader(page):
    assert part(page, "headerLabel").buddy() is part(page, "headerEdit")
    assert part(page, "whomLabel").buddy() is part(page, "whomEdit")
    assert part(page, "paperChoice").accessibleName() == "Paper"


def test_the_day_of_the_next_visit_is_asked_for_only_where_there_is_one(qtbot, page, chosen):
    assert not part(page, "visitField").isVisible()
    assert chosen[-1].next_visit is None
    part(page, "visitCheck").setFocus()
    qtbot.keyClick(part(page, "visitCheck"), Qt.Key.Key_Space)
    assert part(page, "visitField").isVisible()
    assert chosen[-1].next_visit == date(2026, 11, 28)
    assert part(page, "visitField").accessibleName()
    page.show_handout(HandoutState("On the floor", replace(CHOICE, next_visit=ON), ON))
    assert chosen[-1].next_visit == ON


def test_the_sheet_stays_in_sight_beside_the_options_however_far_one_scrolls(page):
    page.resize(1280, 700)
    let_live()
    bar, sheet = part(page, "bodyScroll").verticalScrollBar(), page.findChild(SheetView)
    longest = bar.maximum()
    assert longest > 0

    for passed in (longest // 2, longest, 0):
        bar.setValue(passed)
        let_live()
        assert bar.maximum() == longest
        assert sheet.visibleRegion().boundingRect().height() >= sheet.height() - 1


def test_a_sheet_below_the_options_is_scrolled_to(page):
    page.resize(600, 700)
    let_live()
    bar, sheet = part(page, "bodyScroll").verticalScrollBar(), page.findChild(SheetView)
    assert sheet.visibleRegion().isEmpty()

    bar.setValue(bar.maximum())
    let_live()

    assert not sheet.visibleRegion().isEmpty()
