"""The doors to one's data, and the whole way from one computer to another."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.gui.data.backups_page import BackupsPage
from backcoach.gui.data.data_flow import DataFlow
from backcoach.gui.data.data_page import DataPage
from backcoach.gui.data.export_page import ExportPage
from backcoach.gui.data.import_page import ImportPage
from backcoach.gui.data.integrity_page import IntegrityPage
from backcoach.gui.widgets.fact_rows import FactRows
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.sqlite.database import Database
from tests.clicking import part
from tests.fixtures.make_history import fill
from tests.gui.choosing_files import answer, choose_path
from tests.gui.program_here import open_program
from tests.gui.real_services import add_client, records_of
from tests.storage.records import NOW
from tests.stretches import MORNING
from walkthrough.driver import let_live


@pytest.fixture
def here(here):
    here.fill()
    here.flow = DataFlow(here.services)
    here.flow.start()
    return here


class Opened(QObject):
    """Stands in for what shows folders on this computer."""

    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def take(self, url):
        self.urls.append(url)


@pytest.fixture
def opened():
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")
    yield opened
    QDesktopServices.unsetUrlHandler("file")


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("takeOutButton", ExportPage),
        ("bringInButton", ImportPage),
        ("copiesButton", BackupsPage),
        ("checkButton", IntegrityPage),
    ],
)
def test_each_door_leads_in_and_escape_leads_out_again(here, qtbot, name, page):
    here.press(name)
    assert isinstance(here.page, page)
    assert here.page in here.flow.pages

    qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    assert isinstance(here.page, DataPage)
    assert here.flow.pages == (here.page,)
    let_live()
    assert here.window.count() == 1


def test_it_says_where_the_data_is_and_how_much(here):
    let_live()
    texts = [each.text() for each in here.page.findChild(FactRows).findChildren(QLabel)]

    assert texts[1] == str(here.folder)
    assert texts[3].startswith("3 sessions, ")
    assert texts[5] == "None yet"


def test_the_folder_can_be_opened(here, opened):
    here.press("folderButton")

    assert [url.toLocalFile() for url in opened.urls] == [str(here.folder)]
    assert not here.notices


def test_where_no_program_shows_folders_it_is_said_where_the_folder_is(here, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    here.press("folderButton")

    assert here.said == f"No program here can show folders. The folder is {here.folder}."


def test_from_a_check_one_can_go_on_to_the_copies(here):
    def make(history):
        folder = Backups(here.folder / BACKUPS)
        folder.make(history.opening.database, NOW, Occasion.DAILY)
        folder.make(history.opening.database, NOW, Occasion.ASKED).path.write_bytes(b"no" * 2000)

    here.services.history.run(make)
    here.press("checkButton")
    here.press("copiesButton")

    assert isinstance(here.page, BackupsPage)


def test_all_doors_open_on_a_history_that_cannot_be_opened(here):
    here.services.history.close()
    with Database(here.folder / HISTORY) as database:
        database.rows("DROP TABLE session")
    here.flow.start()

    labels = [each.text() for each in here.page.findChild(FactRows).findChildren(QLabel)]
    assert any(text.startswith("Not readable as it is: check your data") for text in labels)
    for door, page in (
        ("takeOutButton", ExportPage),
        ("bringInButton", ImportPage),
        ("copiesButton", BackupsPage),
        ("checkButton", IntegrityPage),
    ):
        here.press(door)
        assert isinstance(here.page, page)
        here.press("backButton")
    assert here.notices == []


def test_every_door_can_be_reached_by_key(here, qtbot):
    seen = []
    for _ in range(6):
        seen.append(here.page.focusWidget().objectName())
        qtbot.keyClick(here.page.focusWidget(), Qt.Key.Key_Tab)

    ways = ["takeOutButton", "bringInButton", "copiesButton", "checkButton"]
    assert seen == [*ways, "folderButton", "backButton"]


def test_leaving_lets_go_of_what_is_still_to_come(here, qtbot):
    here.executor.held = []
    here.flow.start()
    with qtbot.waitSignal(here.flow.left):
        here.press("backButton")
    page = part(here.page, "backButton")
    here.executor.let_go()

    assert page.isVisible()
    assert here.flow.may_close()


def open_data(here):
    here.driver.press("settingsButton")
    here.driver.press("dataButton")
    here.driver.wait_for("DataPage")


def test_all_data_goes_from_one_computer_to_another_and_is_the_same_there(qtbot, tmp_path):
    here_folder, there_folder, path = tmp_path / "here", tmp_path / "there", tmp_path / "all.json"
    for folder in (here_folder, there_folder):
        folder.mkdir()
    fill(here_folder)
    with open_history(here_folder, MORNING).database as database:
        add_client(database)
        sent = records_of(database)

    app = QApplication.instance()
    first = open_program(app, here_folder)
    open_data(first)
    first.driver.press("takeOutButton")
    first.driver.wait_for("ExportPage")
    first.driver.press("saveButton")
    answer(qtbot, first.program.window, "Save anyway")
    choose_path(qtbot, first.program.window, path)
    first.driver.wait_for("DataPage")
    assert first.notice.startswith(f"Saved as {path}")
    first.close()

    second = open_program(app, there_folder)
    open_data(second)
    second.driver.press("bringInButton")
    second.driver.press("forwardButton")
    choose_path(qtbot, second.program.window, path)
    second.driver.press("forwardButton")
    second.driver.press("forwardButton")
    second.driver.wait_for("DataPage")
    second.close()

    with open_history(there_folder, MORNING).database as database:
        assert records_of(database) == sent
