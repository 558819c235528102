"""Writes a sheet to a file as PDF or HTML, wholly or not at all."""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from backcoach.paper.pages import Pages
from backcoach.paper.sheet import Paper, Sheet
from backcoach.paper.web_page import html
from backcoach.words.locality import locality

ENDINGS = (".pdf", ".html")
_WRITE_ONLY = QIODevice.OpenModeFlag.WriteOnly


def usual_paper() -> Paper:
    """What printers hold where the program runs."""
    return Paper.LETTER if locality().on_letter else Paper.A4


def write_sheet(sheet: Sheet, path: Path) -> None:
    """The path's suffix says which format.

    Raises:
        OSError: the file cannot be written.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    file = QSaveFile(str(path))
    if not file.open(_WRITE_ONLY):
        raise OSError(errno.EACCES, file.errorString(), str(path))
    if path.suffix.lower() == ".pdf":
        Pages(sheet).write_pdf(file)
    else:
        file.write(html(sheet).encode("utf-8", errors="replace"))
    if not file.commit():
        raise OSError(errno.EIO, file.errorString(), str(path))
