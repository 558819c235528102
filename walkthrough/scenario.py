"""The main job, step by step through the real window, with a picture of each step."""

from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGraphicsOpacityEffect,
    QListWidget,
    QWidget,
)

from backcoach.domain.playing.timeline import Phase
from backcoach.gui.player.player_page import PlayerPage
from backcoach.gui.shell.program import Program
from backcoach.gui.widgets.score_scale import ScoreScale
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.technique_card import TechniqueCard
from walkthrough.answering import asks, say_no
from walkthrough.driver import Driver, wait_until
from walkthrough.manual_clock import ManualClock
from walkthrough.screenshots import Screenshots
from walkthrough.tour import Tour

STEP_SECONDS = 0.5
HALF_WAY = 0.5


class Scenario:
    """A session alone, one for two, a routine, one that is stopped, and a look at all the rest."""

    def __init__(self, program: Program, clock: ManualClock, out: Path) -> None:
        self._driver = Driver(program.window)
        self._clock = clock
        self._pictures = Screenshots(program, out)
        self._around = Tour(self._driver, self._pictures)

    def walk(self) -> None:
        """Go from the first start to the sessions in the history."""
        self._welcome()
        self._check()
        self._session("Single knee to chest")
        self._driver.press("helperButton")
        self._check()
        self._session("Lying turn for two")
        self._around.make_a_routine("After work")
        self._routine("After work")
        self._driver.press("aloneButton")
        self._check()
        self._stop_in_the_hold("Lying twist")
        self._around.look_back()
        self._around.look_at_data()
        self._around.show_a_stretch()

    def _welcome(self) -> None:
        driver = self._driver
        driver.wait_for("WelcomePage")
        self._pictures.take("welcome")
        driver.click(driver.find(QCheckBox, "adultCheck"))
        countries = driver.find(QListWidget, "countryList")
        countries.setCurrentRow(0)
        driver.press("oneRadio")
        self._pictures.take("welcome-answered")
        driver.press("startButton")
        driver.wait_for("HomePage")
        self._pictures.take("home")

    def _check(self) -> None:
        self._driver.press("chooseButton")
        self._answer()
        self._driver.wait_for("ChoosePage")
        self._pictures.take("choose")

    def _answer(self) -> None:
        """Say no to every line, and go on from what that opens."""
        driver = self._driver
        wait_until(lambda: type(driver.page).__name__ not in {"HomePage", "RoutinesPage"})
        while asks(driver):
            self._pictures.take("safety-check")
            say_no(driver)
            self._pictures.settle()

    def _routine(self, name: str) -> None:
        """Play a routine, with pictures of the changes from one stretch to the next."""
        self._around.start_routine(name)
        self._answer()
        self._driver.wait_for("RoutinePreviewPage")
        self._pictures.take("routine")
        self._take_stock()
        self._play(frozenset({Phase.NEXT}))
        self._end()

    def _session(self, technique: str) -> None:
        self._prepare(technique)
        self._play(frozenset(Phase))
        self._end()

    def _end(self) -> None:
        driver = self._driver
        driver.wait_for("AfterPage")
        for name in ("stiffnessScale", "painScale"):
            self._score(name, 1)
        self._pictures.take("after")
        driver.press("saveButton")
        driver.wait_for("SavedPage")
        self._pictures.take("saved")
        driver.press("doneButton")
        driver.wait_for("HomePage")
        self._pictures.take("home-after")

    def _prepare(self, technique: str) -> None:
        driver = self._driver
        cards = driver.page.findChildren(TechniqueCard)
        driver.click(next(card for card in cards if card.accessibleName() == technique))
        driver.wait_for("TechniquePage")
        self._pictures.take("technique")
        self._take_stock()

    def _take_stock(self) -> None:
        driver = self._driver
        for name in ("stiffnessScale", "painScale"):
            self._score(name, 2)
        aloud = driver.find(QCheckBox, "aloudCheck")
        if aloud.isVisibleTo(driver.page):
            words = driver.find(Segmented, "wordChoice").findChildren(QAbstractButton)
            driver.click(words[0])
            driver.click(aloud)
        self._pictures.take("before")
        driver.press("startButton")
        driver.wait_for("PlayerPage")

    def _score(self, name: str, score: int) -> None:
        buttons = self._driver.find(ScoreScale, name).findChildren(QAbstractButton)
        self._driver.click(next(button for button in buttons if button.text() == str(score)))

    def _play(self, phases: frozenset[Phase]) -> None:
        """Play to the end, with a picture in the middle of each of some phases."""
        page = self._player()
        self._pictures.take("player-ready")
        self._driver.press("pauseButton")
        seen: set[tuple[Phase, int]] = set()
        while self._driver.page is page:
            moment = page.view.moment
            key = (moment.segment.phase, moment.segment.part)
            if key[0] in phases and moment.progress >= HALF_WAY and key not in seen:
                seen.add(key)
                self._let_controls_fade()
                self._pictures.take(f"player-{moment.segment.phase.value}-{moment.part.side.value}")
            self._pass(page)

    def _stop_in_the_hold(self, technique: str) -> None:
        """Stop half way through a hold, and say what happened."""
        self._prepare(technique)
        page, driver = self._player(), self._driver
        driver.press("pauseButton")
        while page.view.moment.segment.phase is not Phase.HOLD:
            self._pass(page)
        while page.view.moment.progress < HALF_WAY:
            self._pass(page)
        driver.press("stopButton")
        self._pass(page)
        self._pictures.take("stopping")
        while driver.page is page:
            self._pass(page)
        driver.wait_for("StopPage")
        self._pictures.take("what-happened")
        driver.click(driver.page.findChildren(QCheckBox)[0])
        driver.press("nextButton")
        self._pictures.take("what-to-do")
        driver.press("doneButton")
        driver.wait_for("HomePage")
        self._pictures.take("home-after-stop")

    def _let_controls_fade(self) -> None:
        """Wait until nothing lies over the picture, as while someone follows it."""
        effect = self._driver.find(QWidget, "controlsBar").graphicsEffect()
        if isinstance(effect, QGraphicsOpacityEffect):
            wait_until(lambda: effect.opacity() == 0.0)

    def _pass(self, page: PlayerPage) -> None:
        """Let half a second pass, and wait until the player has looked."""
        before = page.view
        self._clock.advance(STEP_SECONDS)
        wait_until(lambda: self._driver.page is not page or page.view is not before)

    def _player(self) -> PlayerPage:
        page = self._driver.page
        if not isinstance(page, PlayerPage):
            raise TypeError("the player is not in front")
        return page
