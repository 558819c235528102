"""Writes a sheet to a file as PDF or HTML, wholly or not at all."""

from pathlib import Path

from backcoach.paper.pages import Pages
from backcoach.paper.pdf_file import pdf_file
from backcoach.paper.sheet import Paper, Sheet
from backcoach.paper.web_page import html
from backcoach.storage.files.private_file import write_private_bytes, write_shared_bytes
from backcoach.words.locality import locality

ENDINGS = (".pdf", ".html")


def usual_paper() -> Paper:
    """What printers hold where the program runs."""
    return Paper.LETTER if locality().on_letter else Paper.A4


def write_sheet(sheet: Sheet, path: Path) -> None:
    """The path's suffix says which format. What tells of someone is its owner's alone.

    Raises:
        StorageError: the file cannot be written. What was there is as it was.
    """
    write = write_private_bytes if sheet.tells_of_someone else write_shared_bytes
    write(path, pdf_file(Pages(sheet)) if path.suffix.lower() == ".pdf" else _web_page(sheet))


def _web_page(sheet: Sheet) -> bytes:
    return html(sheet, Pages(sheet).share).encode("utf-8", errors="replace")
