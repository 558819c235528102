"""A routine on paper: put together, looked at, saved or printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal, Slot

from backcoach.app.file_choice import ask_before_writing_over, choose_place
from backcoach.app.folder_opening import open_folder
from backcoach.app.handout_source import handout_source
from backcoach.app.leaving_question import leaving_told
from backcoach.app.missing_question import missing_told
from backcoach.app.notice import Notice
from backcoach.app.printing import print_pages
from backcoach.app.sheet_file import usual_paper, write_sheet
from backcoach.domain.breath import RHYTHMS
from backcoach.pages.handout_page import HandoutPage, HandoutState
from backcoach.reports.handout import Handout, HandoutChoice, handout
from backcoach.reports.handout_sheet import HandoutSource, handout_sheet
from backcoach.reports.lettering import missing_characters
from backcoach.reports.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from backcoach.app.services import Services
    from backcoach.domain.routine import Routine

translate = QCoreApplication.translate


class HandoutFlow(QObject):
    """Lays the sheet out anew with each choice. Files are written wholly or not at all."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._handout: Handout | None = None
        self._source: HandoutSource | None = None
        self._pages: Pages | None = None
        self._missing: tuple[str, ...] = ()
        self._page = HandoutPage()
        self._page.chosen.connect(self._lay_out)
        self._page.pdf_asked.connect(self._ask_for_pdf)
        self._page.web_page_asked.connect(self._ask_for_web_page)
        self._page.print_asked.connect(self._ask_for_print)
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return (self._page,)

    def may_close(self) -> bool:
        """Whether the window may close: there is nothing here to lose."""
        return True

    def start(self, routine: Routine) -> None:
        """Show a routine as it would be printed, or say why it cannot be."""
        services, kept = self._services, self._services.preferences.settings
        techniques = services.library.content.techniques
        if not any(item.technique_id in techniques for item in routine.items):
            said = translate("HandoutFlow", "None of these stretches is in BackCoach any more.")
            services.say(Notice(said))
            self.left.emit()
            return
        today = services.now().date()
        self._handout = handout(routine, techniques, RHYTHMS[kept.breath], today)
        self._source = handout_source(services.library, services.figure_style(), services.numbers)
        choice = HandoutChoice(paper=usual_paper(QLocale()), header=kept.clinic_header)
        services.show(self._page)
        self._page.show_handout(HandoutState(routine.label, choice))

    @Slot(object)
    def _lay_out(self, choice: HandoutChoice) -> None:
        if self._handout is None or self._source is None:
            return
        sheet = handout_sheet(self._handout, choice, self._source)
        self._pages = Pages(sheet)
        self._missing = missing_characters(sheet.words())
        self._page.show_pages(self._pages, self._missing)
        if choice.header != self._services.preferences.settings.clinic_header:
            self._services.preferences.change(clinic_header=choice.header)

    @Slot()
    def _ask_for_pdf(self) -> None:
        self._ask_about_missing(partial(self._ask_place, ".pdf"))

    @Slot()
    def _ask_for_web_page(self) -> None:
        self._ask_about_leaving(partial(self._ask_place, ".html"))

    @Slot()
    def _ask_for_print(self) -> None:
        self._ask_about_missing(self._print)

    def _ask_about_missing(self, then: Callable[[], None]) -> None:
        missing_told(self._page, self._missing, partial(self._ask_about_leaving, then))

    def _ask_about_leaving(self, then: Callable[[], None]) -> None:
        """A name beside stretches tells about someone's health; without one there is nothing."""
        if self._page.choice.for_whom:
            leaving_told(self._services, self._page.window(), then)
        else:
            then()

    def _ask_place(self, ending: str) -> None:
        kinds = {
            ".pdf": translate("HandoutFlow", "PDF (*.pdf)"),
            ".html": translate("HandoutFlow", "Web pages (*.html)"),
        }
        name = translate("HandoutFlow", "Handout") + ending
        choose_place(self._page, name, kinds[ending], self._ask_over)

    def _ask_over(self, path: Path) -> None:
        ask_before_writing_over(self._page, (path,), partial(self._save, path))

    def _save(self, path: Path) -> None:
        if self._pages is None:
            return
        try:
            write_sheet(self._pages.sheet, path)
        except OSError:
            said = translate("HandoutFlow", "{0} could not be written. Choose another place.")
            self._services.say(Notice(said.format(path)))
            return
        said = translate("HandoutFlow", "The handout is saved as {0}.").format(path)
        way = translate("HandoutFlow", "Open the folder")
        self._services.say(Notice(said, way, partial(open_folder, self._services, path.parent)))

    def _print(self) -> None:
        if self._pages is not None:
            print_pages(self._pages, self._page, self._tell)

    def _tell(self, said: str) -> None:
        self._services.say(Notice(said))
