"""Saves a sheet as a PDF or a web page, or prints it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcoach.gui.paper.printing import print_pages
from backcoach.gui.paper.sheet_file import write_sheet
from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from backcoach.gui.services.file_choice import ask_before_writing_over, choose_place
from backcoach.gui.services.folder_opening import open_folder
from backcoach.gui.services.notice import Notice
from backcoach.paper.missing_words import missing_words
from backcoach.paper.pages import Pages
from backcoach.paper.typography import missing_characters
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from backcoach.gui.services.services import Services
    from backcoach.paper.sheet import Sheet


@dataclass(frozen=True, slots=True)
class OutputWords:
    """Tells the name that a file gets at first; what is said once it is saved, {0} its path."""

    name: Callable[[], str]
    saved: str


class SheetOutput(QObject):
    """Asks what must be asked before, and writes a file wholly or not at all.

    `tells_of_health` says whether the sheet tells of someone's health, so that it is asked.
    """

    def __init__(
        self,
        services: Services,
        page: QWidget,
        words: OutputWords,
        tells_of_health: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._say, self._services = services.say, services
        self._page, self._words = page, words
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
        self._ask_about_missing(
            partial(self._ask_place, ".pdf", translate("SheetOutput", "PDF (*.pdf)"))
        )

    @Slot()
    def save_web_page(self) -> None:
        """Ask about no missing characters: whoever reads a web page has fonts of their own."""
        self._ask_about_leaving(
            partial(self._ask_place, ".html", translate("SheetOutput", "Web pages (*.html)"))
        )

    @Slot()
    def print_it(self) -> None:
        self._ask_about_missing(self._print)

    def _ask_about_missing(self, then: Callable[[], None]) -> None:
        """Ask before paper or a PDF lacks what no font here can draw."""
        if not self._missing:
            self._ask_about_leaving(then)
            return
        asked = Confirmation(
            translate("SheetOutput", "Print without it?"),
            translate("SheetOutput", "Something cannot be printed."),
            missing_words(self._missing),
            translate("SheetOutput", "Cancel"),
            translate("SheetOutput", "Go on without it"),
        )
        ask_to_confirm(self._page, asked, partial(self._ask_about_leaving, then))

    def _ask_about_leaving(self, then: Callable[[], None]) -> None:
        if self._tells_of_health():
            after_privacy_notice(self._services.preferences, self._page.window(), then)
        else:
            then()

    def _ask_place(self, ending: str, kind: str) -> None:
        choose_place(self._page, self._words.name() + ending, kind, self._ask_over)

    def _ask_over(self, path: Path) -> None:
        ask_before_writing_over(self._page, (path,), partial(self._save, path))

    def _save(self, path: Path) -> None:
        if self._pages is None:
            return
        try:
            write_sheet(self._pages.sheet, path)
        except StorageError:
            said = translate("SheetOutput", "{0} could not be written. Choose another place.")
            self._say(Notice(said.format(path)))
            return
        said, way = self._words.saved.format(path), translate("SheetOutput", "Open the folder")
        self._say(Notice(said, way, partial(open_folder, self._say, path.parent)))

    def _print(self) -> None:
        if self._pages is not None:
            print_pages(self._pages, self._page, lambda said: self._say(Notice(said)))
