"""Answers the safety check as someone does whom nothing on it fits."""

from PySide6.QtWidgets import QAbstractButton, QScrollArea

from backcoach.gui.safety_check.screening_page import ScreeningPage
from backcoach.gui.safety_check.unchanged_page import UnchangedPage
from walkthrough.driver import Driver, let_live, wait_until


def say_none(driver: Driver) -> None:
    """Look at the page to its end, and say no to every line that is left."""
    let_live()
    bar = driver.find(QScrollArea, "bodyScroll").verticalScrollBar()
    none = driver.find(QAbstractButton, "noneButton")

    def is_at_its_end() -> bool:
        bar.setValue(bar.maximum())  # which may grow while the page is laid out
        return none.isEnabled()

    wait_until(is_at_its_end)
    driver.click(none)


def say_no(driver: Driver) -> None:
    """Say no on the page in front: to what is left of its lines, or that anything has changed."""
    page = driver.page
    if isinstance(page, UnchangedPage):
        driver.press("sameButton")
    else:
        say_none(driver)
    wait_until(lambda: driver.page is not page or page.isEnabled())


def asks(driver: Driver) -> bool:
    """Whether the safety check still asks something."""
    return isinstance(driver.page, ScreeningPage | UnchangedPage)
