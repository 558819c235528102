"""Adding a session from memory."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.history.manual_entry import ManualEntry, session_from_memory
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.manual_entry_page import ManualEntryPage
from backcoach.gui.services.history_thread import History
from backcoach.gui.services.services import Services


class ManualEntryFlow(QObject):
    """Asks for one session and keeps it.

    `added` tells that it is kept, `left` that none was added.
    """

    added = Signal()
    left = Signal()

    def __init__(self, services: Services, techniques: Mapping[str, Technique]) -> None:
        super().__init__()
        self._services = services
        self._over = False
        self._page = ManualEntryPage(techniques, services.now)
        self._page.remembered.connect(self._keep)
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return (self._page,)

    def show_whose(self, name: str) -> None:
        """Say whose session it is to be; nothing where that goes without saying."""
        self._page.show_whose(name)

    def end(self) -> None:
        """Let go of answers that are still to come."""
        self._over = True

    @Slot()
    def start(self) -> None:
        """Ask for a session."""
        self._page.ask()
        self._services.show(self._page)

    @Slot(object)
    def _keep(self, remembered: ManualEntry) -> None:
        whose, session_id = self._services.current.at(self._services.now()), self._services.new_id()

        def write(history: History) -> None:
            history.sessions.finish(session_from_memory(remembered, session_id, whose(history)))

        self._services.history.write(write, lambda: None if self._over else self.added.emit())
