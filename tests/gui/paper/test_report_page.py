"""The page on which a report is put together."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QPushButton

from backcoach.domain.history.history_report import ReportParts
from backcoach.domain.history.report_records import DaysBack
from backcoach.domain.merging.records import DateRange
from backcoach.gui.paper.report_page import ReportChoice, ReportPage, ReportState
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import PageBreak, Paper, Sheet, Text
from tests.clicking import click

TODAY = date(2026, 11, 20)
ASKED = {
    "pdfButton": "pdf_asked",
    "webButton": "web_page_asked",
    "printButton": "print_asked",
    "backButton": "back_asked",
}


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def page(qtbot, chosen):
    page = ReportPage()
    qtbot.addWidget(page)
    page.chosen.connect(chosen.append)
    page.resize(1280, 800)
    page.show_report(ReportState("", TODAY, Paper.A4))
    page.show()
    return page


@pytest.fixture
def ready(page):
    sheet = Sheet("Title", (Text("One."), PageBreak(), Text("Two.")))
    page.show_pages(Pages(sheet), ())
    return page


def button(page, name):
    return page.findChild(QPushButton, name)


def choose(qtbot, page, name, text):
    choices = getattr(page._ui, name).findChildren(QPushButton)
    click(qtbot, next(each for each in choices if each.text() == text))


def test_it_begins_with_ninety_days_and_without_the_safety_check(page, chosen):
    wanted = ReportChoice(DaysBack.QUARTER.until(TODAY), ReportParts(), Paper.A4)
    assert chosen == [wanted]
    assert page._ui.leadLabel.text().startswith("Your history")


def test_it_says_whose_history_it_is(page):
    page.show_report(ReportState("B. K.", TODAY, Paper.LETTER))
    assert page._ui.leadLabel.text().startswith("The history of B. K. on two pages")
    assert page.choice.paper is Paper.LETTER


def test_nothing_chosen_for_one_person_counts_for_the_next(qtbot, page):
    usual = page.choice
    choose(qtbot, page, "periodChoice", "Chosen days")
    page._ui.firstField.setDate(QDate(2026, 1, 1))
    page._ui.answersCheck.setChecked(True)
    page._ui.nameCheck.setChecked(False)

    page.show_report(ReportState("B. K.", TODAY, Paper.A4))

    assert page.choice == usual
    assert page._ui.firstField.day == usual.period.first


@pytest.mark.parametrize(("text", "back"), [("30 days", DaysBack.MONTH), ("1 year", DaysBack.YEAR)])
def test_another_time_is_told_at_once(qtbot, page, chosen, text, back):
    choose(qtbot, page, "periodChoice", text)
    assert chosen[-1].period == back.until(TODAY)
    assert page._ui.daysBox.isHidden()


def test_days_can_be_chosen_in_any_order_and_none_to_come(qtbot, page, chosen):
    choose(qtbot, page, "periodChoice", "Chosen days")
    assert page._ui.daysBox.isVisible()
    assert chosen[-1].period == DaysBack.QUARTER.until(TODAY)

    page._ui.firstField.setDate(QDate(2026, 11, 10))
    page._ui.lastField.setDate(QDate(2026, 11, 3))
    assert chosen[-1].period == DateRange(date(2026, 11, 3), date(2026, 11, 10))

    page._ui.lastField.setDate(QDate(2027, 1, 1))
    assert chosen[-1].period.last == TODAY


def test_each_part_is_told_at_once(qtbot, page, chosen):
    for name, part in (
        ("nameCheck", "label"),
        ("notesCheck", "notes"),
        ("answersCheck", "safety_check"),
    ):
        before = getattr(chosen[-1].parts, part)
        check = page.findChild(QCheckBox, name)
        check.setFocus()
        qtbot.keyClick(check, Qt.Key.Key_Space)
        assert getattr(chosen[-1].parts, part) is not before


def test_the_paper_is_told_at_once(qtbot, page, chosen):
    choose(qtbot, page, "paperChoice", "Letter")
    assert chosen[-1].paper is Paper.LETTER


def test_nothing_is_handed_over_before_it_is_there(page, ready):
    assert all(button(ready, name).isEnabled() for name in ASKED)
    page.show_report(ReportState("", TODAY, Paper.A4))
    assert [name for name in ASKED if button(page, name).isEnabled()] == ["backButton"]


@pytest.mark.parametrize(("name", "signal"), ASKED.items())
def test_each_button_does_what_it_says(qtbot, ready, name, signal):
    with qtbot.waitSignal(getattr(ready, signal)):
        click(qtbot, button(ready, name))


def test_enter_saves_and_escape_goes_back(qtbot, ready):
    ready.setFocus()
    with qtbot.waitSignal(ready.pdf_asked):
        qtbot.keyClick(ready, Qt.Key.Key_Return)
    with qtbot.waitSignal(ready.back_asked):
        qtbot.keyClick(ready, Qt.Key.Key_Escape)


def test_characters_that_cannot_be_printed_are_named(ready):
    assert ready._ui.missingFrame.isHidden()
    ready.show_pages(Pages(Sheet("Title", ())), ("\U0010ffff",))
    assert "U+10FFFF" in ready._ui.missingLabel.text()
    assert ready._ui.missingFrame.isVisible()


def test_where_there_is_little_room_the_page_stands_below(qtbot, ready):
    assert ready._ui.columnsLayout.direction() is QBoxLayout.Direction.LeftToRight
    ready.setStyleSheet("QWidget { font-size: 32px; }")
    ready.resize(1024, 640)
    qtbot.waitUntil(lambda: ready._ui.columnsLayout.direction() is QBoxLayout.Direction.TopToBottom)


def test_fields_have_names_for_a_screen_reader(page):
    ui = page._ui
    assert ui.firstLabel.buddy() is ui.firstField
    assert (ui.firstField.accessibleName(), ui.lastField.accessibleName()) == ("From", "To")
    assert ui.periodChoice.accessibleName() == "Which days"


def test_the_tab_key_goes_through_the_page_in_the_order_of_sight(ready):
    ui = ready._ui
    ui.periodChoice.buttons[0].setFocus()
    passed = []
    while ready.focusWidget() not in passed:
        passed.append(ready.focusWidget())
        ready.window().focusNextPrevChild(True)

    assert passed == [
        ui.periodChoice.buttons[0],
        ui.nameCheck,
        ui.notesCheck,
        ui.answersCheck,
        ui.paperChoice.buttons[0],
        ui.printButton,
        ui.webButton,
        ui.leafedSheet.buttons[1],
        ui.backButton,
        ui.pdfButton,
    ]
