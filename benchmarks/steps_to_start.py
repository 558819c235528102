"""What a person meets on the way: pages, clicks, notches of the wheel, and words to read.

    python benchmarks/steps_to_start.py

Goes through the whole window at 1280x800 as someone does who stretches alone, whom nothing on the
safety check fits, and who changes no usual setting. A notch is 60 pixels. Words are those of labels
that were in sight or scrolled past; those on buttons and in lists are left out. The same each time.
"""

import math
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QListWidget,
    QWidget,
)
from walked import application

from backcoach.gui.player.player_page import PlayerPage
from backcoach.gui.shell.program import Program
from backcoach.gui.widgets.score_scale import ScoreScale
from backcoach.gui.widgets.technique_card import TechniqueCard
from walkthrough.answering import asks, say_no
from walkthrough.driver import Driver, let_live, wait_until
from walkthrough.manual_clock import ManualClock
from walkthrough.surroundings import surroundings

NOTCH, WORDS_A_MINUTE = 60, 200
MORNING = datetime(2026, 11, 20, 9, tzinfo=UTC)
HOUR, TICK = 3600, 1.9
COUNTRY = "Germany"


class Counted(Driver):
    """Counts what it does and what it has in sight."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self.begin()

    def begin(self) -> None:
        """Count anew from the page in front."""
        self.clicks = self.notches = 0
        self._pages: list[tuple[QWidget, str]] = []
        self._read: set[tuple[int, int, str]] = set()
        self._bars: dict[int, int] = {}
        self.look()

    def touch(self, widget: QWidget) -> None:
        """Click, and look at what was there and at what comes."""
        self.clicks += 1
        self.look()
        super().touch(widget)
        let_live()
        self.look()

    def look(self) -> None:
        """Take in the page, and how far it was scrolled."""
        title = self.page.findChild(QLabel, "titleLabel")
        here = self.page, title.text() if title and asks(self) else ""
        if not self._pages or self._pages[-1] != here:
            self._pages.append(here)
            self._bars.clear()
        for area in self.page.findChildren(QAbstractScrollArea):
            now = area.verticalScrollBar().value()
            self.notches += math.ceil(abs(now - self._bars.get(id(area), 0)) / NOTCH)
            self._bars[id(area)] = now
        for label in self.page.findChildren(QLabel):
            if label.isVisible() and self._was_in_sight(label):
                self._read.add((len(self._pages), id(label), label.text()))

    def _was_in_sight(self, label: QLabel) -> bool:
        passed = label.mapTo(self.page, QPoint()).y() < 0
        return passed or not label.visibleRegion().isEmpty()

    def tell(self, journey: str) -> None:
        """Print what it took."""
        words = sum(len(text.split()) for _, _, text in self._read)
        seconds = round(60 * words / WORDS_A_MINUTE)
        print(
            f"{journey:28} {len(self._pages):5} {self.clicks:6} {self.notches:7} "
            f"{words:6} {seconds:8} s"
        )


def main() -> None:
    """Go the ways, and print the table."""
    app = application()
    print(f"{'to the first step of':28} pages clicks notches  words  reading")
    for proposed in (True, False):
        what = "what is proposed" if proposed else "a stretch of one's choice"
        with TemporaryDirectory() as folder:
            clock = ManualClock(MORNING)
            with opened(app, Path(folder), clock) as program:
                person = Counted(program)
                welcome(person)
                start(person, proposed=proposed)
                person.tell(what)
                finish(person, clock)
                clock.advance(HOUR)
                settle(program)
                person.begin()
                start(person, proposed=proposed)
                person.tell("  again, an hour later")
                finish(person, clock)
            clock.advance(23 * HOUR)
            with opened(app, Path(folder), clock) as program:
                person = Counted(program)
                start(person, proposed=proposed)
                person.tell("  again, the next day")


@contextmanager
def opened(app: QApplication, folder: Path, clock: ManualClock) -> Iterator[Program]:
    """The program on a folder, closed again in the end."""
    with ThreadPoolExecutor(1) as executor:
        program = Program(app, surroundings(folder, clock, executor))
        program.open()
        program.window.resize(1280, 800)
        wait_until(lambda: program.window.page is not None and program.window.page.isVisible())
        settle(program)
        yield program
        program.window.ask_before_closing(lambda: True)
        program.window.close()
        program.close()
        program.window.deleteLater()
        program.appearance.deleteLater()


def settle(program: Program) -> None:
    """Wait until the history has told all that is asked of it, and what follows from that."""
    for _ in range(3):
        told: list[None] = []
        program.history.run(lambda _: None, told.append)
        wait_until(lambda heard=told: bool(heard))
        let_live()


def welcome(person: Counted) -> None:
    """Say who one is and where."""
    person.wait_for("WelcomePage")
    person.press("oneRadio")
    person.press("adultCheck")
    countries = person.find(QListWidget, "countryList")
    country = countries.findItems(COUNTRY, Qt.MatchFlag.MatchExactly)[0]
    countries.scrollToItem(country)
    place = countries.visualItemRect(country).center()
    QTest.mouseClick(countries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    person.clicks += 1
    person.press("startButton")
    person.wait_for("HomePage")


def start(person: Counted, *, proposed: bool) -> None:
    """From the start page to the player."""
    press_and_answer(person, "startButton" if proposed else "chooseButton")
    if not proposed:
        person.wait_for("ChoosePage")
        let_live()
        person.click(person.page.findChildren(TechniqueCard)[0])
    for name, score in (("stiffnessScale", "3"), ("painScale", "1")):
        buttons = person.find(ScoreScale, name).findChildren(QAbstractButton)
        person.click(next(each for each in buttons if each.text() == score))
    press_and_answer(person, "startButton")
    person.wait_for("PlayerPage")
    person.look()


def press_and_answer(person: Counted, button: str) -> None:
    """Press a button, and say no to all that is asked then."""
    before = person.page
    person.press(button)
    wait_until(lambda: person.page is not before)
    while asks(person):
        say_no(person)


def finish(person: Counted, clock: ManualClock) -> None:
    """Play to the end, and keep it."""
    while isinstance(person.page, PlayerPage):
        tick(person, person.page, clock)
    person.wait_for("AfterPage")
    person.press("saveButton")
    person.wait_for("SavedPage")
    person.press("doneButton")
    person.wait_for("HomePage")


def tick(person: Counted, player: PlayerPage, clock: ManualClock) -> None:
    """Let time pass, and wait until the player has looked."""
    before = player.view
    clock.advance(TICK)
    wait_until(lambda: person.page is not player or player.view is not before)


if __name__ == "__main__":
    main()
