"""Reading about backs, breath and help."""

from backcoach.gui.learn.learn_page import LearnPage, LearnState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services


class LearnFlow(Flow):
    """Shows what there is to read, at first the text whose file has the stem `selected`.

    `leads_back` tells whether there is a page to go back to.
    """

    def __init__(self, services: Services, selected: str = "", *, leads_back: bool = True) -> None:
        super().__init__(services)
        self._selected = selected
        self._page = self.own(LearnPage(leads_back=leads_back))
        self._page.back_asked.connect(self.left)

    def start(self) -> None:
        readings = self._services.library.content.learn
        self._services.show(self._page)
        self._page.show_pages(LearnState(readings, self._selected, self._services.numbers))
