"""Hands a sheet over, once what must be asked was asked: as a PDF, as a web page, or printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcoach.gui.paper.printing import print_pages
from backcoach.gui.paper.sheet_file import write_sheet
from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from backcoach.gui.services.file_choice import ask_before_writing_over, choose_place
from backcoach.gui.services.folder_opening import open_folder
from backcoach.gui.services.missing_characters_notice import after_missing_characters_notice
from backcoach.gui.services.notice import Notice
from backcoach.paper.pages import Pages
from backcoach.paper.typography import missing_characters
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from backcoach.gui.services.services import Services
    from backcoach.paper.sheet import Sheet


@dataclass(frozen=True, slots=True)
class OutputWords:
    """What a file is called at first, and what to say once it is saved, with {0} for its place."""

    name: str
    saved: str


class SheetOutput(QObject):
    """Files are written wholly or not at all. `tells_of_health` says whether to ask before."""

    def __init__(
        self,
        services: Services,
        page: QWidget,
        words: OutputWords,
        tells_of_health: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._services, self._page, self._words = services, page, words
        self._tells_of_health = tells_of_health
        self._pages: Pages | None = None
        self._missing: tuple[str, ...] = ()

    def take(self, sheet: Sheet) -> tuple[Pages, tuple[str, ...]]:
        """Take the sheet that is shown; return it laid out, and what no font can draw."""
        self._pages = Pages(sheet)
        self._missing = missing_characters(sheet.words())
        return self._pages, self._missing

    @Slot()
    def save_pdf(self) -> None:
        """Choose a place and save a PDF."""
        self._ask_about_missing(
            partial(self._ask_place, ".pdf", translate("SheetOutput", "PDF (*.pdf)"))
        )

    @Slot()
    def save_web_page(self) -> None:
        """Choose a place and save a web page; its reader brings fonts of their own."""
        self._ask_about_leaving(
            partial(self._ask_place, ".html", translate("SheetOutput", "Web pages (*.html)"))
        )

    @Slot()
    def print_it(self) -> None:
        """Choose a printer and print."""
        self._ask_about_missing(self._print)

    def _ask_about_missing(self, then: Callable[[], None]) -> None:
        after_missing_characters_notice(
            self._page, self._missing, partial(self._ask_about_leaving, then)
        )

    def _ask_about_leaving(self, then: Callable[[], None]) -> None:
        if self._tells_of_health():
            after_privacy_notice(self._services, self._page.window(), then)
        else:
            then()

    def _ask_place(self, ending: str, kind: str) -> None:
        choose_place(self._page, self._words.name + ending, kind, self._ask_over)

    def _ask_over(self, path: Path) -> None:
        ask_before_writing_over(self._page, (path,), partial(self._save, path))

    def _save(self, path: Path) -> None:
        if self._pages is None:
            return
        try:
            write_sheet(self._pages.sheet, path)
        except OSError:
            said = translate("SheetOutput", "{0} could not be written. Choose another place.")
            self._services.say(Notice(said.format(path)))
            return
        said, way = self._words.saved.format(path), translate("SheetOutput", "Open the folder")
        self._services.say(Notice(said, way, partial(open_folder, self._services, path.parent)))

    def _print(self) -> None:
        if self._pages is not None:
            print_pages(self._pages, self._page, lambda said: self._services.say(Notice(said)))
