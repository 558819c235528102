"""Whatever goes wrong behind a button, the person hears of it, and can press it again."""

import sys
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from backcoach.gui.data.data_page import DataPage
from backcoach.gui.data.integrity_page import IntegrityPage
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history_thread import Errand, HistoryThread
from backcoach.gui.shell.home_page import HomePage
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.correction_store import CorrectionStore
from tests.clicking import part
from tests.fixtures.make_history import fill
from tests.gui.program_here import ProgramHere, open_program
from tests.gui.real_services import add_client
from tests.gui.services.test_flow import flows
from tests.stretches import MORNING
from walkthrough.driver import let_live, wait_until

CALLERS = {"flow.py", "history_thread.py", Path(__file__).name}
# From the start page to each page that is reached without a safety check.
WAYS = [
    [],
    ["historyButton"],
    ["historyButton", "openButton"],
    ["historyButton", "openButton", "correctButton"],
    ["historyButton", "addButton"],
    ["historyButton", "deletedButton"],
    ["historyButton", "calendarButton"],
    ["historyButton", "chartsButton"],
    ["historyButton", "goalButton"],
    ["historyButton", "reportButton"],
    ["routinesButton"],
    ["routinesButton", "newButton"],
    ["peopleButton"],
    ["settingsButton"],
    ["settingsButton", "remindersButton"],
    ["settingsButton", "dataButton"],
    ["settingsButton", "dataButton", "takeOutButton"],
    ["settingsButton", "dataButton", "bringInButton"],
    ["settingsButton", "dataButton", "copiesButton"],
    ["settingsButton", "dataButton", "checkButton"],
    ["startButton"],
    ["chooseButton"],
]


@dataclass
class Breaker:
    """Lets each piece of work fail while it is armed, and remembers who asked for it."""

    fault: Exception | None = None
    failed: list[str] = field(default_factory=list)

    def submit(self, thread: HistoryThread, errand: Errand, submit) -> None:
        if self.fault is not None:
            self.failed.append(_caller())
            errand = errand._replace(work=self._fail)
        submit(thread, errand)

    def _fail(self, _history: object) -> None:
        raise self.fault


def _caller() -> str:
    frame = sys._getframe(1)
    while frame and Path(frame.f_code.co_filename).name in CALLERS:
        frame = frame.f_back
    return f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_qualname}" if frame else ""


@pytest.fixture
def breaker(monkeypatch):
    breaker, submit = Breaker(), HistoryThread._submit
    monkeypatch.setattr(
        HistoryThread, "_submit", lambda thread, errand: breaker.submit(thread, errand, submit)
    )
    return breaker


@pytest.fixture
def here(qapp, folder, monkeypatch):
    """A program that hears of its own faults, on a history of three sessions and two people."""
    fill(folder)
    with open_history(folder, MORNING).database as database:
        add_client(database)
        corrections = CorrectionStore(database)
        corrections.delete(UUID(str(database.rows("SELECT id FROM session")[0][0])), MORNING)
    here = open_program(qapp, folder)
    monkeypatch.setattr(sys, "excepthook", here.program.unforeseen.hear)
    yield here
    here.close()


def walk(here: ProgramHere, way: list[str]) -> None:
    here.program.journey.come_home()
    let_live()
    for name in way:
        page = here.driver.page
        here.driver.press(name)
        assert wait_until(lambda page=page: here.driver.page is not page), name


def buttons(here: ProgramHere) -> list[QAbstractButton]:
    """What can be pressed on the page in front and does something by itself."""
    let_live()
    return [
        each
        for each in here.driver.page.findChildren(QAbstractButton)
        if each.isVisible()
        and each.isEnabled()
        and not each.isCheckable()
        and each.objectName() != "folderButton"
        and getattr(each, "menu", lambda: None)() is None
    ]


def close_dialogs() -> None:
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.reject()
            dialog.deleteLater()
    let_live()


def dismiss_all(here: ProgramHere) -> None:
    while here.notice:
        here.program.window._dismiss()


@pytest.mark.parametrize("way", WAYS, ids="-".join)
def test_behind_each_button_a_fault_is_told_and_it_can_be_pressed_again(here, breaker, way):
    walk(here, way)
    for number in range(len(buttons(here))):
        walk(here, way)
        dismiss_all(here)
        page, asked, button = here.driver.page, len(breaker.failed), buttons(here)[number]
        breaker.fault = ValueError("2p26-12-11")
        here.driver.click(button)
        let_live()
        breaker.fault = None
        if len(breaker.failed) > asked:
            assert "Something went wrong" in here.notice, breaker.failed[asked:]
            assert here.driver.page is not page or button.isEnabled(), breaker.failed[asked:]
        close_dialogs()


def test_whatever_a_flow_asks_for_a_fault_is_told(here):
    silent = []
    for kind in flows():
        for ask in ("run", "write", "run_on_file"):
            flow = kind.__new__(kind)
            Flow.__init__(flow, here.program._services())
            getattr(flow, ask)(lambda *_history: 1 // 0)
            if "Something went wrong" not in here.notice:
                silent.append((kind.__name__, ask))
            dismiss_all(here)

    assert silent == []


def test_each_trouble_is_told_with_a_way_on(here):
    button = part(here.program.window, "actButton")
    for trouble in Trouble:
        here.program.history.run(partial(fail_with, trouble))
        assert here.notice
        assert button.isVisible()
        assert button.text() in {"Try again", "Check my data"}
        dismiss_all(here)


def fail_with(trouble, history):
    raise StorageError(trouble, history.opening.database.path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE screening_answer SET answered_on = '2p26-12-11'",
        "DROP TABLE screening_answer",
        "PRAGMA user_version = 0",
        "UPDATE person SET id = 'z' || substr(id, 2) WHERE is_me = 1",
    ],
)
def test_from_what_cannot_be_read_a_click_leads_to_its_mending_and_back(qapp, folder, statement):
    fill(folder)
    open_history(folder, MORNING).database.close()
    with Database(folder / HISTORY) as database:
        for each in ("PRAGMA foreign_keys = OFF", statement):
            database.rows(each)
    here = open_program(qapp, folder)
    if not here.notice:
        here.driver.press("chooseButton")
        let_live()
    assert "makes no sense" in here.notice
    here.act_on_notice()
    here.driver.wait_for("IntegrityPage")
    here.driver.press("forwardButton")
    let_live()
    here.driver.press("forwardButton")
    let_live()
    assert isinstance(here.driver.page, DataPage)
    here.driver.press("backButton")
    here.driver.wait_for("HomePage")
    dismiss_all(here)
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    here.close()


def test_what_cannot_be_read_stays_said_though_other_work_goes_well(here):
    here.program.history.run(partial(fail_with, Trouble.UNSOUND))
    here.program.history.run(lambda history: history.people.all())

    assert "makes no sense" in here.notice


def test_after_a_look_at_the_data_one_is_where_one_was(here):
    here.driver.press("historyButton")
    here.driver.wait_for("HistoryPage")
    page = here.driver.page
    here.program.unforeseen.happened.emit(ValueError())
    here.act_on_notice()
    assert isinstance(here.driver.page, IntegrityPage)
    here.program.unforeseen.happened.emit(ValueError())
    here.act_on_notice()
    assert isinstance(here.driver.page, IntegrityPage)
    here.driver.press("backButton")
    let_live()
    here.driver.press("backButton")
    let_live()

    assert here.driver.page is page
    here.driver.press("todayButton")
    let_live()
    assert isinstance(here.driver.page, HomePage)
