"""Printing: to a printer where there is one, and a sentence where there is none."""

import sys

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from backcoach.gui.paper.printing import print_pages, print_to
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import PageBreak, Paper, Sheet, Text
from tests.paper.sheets import read_pdf

SHEET = Sheet("Title", (Text("One."), PageBreak(), Text("Two.")), paper=Paper.LETTER)


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def printer(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


@pytest.mark.usefixtures("page")
def test_all_pages_come_out_on_their_paper(printer, tmp_path):
    told = []
    print_to(printer, Pages(SHEET), told.append)
    _, size, words = read_pdf(tmp_path / "printed.pdf")
    assert told == []
    assert size == pytest.approx((612, 792), abs=1)
    assert ["One." in words[0], "Two." in words[1]] == [True, True]


@pytest.mark.usefixtures("page")
def test_pages_can_be_chosen(printer, tmp_path):
    printer.setFromTo(2, 2)
    print_to(printer, Pages(SHEET), [].append)
    _, _, (words,) = read_pdf(tmp_path / "printed.pdf")
    assert "Two." in words


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("page")
def test_a_printer_that_takes_nothing_is_told(printer):
    told = []
    printer.setOutputFileName("/proc/nothing.pdf")
    print_to(printer, Pages(SHEET), told.append)
    assert told == ["The printer did not take it. Save a PDF and print that."]


def test_without_a_printer_a_sentence_says_what_to_do(page, monkeypatch):
    told = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    print_pages(Pages(SHEET), page, told.append)
    assert told == ["No printer was found. Save a PDF and print that."]


def test_without_the_systems_part_for_printing_it_says_the_same(page, monkeypatch):
    told = []
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    print_pages(Pages(SHEET), page, told.append)
    assert told == ["No printer was found. Save a PDF and print that."]


def test_a_printer_is_chosen_without_blocking(page, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["One"])
    print_pages(Pages(SHEET), page, [].append)
    dialog = page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()
