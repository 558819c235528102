"""A walk to every page of the program, with a look at each of them as it comes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QListWidget, QRadioButton

from backcoach.domain.session import Scores, SessionEnd
from backcoach.domain.settings import UsedBy
from backcoach.gui.data.backups_page import CopyRow
from backcoach.gui.routines.catalogue_list import CatalogueList
from backcoach.gui.routines.routine_card import RoutineCard
from backcoach.gui.safety_check.unchanged_page import UnchangedPage
from backcoach.gui.services.history import History
from backcoach.gui.widgets.answer_row import AnswerRow
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.technique_card import TechniqueCard
from tests.clicking import part, press
from tests.gui.program_here import ProgramHere
from tests.gui.real_services import add_client
from tests.storage.records import a_part, a_session
from tests.stretches import MORNING
from walkthrough.answering import asks, say_no
from walkthrough.driver import let_live, wait_until

FOR_TWO = "Lying turn for two"
DAY = 24 * 3600


class Rounds:
    """Goes from the welcome through every room. A page that it misses fails its tests."""

    def __init__(self, here: ProgramHere, look: Callable[[Page], None]) -> None:
        self._here = here
        self._driver = here.driver
        self._look = look

    def walk(self) -> None:
        self._welcome()
        self._fill()
        self._read_and_set()
        self._show_a_stretch()
        self._visit_people()
        self._make_a_routine()
        self._stretch()
        self._look_back()
        self._stop_a_routine()
        self._be_refused()

    def _welcome(self) -> None:
        driver = self._driver
        self._arrive("WelcomePage")
        driver.click(driver.find(QCheckBox, "adultCheck"))
        driver.find(QListWidget, "countryList").setCurrentRow(0)
        driver.press("oneRadio")
        self._arrive("WelcomePage")
        self._go("startButton", "HomePage")

    def _fill(self) -> None:
        """Sessions of some days, and someone else."""

        def keep(history: History) -> None:
            me = history.people.me(MORNING).id
            for days in (1, 2, 9, 40):
                begun = a_session(me, at=MORNING - timedelta(days=days))
                done = replace(begun, ended=SessionEnd.FINISHED, after=Scores(3, 1))
                history.sessions.finish(replace(done, parts=(a_part(),)))
            add_client(history.opening.database)

        self._here.program.history.write(keep)
        self._here.program.journey.read_log()
        self._arrive("HomePage")

    def _read_and_set(self) -> None:
        self._go("learnButton", "LearnPage")
        self._go("todayButton", "HomePage")
        self._go("settingsButton", "SettingsPage")
        self._there_and_back("remindersButton", "RemindersPage")
        self._go("dataButton", "DataPage")
        self._there_and_back("takeOutButton", "ExportPage")
        self._there_and_back("bringInButton", "ImportPage")
        self._there_and_back("checkButton", "IntegrityPage")
        self._go("copiesButton", "BackupsPage")
        if not self._rows():
            self._driver.press("makeButton")
        wait_until(lambda: bool(self._rows()))
        self._driver.click(self._rows()[0].findChildren(QRadioButton)[0])
        self._go("lookButton", "RestorePage")
        self._go("backButton", "BackupsPage")
        for page in ("DataPage", "SettingsPage"):
            self._go("backButton", page)
        self._go("todayButton", "HomePage")

    def _show_a_stretch(self) -> None:
        """As someone does who shows stretches to clients."""
        program, driver = self._here.program, self._driver
        program.preferences.change(used_by=UsedBy.CLIENTS)
        program.journey.come_home()
        self._arrive("HomePage")
        self._go("stretchesButton", "StretchesPage")
        driver.click(driver.page.findChildren(TechniqueCard)[0])
        self._arrive("StretchPage")
        driver.press("showButton")
        for button in ("goButton", "nextButton", "handsButton"):
            self._arrive("DemonstrationPage")
            driver.press(button)
        self._go("backButton", "StretchPage")
        self._go("todayButton", "HomePage")
        program.preferences.change(used_by=UsedBy.ONE)
        program.journey.come_home()

    def _rows(self) -> list[CopyRow]:
        let_live()
        return self._driver.page.findChildren(CopyRow)

    def _visit_people(self) -> None:
        self._go("peopleButton", "PeoplePage")
        press(self._driver.page, "Details of Client 12")
        self._arrive("PersonPage")
        self._go("doseButton", "DosePage")
        for page in ("PersonPage", "PeoplePage"):
            self._go("backButton", page)
        self._go("todayButton", "HomePage")

    def _make_a_routine(self) -> None:
        driver = self._driver
        self._go("routinesButton", "RoutinesPage")
        self._go("newButton", "RoutineBuilderPage")
        catalogue = driver.find(CatalogueList, "catalogueList")
        catalogue.setCurrentRow(0)
        QTest.keyClick(catalogue, Qt.Key.Key_Return)
        driver.find(QLineEdit, "nameEdit").setText("After work")
        self._arrive("RoutineBuilderPage")
        self._go("saveButton", "RoutinesPage")
        driver.click(self._routine("After work").print_button)
        self._arrive("HandoutPage")
        self._go("backButton", "RoutinesPage")
        self._go("todayButton", "HomePage")

    def _routine(self, name: str) -> RoutineCard:
        let_live()
        cards = self._driver.page.findChildren(RoutineCard)
        return next(card for card in cards if card.accessibleName() == name)

    def _stretch(self) -> None:
        """A slip on an emergency sign, and a whole session of two."""
        driver = self._driver
        driver.press("helperButton")
        self._go("chooseButton", "ScreeningPage")
        self._here.answer("saddle_numbness", "Yes")
        self._arrive("EmergencyPage")
        driver.press("mistakeButton")
        self._answer()
        self._arrive("ChoosePage")
        cards = driver.page.findChildren(TechniqueCard)
        driver.click(next(card for card in cards if card.accessibleName() == FOR_TWO))
        self._arrive("TechniquePage")
        self._here.agree_on_a_word()
        self._play()
        self._here.play(400)
        self._arrive("AfterPage")
        self._go("saveButton", "SavedPage")
        self._go("doneButton", "HomePage")

    def _play(self) -> None:
        """Look at the player before it begins, while it plays, and in a pause."""
        self._here.score(2, 1)
        self._go("startButton", "PlayerPage")
        for _ in range(2):
            self._driver.press("pauseButton")
            self._here.play(1)
            self._arrive("PlayerPage")
        self._driver.press("pauseButton")

    def _stop_a_routine(self) -> None:
        driver = self._driver
        driver.press("aloneButton")
        self._go("routinesButton", "RoutinesPage")
        driver.click(self._routine("After work").start_button)
        self._answer()
        self._arrive("RoutinePreviewPage")
        self._play()
        self._here.play(2)
        driver.press("stopButton")
        self._here.look()
        self._arrive("StopPage")
        driver.click(driver.page.findChildren(QCheckBox)[0])
        self._go("nextButton", "StopPage")
        self._go("doneButton", "HomePage")

    def _be_refused(self) -> None:
        """On the next day, a sign that needs advice."""
        self._here.clock.advance(DAY)
        self._driver.press("chooseButton")
        self._answer("fever")
        self._arrive("ClearancePage")
        self._go("homeButton", "HomePage")

    def _answer(self, *but: str) -> None:
        """Say no to every line but some."""
        driver = self._driver
        driver.wait_for("ScreeningPage")
        while asks(driver):
            self._arrive(type(driver.page).__name__)
            rows = driver.page.findChildren(AnswerRow)
            here = {row._line.id for row in rows}
            for name in (each for each in but if each in here):
                self._here.answer(name, "Yes")
            if but and isinstance(driver.page, UnchangedPage):
                driver.press("changedButton")
            else:
                say_no(driver)

    def _look_back(self) -> None:
        self._go("historyButton", "HistoryPage")
        wait_until(self._driver.find(QAbstractButton, "openButton").isEnabled)
        self._driver.press("filterButton")
        self._arrive("HistoryPage")
        self._driver.press("filterButton")
        for button, page in (
            ("addButton", "ManualEntryPage"),
            ("calendarButton", "CalendarPage"),
            ("chartsButton", "ChartsPage"),
            ("goalButton", "GoalPage"),
            ("reportButton", "ReportPage"),
        ):
            self._there_and_back(button, page)
        self._go("openButton", "SessionPage")
        self._there_and_back("correctButton", "CorrectPage")
        self._go("deleteButton", "HistoryPage")
        self._driver.click(part(self._here.program.window, "dismissButton"))
        self._go("deletedButton", "DeletedPage")
        self._go("backButton", "HistoryPage")
        self._go("todayButton", "HomePage")

    def _there_and_back(self, button: str, page: str) -> None:
        before = type(self._driver.page).__name__
        self._go(button, page)
        self._go("backButton", before)

    def _go(self, button: str, page: str) -> None:
        self._driver.press(button)
        self._arrive(page)

    def _arrive(self, page: str) -> None:
        self._driver.wait_for(page)
        let_live()
        front = self._driver.page
        assert isinstance(front, Page)
        self._look(front)
