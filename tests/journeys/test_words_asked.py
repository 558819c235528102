"""How much there is to read in a safety check: lines, words and pages, counted in the window."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea

from backcoach.gui.safety_check.screening_page import ScreeningPage
from backcoach.gui.widgets.answer_row import AnswerRow
from walkthrough.answering import asks, say_no
from walkthrough.driver import let_live

DAY = 24 * 3600
TWO_AND_A_HALF_MINUTES = 500  # words, at 200 a minute
SMALL_LAPTOP = (1366, 738)  # below the title bar of a maximised window


@dataclass
class Read:
    """What someone came by on the way through."""

    pages: int = 0
    lines: int = 0
    words: int = 0
    scrolled: int = 0

    def within(self, pages: int, lines: int, words: int) -> bool:
        return self.pages == pages and self.lines <= lines and self.words <= words


def read_through(here) -> Read:
    """Say no to everything, and count what is in sight of each page, but for its buttons."""
    read = Read()
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    while asks(here.driver):
        let_live()
        page = here.driver.page
        body = here.driver.find(QScrollArea, "bodyScroll")
        labels = [label for label in body.findChildren(QLabel) if label.isVisibleTo(page)]
        read.pages += isinstance(page, ScreeningPage)
        read.lines += sum(row.isVisibleTo(page) for row in page.findChildren(AnswerRow))
        read.words += sum(len(label.text().split()) for label in labels)
        read.scrolled += body.verticalScrollBar().maximum()
        say_no(here.driver)
    here.driver.press("backButton")
    here.driver.wait_for("HomePage")
    return read


@pytest.mark.parametrize(
    ("helped", "first", "later"),
    [(False, (5, 36, 375), (2, 18, 165)), (True, (8, 48, TWO_AND_A_HALF_MINUTES), (4, 27, 260))],
    ids=["alone", "with a helper"],
)
def test_a_safety_check_is_soon_read_and_never_scrolled(here, helped, first, later):
    here.program.window.resize(*SMALL_LAPTOP)
    if helped:
        here.driver.press("helperButton")
    at_first = read_through(here)
    here.clock.advance(DAY)
    afterwards = read_through(here)

    assert at_first.within(*first), at_first
    assert afterwards.within(*later), afterwards
    assert (at_first.scrolled, afterwards.scrolled) == (0, 0)
