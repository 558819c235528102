"""The main job, step by step through the real window, with a picture of each step."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QListWidget, QScrollArea

from backcoach.app.hand_clock import HandClock
from backcoach.app.program import Program
from backcoach.app.walker import Walker, wait_until
from backcoach.domain.timeline import Phase
from backcoach.pages.player_page import PlayerPage
from backcoach.pages.screening_page import ScreeningPage
from backcoach.widgets.score_scale import ScoreScale
from backcoach.widgets.segmented import Segmented
from backcoach.widgets.technique_card import TechniqueCard

STEP_SECONDS = 0.5
HALF_WAY = 0.5


class WindowWalk:
    """A session alone, one for two, one that is stopped, and a look back, with pictures of all."""

    def __init__(self, program: Program, clock: HandClock, out: Path) -> None:
        self._program = program
        self._walker = Walker(program.window)
        self._clock = clock
        self._out = out
        self._taken = 0

    def walk(self) -> None:
        """Go from the first start to the sessions in the history."""
        self._welcome()
        self._check()
        self._session("Single knee to chest")
        self._walker.press("helperButton")
        self._check()
        self._session("Lying turn for two")
        self._walker.press("aloneButton")
        self._check()
        self._stop_in_the_hold("Lying twist")
        self._look_back()

    def _picture(self, name: str) -> None:
        """Keep what the window shows, and the end of a page that is longer than the window."""
        self._settle()
        self._save(name)
        for scroll in self._walker.page.findChildren(QScrollArea):
            bar = scroll.verticalScrollBar()
            if scroll.isVisible() and bar.maximum() > 0:
                bar.setValue(bar.maximum())
                self._save(f"{name}-end")
                bar.setValue(0)

    def _settle(self) -> None:
        """Wait until the history has told all that was asked of it."""
        told: list[None] = []
        self._program.archive.ask(lambda _: None, told.append)
        wait_until(lambda: bool(told))
        QApplication.processEvents()

    def _save(self, name: str) -> None:
        self._taken += 1
        self._program.window.grab().save(str(self._out / f"{self._taken:02}-{name}.png"))

    def _welcome(self) -> None:
        walker = self._walker
        walker.wait_for("WelcomePage")
        self._picture("welcome")
        walker.click(walker.find(QCheckBox, "adultCheck"))
        countries = walker.find(QListWidget, "countryList")
        countries.setCurrentRow(0)
        walker.press("oneRadio")
        self._picture("welcome-answered")
        walker.press("startButton")
        walker.wait_for("HomePage")
        self._picture("home")

    def _check(self) -> None:
        walker = self._walker
        walker.press("startButton")
        walker.wait_for("ScreeningPage")
        while isinstance(walker.page, ScreeningPage):
            self._picture("safety-check")
            walker.press("noneButton")
            walker.press("nextButton")
        walker.wait_for("ClearancePage")
        self._picture("clearance")
        walker.press("nextButton")
        walker.wait_for("ChoosePage")
        self._picture("choose")

    def _session(self, technique: str) -> None:
        self._prepare(technique)
        self._play()
        walker = self._walker
        walker.wait_for("AfterPage")
        for name in ("stiffnessScale", "painScale"):
            self._score(name, 1)
        self._picture("after")
        walker.press("saveButton")
        walker.wait_for("HomePage")
        self._picture("home-after")

    def _prepare(self, technique: str) -> None:
        walker = self._walker
        cards = walker.page.findChildren(TechniqueCard)
        walker.click(next(card for card in cards if card.accessibleName() == technique))
        walker.wait_for("TechniquePage")
        self._picture("technique")
        walker.press("nextButton")
        walker.wait_for("BeforePage")
        for name in ("stiffnessScale", "painScale"):
            self._score(name, 2)
        aloud = walker.find(QCheckBox, "aloudCheck")
        if aloud.isVisibleTo(walker.page):
            words = walker.find(Segmented, "wordChoice").findChildren(QAbstractButton)
            walker.click(words[0])
            walker.click(aloud)
        self._picture("before")
        walker.press("startButton")
        walker.wait_for("PlayerPage")

    def _score(self, name: str, score: int) -> None:
        buttons = self._walker.find(ScoreScale, name).findChildren(QAbstractButton)
        self._walker.click(next(button for button in buttons if button.text() == str(score)))

    def _play(self) -> None:
        """Play to the end, with a picture in the middle of each phase."""
        page = self._player()
        self._picture("player-ready")
        self._walker.press("pauseButton")
        seen: set[tuple[Phase, int]] = set()
        while self._walker.page is page:
            moment = page.view.moment
            key = (moment.segment.phase, moment.segment.part)
            if moment.progress >= HALF_WAY and key not in seen:
                seen.add(key)
                self._picture(f"player-{moment.segment.phase.value}-{moment.part.side.value}")
            self._pass(page)

    def _stop_in_the_hold(self, technique: str) -> None:
        """Stop half way through a hold, and say what happened."""
        self._prepare(technique)
        page, walker = self._player(), self._walker
        walker.press("pauseButton")
        while page.view.moment.segment.phase is not Phase.HOLD:
            self._pass(page)
        while page.view.moment.progress < HALF_WAY:
            self._pass(page)
        walker.press("stopButton")
        self._pass(page)
        self._picture("stopping")
        while walker.page is page:
            self._pass(page)
        walker.wait_for("StopPage")
        self._picture("what-happened")
        walker.click(walker.page.findChildren(QCheckBox)[0])
        walker.press("nextButton")
        self._picture("what-to-do")
        walker.press("doneButton")
        walker.wait_for("HomePage")
        self._picture("home-after-stop")

    def _pass(self, page: PlayerPage) -> None:
        """Let half a second pass, and wait until the player has looked."""
        before = page.view
        self._clock.turn(STEP_SECONDS)
        wait_until(lambda: self._walker.page is not page or page.view is not before)

    def _player(self) -> PlayerPage:
        page = self._walker.page
        if not isinstance(page, PlayerPage):
            raise TypeError("the player is not in front")
        return page

    def _look_back(self) -> None:
        walker = self._walker
        walker.press("historyButton")
        walker.wait_for("HistoryPage")
        wait_until(walker.find(QAbstractButton, "openButton").isEnabled)
        self._picture("history")
        walker.press("openButton")
        walker.wait_for("SessionPage")
        self._picture("session")
        walker.press("backButton")
        walker.wait_for("HistoryPage")
        walker.press("backButton")
        walker.wait_for("HomePage")
