"""A handout with real content and settings: laid out, warned about, saved and printed."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from backcoach.domain.person import Person
from backcoach.domain.routines.routine import RoutineItem
from backcoach.domain.settings import Settings, UsedBy
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.gui.paper import sheet_output
from backcoach.gui.paper.handout_flow import HandoutFlow
from backcoach.paper.sheet import Paper
from backcoach.words.locality import BRITAIN, adopt
from tests.clicking import click, part, press
from tests.paper.sheets import alone, read_pdf


@pytest.fixture
def settings():
    return Settings(country="GB", clinic_header="Clinic by the Sea")


@pytest.fixture
def flow(here):
    flow = HandoutFlow(here.services)
    flow.start(alone("T06"))
    return flow


@pytest.fixture
def page(flow):
    return flow.pages[0]


def save_as(page, path):
    """Choose a place in the dialog that has come up."""
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def names_offered(monkeypatch):
    names = []
    choose = lambda _page, name, *_rest: names.append(name)  # noqa: E731
    monkeypatch.setattr(sheet_output, "choose_place", choose)
    return names


def question(window):
    return window.findChildren(QMessageBox)[-1]


def test_a_pdf_is_saved_whole_and_it_is_said_where(page, notices, tmp_path):
    click(part(page, "pdfButton"))
    save_as(page, tmp_path / "handout.pdf")
    title, size, words = read_pdf(tmp_path / "handout.pdf")
    assert title == "Lying twist"
    assert size == pytest.approx((595, 842), abs=1)
    assert "Clinic by the Sea" in words[0]
    assert "In an emergency call 999 or 112." in words[0]
    assert "handout.pdf" in notices[-1].text
    assert notices[-1].action


def test_a_web_page_is_saved(page, tmp_path):
    click(part(page, "webButton"))
    save_as(page, tmp_path / "handout.html")
    assert "Lying twist" in (tmp_path / "handout.html").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_asked_about(page, tmp_path):
    path = tmp_path / "handout.html"
    path.write_text("before")
    click(part(page, "webButton"))
    save_as(page, path)
    assert path.read_text() == "before"
    question(page).accepted.emit()
    assert path.read_text(encoding="utf-8") != "before"


def test_a_place_that_cannot_be_written_is_told(page, notices, tmp_path):
    click(part(page, "pdfButton"))
    save_as(page, tmp_path / "gone" / "handout.pdf")
    assert "could not be written. Choose another place." in notices[-1].text


def test_the_header_is_kept_for_the_next_time(here, page):
    part(page, "headerEdit").setPlainText("Other clinic")
    page._choose()
    assert here.written.clinic_header == "Other clinic"


def test_how_it_is_printed_is_kept_for_the_next_time_and_for_whom_is_not(here, page):
    press(part(page, "formChoice"), "Short")
    press(part(page, "typeChoice"), "Large")
    click(part(page, "ticksCheck"))
    part(page, "whomEdit").setText("Anna")
    page._choose()
    asked = page.choice

    again = HandoutFlow(here.services)
    again.start(alone("T06"))

    assert here.page.choice == replace(asked, for_whom="")


def test_what_no_font_can_draw_is_asked_about_before_it_is_saved(page):
    part(page, "headerEdit").setPlainText("\U0010ffff")
    click(part(page, "pdfButton"))
    assert page.findChildren(QFileDialog) == []
    assert "U+10FFFF" in question(page).informativeText()
    question(page).accepted.emit()
    assert len(page.findChildren(QFileDialog)) == 1


def test_a_name_beside_stretches_is_asked_about_once(here, page):
    part(page, "whomEdit").setText("Anna")
    click(part(page, "webButton"))
    assert page.findChildren(QFileDialog) == []
    question(here.window).accepted.emit()
    assert len(page.findChildren(QFileDialog)) == 1
    assert here.written.told_of_leaving


def test_printing_gets_the_pages_that_are_shown(page, monkeypatch, notices):
    printed = []
    monkeypatch.setattr(
        sheet_output,
        "print_pages",
        lambda pages, _page, tell: (printed.append(pages.sheet.title), tell("Told.")),
    )
    click(part(page, "printButton"))
    assert printed == ["Lying twist"]
    assert notices[-1].text == "Told."


def test_paper_is_what_is_usual_in_the_country(here):
    adopt(BRITAIN._replace(on_letter=True))
    flow = HandoutFlow(here.services)
    flow.start(alone("T06"))
    assert flow.pages[0].choice.paper is Paper.LETTER


def test_a_routine_of_which_nothing_is_left_is_told_and_left(qtbot, here, notices):
    gone = alone("T06")
    gone = replace(gone, items=(RoutineItem("gone", gone.items[0].dosage),))
    flow = HandoutFlow(here.services)
    with qtbot.waitSignal(flow.left):
        flow.start(gone)
    assert "None of these stretches" in notices[-1].text


def test_back_leaves(qtbot, flow, page):
    with qtbot.waitSignal(flow.left):
        click(part(page, "backButton"))
    assert flow.may_close()


def test_a_clients_label_stands_on_their_handout_and_in_its_name(here, monkeypatch):
    here.services.preferences.change(used_by=UsedBy.CLIENTS)
    here.services.current.choose(Person(UUID(int=7), "A-104"))
    names = []
    monkeypatch.setattr(
        sheet_output, "choose_place", lambda _page, name, *_rest: names.append(name)
    )
    flow = HandoutFlow(here.services)
    flow.start(alone("T06"))
    assert flow.pages[0].choice.for_whom == "A-104"
    click(part(flow.pages[0], "pdfButton"))
    asked = question(here.window)
    assert "your" not in asked.informativeText()
    asked.accepted.emit()
    part(flow.pages[0], "whomEdit").setText("Anna Smith")
    click(part(flow.pages[0], "pdfButton"))
    assert names == ["Lying twist - A-104.pdf", "Lying twist.pdf"]


def test_a_name_at_home_is_not_filled_in_and_stays_out_of_the_files_name(here, page, monkeypatch):
    names = []
    monkeypatch.setattr(
        sheet_output, "choose_place", lambda _page, name, *_rest: names.append(name)
    )
    assert page.choice.for_whom == ""
    part(page, "whomEdit").setText("Anna")
    click(part(page, "webButton"))
    question(here.window).accepted.emit()
    assert names == ["Lying twist.html"]


def test_the_therapist_is_kept_for_the_next_time(here, page):
    part(page, "therapistEdit").setText("Jane Smith")
    page._choose()
    assert here.written.therapist == "Jane Smith"
    again = HandoutFlow(here.services)
    again.start(alone("T06"))
    assert again.pages[0].choice.therapist == "Jane Smith"


def test_the_doses_of_a_person_are_printed_with_their_notes(here, tmp_path):
    dose = PersonDose(UUID(int=7), "T05", Dosage(15, 1, Side.LEFT, 10), "Slowly.")
    flow = HandoutFlow(here.services)
    flow.start(alone("T05"), (dose,))
    click(part(flow.pages[0], "pdfButton"))
    save_as(flow.pages[0], tmp_path / "handout.pdf")
    words = " ".join(read_pdf(tmp_path / "handout.pdf")[2])
    assert "15 seconds" in words
    assert "For you: Slowly." in words
