"""The whole program on a folder of its own, with time turned by hand and work done at once."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import apsw
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox

from backcoach.desktop.awake import NoAwake
from backcoach.desktop.media import NoMedia
from backcoach.desktop.notifier import NoNotifier
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import Settings
from backcoach.gui.player.player_page import PlayerPage
from backcoach.gui.shell.first_paint import FirstPaint
from backcoach.gui.shell.program import Program, Surroundings
from backcoach.gui.widgets.answer_row import AnswerRow
from backcoach.gui.widgets.score_scale import ScoreScale
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.technique_card import TechniqueCard
from backcoach.overrides import override
from backcoach.sound.speaker import SilentSpeaker
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.folder_lock import FolderLock
from backcoach.storage.files.settings_file import write_settings
from tests.at_once import AtOnce
from tests.clicking import part, parts
from tests.gui.screens_here import ScreensHere
from tests.stretches import MORNING
from walkthrough.answering import asks, say_no
from walkthrough.driver import Driver, let_live, wait_until
from walkthrough.manual_clock import ManualClock

FRAME_SECONDS = 1.9  # short of an absence
WELCOMED = Settings(welcomed=True, country="DE")


class NoOneElse(FolderLock):
    """A folder for each program of a test: the one before is over, though not yet closed."""

    is_held = True

    @override
    def why_not(self) -> None:
        """Nothing stands in the way."""


@dataclass
class ProgramHere:
    """A running program, and someone who uses it."""

    program: Program
    driver: Driver
    clock: ManualClock
    executor: AtOnce
    folder: Path
    closed: bool = False

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What stands in the file now, read by a connection of its own."""
        with apsw.Connection(str(self.folder / HISTORY)) as connection:
            connection.set_busy_timeout(10_000)
            return connection.execute(sql).fetchall()

    @property
    def notice(self) -> str:
        """What is said above the page; empty where nothing is."""
        window = self.program.window
        label, frame = parts(window, "noticeLabel", "noticeFrame")
        return label.text() if frame.isVisibleTo(window) else ""

    def act_on_notice(self) -> None:
        """Do what the notice offers."""
        self.driver.click(part(self.program.window, "actButton"))

    @property
    def player(self) -> PlayerPage:
        page = self.driver.page
        assert isinstance(page, PlayerPage)
        return page

    def pass_check(self) -> None:
        """Answer every page of the safety check with None of these."""
        self.driver.press("chooseButton")
        self.driver.wait_for("ScreeningPage")
        while asks(self.driver):
            say_no(self.driver)

    def answer(self, question_id: str, text: str) -> None:
        """Answer one line of the safety check that is in front."""
        rows = self.driver.page.findChildren(AnswerRow)
        row = next(row for row in rows if row._line.id == question_id)
        buttons = row.findChildren(QAbstractButton)
        self.driver.click(next(button for button in buttons if button.text() == text))

    def choose(self, name: str) -> None:
        """Take a stretch from the cards, with its usual dose."""
        self.driver.wait_for("ChoosePage")
        let_live()
        cards = self.driver.page.findChildren(TechniqueCard)
        self.driver.click(next(card for card in cards if card.accessibleName() == name))

    def start_playing(self, name: str = "Single knee to chest") -> None:
        """Come from the start page to the first step of a stretch, in place already."""
        self.get_ready(name)
        self.driver.press("pauseButton")

    def get_ready(self, name: str = "Single knee to chest") -> None:
        """Come from the start page to the time before the first step."""
        self.pass_check()
        self.choose(name)
        self.score(3, 1)
        self.driver.press("startButton")

    def save_and_finish(self) -> None:
        """Save a session that is over, and come home."""
        self.driver.press("saveButton")
        self.driver.wait_for("SavedPage")
        self.driver.press("doneButton")
        self.driver.wait_for("HomePage")

    def play_to(self, phase: Phase) -> None:
        """Let the player play until a phase begins."""
        while self.player.view.moment.segment.phase is not phase:
            self.play(1)

    def score(self, stiffness: int, pain: int) -> None:
        for name, score in (("stiffnessScale", stiffness), ("painScale", pain)):
            buttons = self.driver.find(ScoreScale, name).findChildren(QAbstractButton)
            self.driver.click(next(button for button in buttons if button.text() == str(score)))

    def agree_on_a_word(self) -> None:
        words = self.driver.find(Segmented, "wordChoice").findChildren(QAbstractButton)
        self.driver.click(words[0])
        self.driver.click(self.driver.find(QCheckBox, "aloudCheck"))

    def play(self, seconds: float) -> None:
        """Let the player play for so long, or to its end."""
        page, left = self.player, seconds
        while left > 0 and self.driver.page is page:
            self.clock.advance(min(left, FRAME_SECONDS))
            self.look()
            left -= FRAME_SECONDS
        let_live()

    def look(self) -> None:
        """Let the player look once more."""
        self.program.journey._flow._session._play._timer.look()

    def close(self) -> None:
        """Close without a question, and leave nothing behind that a later window would wait for."""
        if self.closed:
            return
        self.closed = True
        self.program.window.ask_before_closing(lambda: True)
        self.program.window.close()
        self.program.close()
        self.program.window.deleteLater()
        self.program.appearance.deleteLater()
        let_live()


def open_program(
    app: QApplication, folder: Path, settings: Settings | None = WELCOMED, **other: object
) -> ProgramHere:
    """Open the window on a folder, as someone who has been welcomed unless told otherwise."""
    if settings is not None:
        write_settings(folder, settings)
    clock, executor = ManualClock(MORNING), AtOnce()
    given = {
        "assets": assets_dir(),
        "folder": folder,
        "now": clock.now,
        "clock": clock,
        "working": lambda: 0.0,
        "new_id": uuid4,
        "new_executor": lambda: executor,
        "open_awake": lambda _: NoAwake(),
        "open_media": lambda _title, _told: NoMedia(),
        "open_notifier": NoNotifier,
        "open_screens": ScreensHere,
        "lock": NoOneElse(folder),
        "open_speaker": lambda *_: SilentSpeaker(),
    }
    program = Program(app, Surroundings(**{**given, **other}))
    settled = []
    FirstPaint(program.window).done.connect(lambda: settled.append(True))
    program.open()
    wait_until(lambda: settled)
    return ProgramHere(program, Driver(program.window), clock, executor, folder)
