"""All that is not a session: routines, looking back, people and data, with pictures of each."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from backcoach.gui.routines.catalogue_list import CatalogueList
from backcoach.gui.routines.routine_card import RoutineCard
from backcoach.gui.widgets.technique_card import TechniqueCard
from walkthrough.driver import Driver, let_live, wait_until
from walkthrough.screenshots import Screenshots

POSES_TO_THE_HOLD = 3


class Tour:
    """Begins and ends on the start page."""

    def __init__(self, driver: Driver, pictures: Screenshots) -> None:
        self._driver = driver
        self._pictures = pictures

    def make_a_routine(self, name: str) -> None:
        """Put three stretches together, keep them under a name, and look at the handout."""
        driver = self._driver
        self._go("routinesButton", "RoutinesPage", "routines")
        self._go("newButton", "RoutineBuilderPage", "routine-builder-empty")
        catalogue = driver.find(CatalogueList, "catalogueList")
        for row in range(3):
            catalogue.setCurrentRow(row)
            QTest.keyClick(catalogue, Qt.Key.Key_Return)
        driver.find(QLineEdit, "nameEdit").setText(name)
        self._pictures.take("routine-builder")
        self._go("saveButton", "RoutinesPage", "routines-own")
        driver.click(self._card(name).print_button)
        let_live()
        driver.wait_for("HandoutPage")
        self._pictures.take("handout")
        self._go("backButton", "RoutinesPage")
        self._go("todayButton", "HomePage")

    def start_routine(self, name: str) -> None:
        """Start a routine: the safety check is next."""
        self._go("routinesButton", "RoutinesPage")
        self._driver.click(self._card(name).start_button)

    def look_back(self) -> None:
        """Open the list, a session, the year, the charts and the report."""
        driver = self._driver
        self._go("historyButton", "HistoryPage")
        wait_until(driver.find(QAbstractButton, "openButton").isEnabled)
        self._pictures.take("history")
        for button, page, name in (
            ("openButton", "SessionPage", "session"),
            ("calendarButton", "CalendarPage", "history-calendar"),
            ("chartsButton", "ChartsPage", "history-charts"),
            ("goalButton", "GoalPage", "goal"),
            ("reportButton", "ReportPage", "report"),
        ):
            self._go(button, page, name)
            self._go("backButton", "HistoryPage")
        self._go("todayButton", "HomePage")

    def look_at_data(self) -> None:
        """Open what there is for one's own data, and the people."""
        self._go("settingsButton", "SettingsPage", "settings")
        self._go("dataButton", "DataPage", "data")
        for button, page, name in (
            ("takeOutButton", "ExportPage", "take-out"),
            ("bringInButton", "ImportPage", "bring-in"),
            ("copiesButton", "BackupsPage", "copies"),
            ("checkButton", "IntegrityPage", "check-my-data"),
        ):
            self._go(button, page, name)
            self._go("backButton", "DataPage")
        self._go("peopleButton", "PeoplePage", "people")
        self._go("todayButton", "HomePage")

    def show_a_stretch(self) -> None:
        """Look at one, and show it as who has clients does; go back to being one of two."""
        self._set("clientsRadio")
        self._go("stretchesButton", "StretchesPage", "stretches")
        let_live()
        self._driver.click(self._driver.page.findChildren(TechniqueCard)[0])
        self._driver.wait_for("StretchPage")
        self._pictures.take("stretch")
        self._go("showButton", "DemonstrationPage")
        for _ in range(POSES_TO_THE_HOLD):
            self._driver.press("nextButton")
        self._pictures.take("demonstration")
        self._go("backButton", "StretchPage")
        self._go("todayButton", "HomePage")
        self._set("oneRadio")

    def _set(self, choice: str) -> None:
        """Set who uses the program."""
        self._go("settingsButton", "SettingsPage")
        self._driver.press(choice)
        self._go("todayButton", "HomePage")

    def _go(self, button: str, page: str, picture: str = "") -> None:
        self._driver.press(button)
        self._driver.wait_for(page)
        if picture:
            self._pictures.take(picture)

    def _card(self, name: str) -> RoutineCard:
        def found() -> list[RoutineCard]:
            cards = self._driver.page.findChildren(RoutineCard)
            return [card for card in cards if card.accessibleName() == name]

        wait_until(lambda: bool(found()))
        return found()[0]
