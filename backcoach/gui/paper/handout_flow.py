"""A routine on paper: laid out, looked at, saved or printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from backcoach.domain.routines.routine import as_set_for
from backcoach.gui.paper.file_name import file_name
from backcoach.gui.paper.handout_page import HandoutPage, HandoutState
from backcoach.gui.paper.handout_source import handout_source
from backcoach.gui.paper.sheet_file import usual_paper
from backcoach.gui.paper.sheet_output import OutputWords, SheetOutput
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.paper.handout import Handout, HandoutChoice, handout, unusual, with_unusual
from backcoach.paper.handout_sheet import HandoutSource, handout_sheet
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.stretch.person_dose import PersonDose
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services


class HandoutFlow(Flow):
    """Lays the handout out anew with each choice."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._handout: Handout | None = None
        self._source: HandoutSource | None = None
        self._page = self.own(HandoutPage())
        words = OutputWords(
            self._file_name, translate("HandoutFlow", "The handout is saved as {0}.")
        )
        self._output = SheetOutput(services, self._page, words, self._tells_of_health)
        self._page.chosen.connect(self._lay_out)
        self._page.pdf_asked.connect(self._output.save_pdf)
        self._page.web_page_asked.connect(self._output.save_web_page)
        self._page.print_asked.connect(self._output.print_it)
        self._page.back_asked.connect(self.left)

    def start_for_current(self, routine: Routine) -> None:
        """Show it with the doses that were set for the person whose turn it is."""
        whose = self._services.current.at(self._services.now())

        def read(history: History) -> tuple[PersonDose, ...]:
            return history.doses.all(whose(history))

        self.run(read, partial(self.start, routine))

    def start(self, routine: Routine, doses: tuple[PersonDose, ...] = ()) -> None:
        """Show a routine as it would be printed, or say why it cannot be.

        `doses` are those that were set for the person whose turn it is.
        """
        services, kept = self._services, self._services.preferences.settings
        techniques = services.library.content.techniques
        if not any(item.technique_id in techniques for item in routine.items):
            said = translate("HandoutFlow", "None of these stretches is in BackCoach any more.")
            services.say(Notice(said))
            self.left.emit()
            return
        today, known = services.now().date(), {each.technique_id: each for each in doses}
        as_set = as_set_for(routine, known)
        self._handout = handout(as_set, techniques, kept.breath, today, known)
        self._source = handout_source(services.library, services.figure_style(), services.numbers)
        choice = HandoutChoice(
            paper=usual_paper(),
            header=kept.clinic_header,
            for_whom=self._services.client,
            therapist=kept.therapist,
        )
        choice = with_unusual(choice, kept.handout)
        services.show(self._page)
        self._page.show_handout(HandoutState(routine.label, choice, today))

    @Slot(object)
    def _lay_out(self, choice: HandoutChoice) -> None:
        if self._handout is None or self._source is None:
            return
        sheet = handout_sheet(self._handout, choice, self._source)
        self._page.show_pages(*self._output.take(sheet))
        self._services.preferences.change(
            clinic_header=choice.header, therapist=choice.therapist, handout=unusual(choice)
        )

    def _file_name(self) -> str:
        """A client's label goes along while it stands on the sheet; a name stays off."""
        label = self._handout.title if self._handout else ""
        client = self._services.client
        return file_name(label, client if client == self._page.choice.for_whom else "")

    def _tells_of_health(self) -> bool:
        """A name beside stretches tells about someone's health; without a name nothing does."""
        return bool(self._page.choice.for_whom)
