"""A report with real storage: read, laid out, saved and printed."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox

from backcoach.domain.person import Person
from backcoach.domain.session import PartEnd, SessionEnd
from backcoach.gui.paper import sheet_output
from backcoach.gui.paper.report_flow import ReportFlow
from backcoach.paper.pages import Pages
from tests.clicking import click, part
from tests.paper.sheets import read_pdf
from tests.storage.records import NOW, a_part, a_session

CLIENT = Person(uuid4(), "B. K.")


def keep(here, *days, note="", person=None):
    def write(history):
        owner = history.people.me(NOW)
        if person is not None:
            history.people.add(person, NOW)
        for day in days:
            session = a_session((person or owner).id, at=NOW - timedelta(days=day))
            parts = (replace(a_part(held=9.0), ended=PartEnd.STOPPED),)
            history.sessions.finish(
                replace(
                    session,
                    parts=parts,
                    note=note,
                    ended=SessionEnd.STOPPED,
                    stop_cues=("pain",),
                )
            )

    here.keep(write)


@pytest.fixture
def flow(here):
    keep(here, 1, 2, 40, note="Mine")
    flow = ReportFlow(here.services, here.services.current)
    flow.start()
    QApplication.processEvents()
    return flow


@pytest.fixture
def page(flow):
    return flow.pages[0]


@pytest.fixture
def shown(monkeypatch):
    """Every sheet that is laid out to be shown."""
    sheets = []

    def laid_out(sheet):
        sheets.append(sheet)
        return Pages(sheet)

    monkeypatch.setattr(sheet_output, "Pages", laid_out)
    return sheets


def words(sheet):
    return "\n".join(sheet.words())


def choose(page, text):
    (found,) = [each for each in page.findChildren(QAbstractButton) if each.text() == text]
    click(found)
    QApplication.processEvents()


def save_as(page, path):
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def told(here):
    here.services.preferences.change(told_of_leaving=True)


def test_ninety_days_of_whose_turn_it_is_are_shown_at_once(shown, here, flow, page):
    assert here.page is page
    assert "3 sessions, on 3 days" in words(shown[-1])
    assert "More pain, or a new pain" in words(shown[-1])
    assert part(page, "pdfButton").isEnabled()
    assert flow.may_close()


def test_another_time_is_read_and_another_part_is_not(shown, here, page, qtbot):
    choose(page, "30 days")
    assert "2 sessions, on 2 days" in words(shown[-1])

    here.executor.held = []
    notes = part(page, "notesCheck")
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Space)
    assert here.executor.held == []
    assert "Mine" not in words(shown[-1])


def test_an_answer_for_another_time_is_let_go(shown, here, page):
    here.executor.held = []
    choose(page, "1 year")
    choose(page, "30 days")
    year, month = here.executor.held
    month()
    year()
    QApplication.processEvents()

    assert "2 sessions, on 2 days" in words(shown[-1])


def test_someone_elses_report_is_theirs_alone(shown, here, flow, page):
    keep(here, 3, note="Theirs", person=CLIENT)
    here.services.current.choose(CLIENT)
    flow.start()
    QApplication.processEvents()

    assert "B. K." in words(shown[-1])
    assert "1 session, on 1 day" in words(shown[-1])
    assert "Mine" not in words(shown[-1])
    assert part(page, "leadLabel").text().startswith("The history of B. K.")


def test_what_comes_for_someone_after_another_was_chosen_is_let_go(shown, here, flow):
    keep(here, 3, note="Theirs", person=CLIENT)
    here.executor.held = []
    here.services.current.choose(CLIENT)
    flow.start()
    here.services.current.choose(None)
    flow.start()
    theirs, mine = here.executor.held
    mine()
    theirs()
    QApplication.processEvents()

    assert "Mine" in words(shown[-1])
    assert "Theirs" not in words(shown[-1])


def test_what_comes_after_leaving_is_let_go(shown, here, flow, page, qtbot):
    here.executor.held = []
    choose(page, "1 year")
    before = len(shown)
    with qtbot.waitSignal(flow.left):
        click(part(page, "backButton"))
    here.executor.let_go()
    QApplication.processEvents()

    assert len(shown) == before
    choose(page, "30 days")
    assert len(shown) == before


def test_it_is_asked_once_before_health_data_leaves(here, page):
    click(part(page, "pdfButton"))
    assert page.findChildren(QFileDialog) == []
    here.window.findChildren(QMessageBox)[-1].accepted.emit()
    assert len(page.findChildren(QFileDialog)) == 1
    assert here.written.told_of_leaving


def test_a_pdf_is_saved_and_it_is_said_where(here, page, notices, tmp_path):
    told(here)
    click(part(page, "pdfButton"))
    save_as(page, tmp_path / "report.pdf")

    title, size, pages = read_pdf(tmp_path / "report.pdf")
    assert title == "Stretching history"
    assert size == pytest.approx((595, 842), abs=1)
    assert "3 sessions, on 3 days" in pages[0]
    assert "More pain, or a new pain" in pages[0]
    assert len(pages) <= 2
    assert notices[-1].text == f"The report is saved as {tmp_path / 'report.pdf'}."


def test_a_web_page_is_saved(here, page, tmp_path):
    told(here)
    click(part(page, "webButton"))
    save_as(page, tmp_path / "report.html")

    assert "Stretching history" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(here, page, notices, tmp_path):
    told(here)
    click(part(page, "pdfButton"))
    save_as(page, tmp_path / "gone" / "report.pdf")

    assert "could not be written. Choose another place." in notices[-1].text


def test_printing_gets_the_pages_that_are_shown(here, page, monkeypatch, notices):
    told(here)
    printed = []
    monkeypatch.setattr(
        sheet_output,
        "print_pages",
        lambda pages, _page, tell: (printed.append(pages.count), tell("Told.")),
    )
    click(part(page, "printButton"))

    assert printed
    assert notices[-1].text == "Told."
