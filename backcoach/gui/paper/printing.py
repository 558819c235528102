"""Sends pages to a printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog

from backcoach.paper.pages import PAGE_SIZES
from backcoach.paper.typography import DOTS_PER_INCH
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from backcoach.paper.pages import Pages


def print_pages(pages: Pages, page: QWidget, tell: Callable[[str], None]) -> None:
    """Choose a printer and print, without blocking; `tell` is told why that cannot be."""
    try:
        # Cannot be imported on a system without a printing service.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415
    except ImportError:
        tell(_no_printer())
        return
    if not QPrinterInfo.availablePrinterNames():
        tell(_no_printer())
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _fit(printer, pages)
    dialog = QPrintDialog(printer, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinMax(1, pages.count)
    dialog.accepted.connect(partial(print_to, printer, pages, tell))
    QDialog.open(dialog)  # its own `open` asks for a slot by name


def print_to(printer: QPrinter, pages: Pages, tell: Callable[[str], None]) -> None:
    """Print the chosen pages to a printer that is ready."""
    _fit(printer, pages)
    painter = QPainter()
    if not painter.begin(printer):
        tell(translate("Printing", "The printer did not take it. Save a PDF and print that."))
        return
    scale = printer.resolution() / DOTS_PER_INCH
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or pages.count, pages.count)
    for number in range(first, last + 1):
        if number > first:
            printer.newPage()
        painter.save()
        painter.scale(scale, scale)
        pages.paint(painter, number - 1)
        painter.restore()
    painter.end()


def _fit(printer: QPrinter, pages: Pages) -> None:
    printer.setDocName(pages.sheet.title)
    printer.setFullPage(True)
    printer.setPageSize(PAGE_SIZES[pages.sheet.paper])
    printer.setPageMargins(QMarginsF())


def _no_printer() -> str:
    return translate("Printing", "No printer was found. Save a PDF and print that.")
