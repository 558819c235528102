"""The page on which a report is put together."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout

from backcoach.domain.history.history_report import ReportParts
from backcoach.domain.history.report_records import DaysBack
from backcoach.domain.merging.records import DateRange
from backcoach.gui.paper.report_page import ReportChoice, ReportPage, ReportState
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import PageBreak, Paper, Sheet, Text
from tests.clicking import click, part, parts

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


def choose(page, name, text):
    choices = part(page, name).findChildren(QAbstractButton)
    click(next(each for each in choices if each.text() == text))


def test_it_begins_with_ninety_days_and_without_the_safety_check(page, chosen):
    wanted = ReportChoice(DaysBack.QUARTER.until(TODAY), ReportParts(), Paper.A4)
    assert chosen == [wanted]
    assert part(page, "leadLabel").text().startswith("Your history")


def test_it_says_whose_history_it_is(page):
    page.show_report(ReportState("B. K.", TODAY, Paper.LETTER))
    assert part(page, "leadLabel").text().startswith("The history of B. K. on a page or two")
    assert page.choice.paper is Paper.LETTER


def test_nothing_chosen_for_one_person_counts_for_the_next(page):
    usual = page.choice
    choose(page, "periodChoice", "Chosen days")
    part(page, "firstField").setDate(QDate(2026, 1, 1))
    part(page, "answersCheck").setChecked(True)
    part(page, "nameCheck").setChecked(False)

    page.show_report(ReportState("B. K.", TODAY, Paper.A4))

    assert page.choice == usual
    assert part(page, "firstField").day == usual.period.first


@pytest.mark.parametrize(("text", "back"), [("30 days", DaysBack.MONTH), ("1 year", DaysBack.YEAR)])
def test_another_time_is_told_at_once(page, chosen, text, back):
    choose(page, "periodChoice", text)
    assert chosen[-1].period == back.until(TODAY)
    assert part(page, "daysBox").isHidden()


def test_days_can_be_chosen_in_any_order_and_none_to_come(page, chosen):
    choose(page, "periodChoice", "Chosen days")
    assert part(page, "daysBox").isVisible()
    assert chosen[-1].period == DaysBack.QUARTER.until(TODAY)

    part(page, "firstField").setDate(QDate(2026, 11, 10))
    part(page, "lastField").setDate(QDate(2026, 11, 3))
    assert chosen[-1].period == DateRange(date(2026, 11, 3), date(2026, 11, 10))

    part(page, "lastField").setDate(QDate(2027, 1, 1))
    assert chosen[-1].period.last == TODAY


def test_each_part_is_told_at_once(qtbot, page, chosen):
    for name, field in (
        ("nameCheck", "label"),
        ("notesCheck", "notes"),
        ("answersCheck", "safety_check"),
    ):
        before = getattr(chosen[-1].parts, field)
        check = part(page, name)
        check.setFocus()
        qtbot.keyClick(check, Qt.Key.Key_Space)
        assert getattr(chosen[-1].parts, field) is not before


def test_the_paper_is_told_at_once(page, chosen):
    choose(page, "paperChoice", "Letter")
    assert chosen[-1].paper is Paper.LETTER


def test_nothing_is_handed_over_before_it_is_there(page, ready):
    assert all(part(ready, name).isEnabled() for name in ASKED)
    page.show_report(ReportState("", TODAY, Paper.A4))
    assert [name for name in ASKED if part(page, name).isEnabled()] == ["backButton"]


@pytest.mark.parametrize(("name", "signal"), ASKED.items())
def test_each_button_does_what_it_says(qtbot, ready, name, signal):
    with qtbot.waitSignal(getattr(ready, signal)):
        click(part(ready, name))


def test_enter_saves_and_escape_goes_back(qtbot, ready):
    ready.setFocus()
    with qtbot.waitSignal(ready.pdf_asked):
        qtbot.keyClick(ready, Qt.Key.Key_Return)
    with qtbot.waitSignal(ready.back_asked):
        qtbot.keyClick(ready, Qt.Key.Key_Escape)


def test_characters_that_cannot_be_printed_are_named(ready):
    assert part(ready, "missingFrame").isHidden()
    ready.show_pages(Pages(Sheet("Title", ())), ("\U0010ffff",))
    assert "U+10FFFF" in part(ready, "missingLabel").text()
    assert part(ready, "missingFrame").isVisible()


def test_where_there_is_little_room_the_page_stands_below(qtbot, ready):
    assert part(ready, "columnsLayout").direction() is QBoxLayout.Direction.LeftToRight
    ready.setStyleSheet("QWidget { font-size: 32px; }")
    ready.resize(1024, 640)
    qtbot.waitUntil(
        lambda: part(ready, "columnsLayout").direction() is QBoxLayout.Direction.TopToBottom
    )


def test_fields_have_names_for_a_screen_reader(page):
    first, last, period = parts(page, "firstField", "lastField", "periodChoice")
    assert part(page, "firstLabel").buddy() is first
    assert (first.accessibleName(), last.accessibleName()) == ("From", "To")
    assert period.accessibleName() == "Which days"


def test_the_tab_key_goes_through_the_page_in_the_order_of_sight(ready):
    first = part(ready, "periodChoice").buttons[0]
    first.setFocus()
    passed = []
    while ready.focusWidget() not in passed:
        passed.append(ready.focusWidget())
        ready.window().focusNextPrevChild(True)

    assert passed == [
        first,
        *parts(ready, "nameCheck", "notesCheck", "answersCheck"),
        part(ready, "paperChoice").buttons[0],
        part(ready, "webButton"),
        part(ready, "leafedSheet").buttons[1],
        *parts(ready, "backButton", "printButton", "pdfButton"),
    ]
