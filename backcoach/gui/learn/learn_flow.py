"""Reading about backs, breath and help."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcoach.gui.learn.learn_page import LearnPage, LearnState
from backcoach.gui.services.services import Services


class LearnFlow(QObject):
    """Shows the pages to read, from the one with a given stem on."""

    left = Signal()

    def __init__(self, services: Services, selected: str = "") -> None:
        super().__init__()
        self._services = services
        self._selected = selected
        self._page = LearnPage()
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return (self._page,)

    def start(self) -> None:
        """Show the pages."""
        readings = self._services.library.content.learn
        self._services.show(self._page)
        self._page.show_pages(LearnState(readings, self._selected, self._services.numbers))

    def may_close(self) -> bool:
        """Whether the window may close: there is nothing here to lose."""
        return True
