"""Adding a session from memory."""

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.history.manual_entry import ManualEntry, session_from_memory
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.manual_entry_page import ManualEntryPage
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services


class ManualEntryFlow(Flow):
    """Asks for one session and saves it.

    `added` tells that it is saved, `left` that none was added.
    """

    added = Signal()

    def __init__(
        self, services: Services, looked_at: CurrentPerson, techniques: Mapping[str, Technique]
    ) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._techniques = techniques
        self._whose = ""

    @cached_property
    def _page(self) -> ManualEntryPage:
        page = self.own(ManualEntryPage(self._techniques, self._services.now))
        page.remembered.connect(self._keep)
        page.back_asked.connect(lambda: self.leave(self.left.emit))
        return page

    def show_whose(self, name: str) -> None:
        """Say whose session it is to be, unless `name` is empty."""
        self._whose = name

    @Slot()
    def start(self) -> None:
        self._page.show_whose(self._whose)
        self._page.ask()
        self._services.show(self._page)

    @Slot(object)
    def _keep(self, remembered: ManualEntry) -> None:
        whose, session_id = self._looked_at.at(self._services.now()), self._services.new_id()

        def write(history: History) -> None:
            history.sessions.finish(session_from_memory(remembered, session_id, whose(history)))

        self.write(write, self.added.emit)
