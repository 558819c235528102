"""A stretch shown to a client: no check, no trace, and the way to a session of their own."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import Settings, UsedBy
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.widgets.dose.dose_form import DoseForm
from backcoach.gui.widgets.technique_card import TechniqueCard
from backcoach.storage.backups.opening import HISTORY
from tests.clicking import part, press, said, text_of
from tests.gui.program_here import open_program
from tests.gui.screens_here import TELEVISION, ScreensHere
from tests.places import ROOT
from walkthrough.driver import let_live

AT_WORK = Settings(welcomed=True, country="DE", used_by=UsedBy.CLIENTS)
LEAN_BACK = "Seated lean back for two"
GUI = ROOT / "backcoach" / "gui"


@pytest.fixture
def screens():
    return ScreensHere()


@pytest.fixture
def here(qapp, tmp_path, screens):
    here = open_program(qapp, tmp_path, AT_WORK, open_screens=lambda: screens)
    yield here
    here.close()


def show(here, name=LEAN_BACK):
    """Come from the start page to a stretch that is shown."""
    here.driver.press("stretchesButton")
    here.driver.wait_for("StretchesPage")
    let_live()
    cards = here.driver.page.findChildren(TechniqueCard)
    here.driver.click(next(card for card in cards if card.accessibleName() == name))
    here.driver.wait_for("StretchPage")
    here.driver.press("showButton")
    here.driver.wait_for("DemonstrationPage")


def watch(here, seconds):
    """Let the demonstration go on for so long."""
    for _ in range(round(seconds / 0.4)):
        here.clock.advance(0.4)
        here.program.journey._flow._timer.look()
    let_live()


def phase_of(here):
    return here.program.journey._flow._shown.view.moment.segment.phase


def step_to_hold(here):
    """Step to the hold, and let it go on."""
    while phase_of(here) is not Phase.HOLD:
        here.driver.press("nextButton")
    here.driver.press("goButton")


def clients_window():
    views = [each for each in QApplication.allWidgets() if isinstance(each, ClientView)]
    return [each for each in views if each.isVisible()]


def choose_screen(here, name):
    """Choose from the list of screens."""
    menu = part(here.driver.page, "screenButton").menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == name).trigger()
    let_live()


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in folder.glob(f"{HISTORY}*")}


def counted(here):
    """How many rows each table of the history has."""
    tables = here.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name: here.rows(f"SELECT count(*) FROM {name}") for (name,) in tables}  # noqa: S608


def answer_box(name):
    (box,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    press(box, name)


def test_a_demonstration_leaves_not_one_byte_in_the_history(here):
    before, rows = bytes_of(here.folder), counted(here)
    show(here)
    step_to_hold(here)
    watch(here, 30)
    assert phase_of(here) is not Phase.HOLD
    choose_screen(here, "In a window to move by hand")
    here.driver.press("backButton")
    here.driver.press("todayButton")
    here.driver.wait_for("HomePage")
    let_live()
    assert bytes_of(here.folder) == before != {}
    assert counted(here) == rows


def test_it_says_that_it_is_a_demonstration_all_the_time(here):
    show(here)
    choose_screen(here, "In a window to move by hand")
    for _ in range(12):
        here.driver.press("nextButton")
        assert "DEMONSTRATION" in said(here.driver.page)
        assert "DEMONSTRATION" in said(clients_window()[0])


def test_a_session_of_what_was_shown_begins_with_someone_and_their_safety_check(here):
    show(here)
    here.driver.press("sessionButton")
    here.driver.wait_for("PeoplePage")
    press(here.driver.page, "Me")
    here.driver.wait_for("ScreeningPage")
    assert here.rows("SELECT count(*) FROM session") == [(0,)]


def test_the_dose_that_was_shown_comes_along(here):
    show(here, "Single knee to chest")
    press(here.driver.find(DoseForm, "doseForm"), "Twice")
    here.driver.press("sessionButton")
    here.driver.wait_for("PeoplePage")
    press(here.driver.page, "Me")
    here.driver.wait_for("ScreeningPage")
    routine = here.program.journey._flow._routine
    assert [item.technique_id for item in routine.items] == ["T05"]
    assert routine.items[0].dosage.repetitions == 2
    assert routine.label == "Single knee to chest"


def test_nothing_of_a_demonstration_can_make_a_clearance_or_reach_the_history():
    shown = [*(GUI / "demonstration").glob("*.py"), *(GUI / "player/client_window").glob("*.py")]
    shown.append(ROOT / "backcoach" / "domain" / "playing" / "demonstration.py")
    for path in shown:
        text = path.read_text(encoding="utf-8")
        for word in ("safety.clearance", "Cleared", "services.history", "backcoach.storage"):
            assert word not in text, f"{path.name} names {word}"


def test_with_a_second_screen_it_is_asked_where_the_check_is_answered(here, screens):
    screens.plug_in(TELEVISION)
    show(here)
    here.driver.press("sessionButton")
    answer_box("Back")
    assert type(here.driver.page).__name__ == "DemonstrationPage"
    here.driver.press("sessionButton")
    answer_box("On the client's screen")
    here.driver.wait_for("PeoplePage")
    press(here.driver.page, "Me")
    here.driver.wait_for("ScreeningPage")
    assert screens.own == TELEVISION


def test_unplugged_in_a_hold_the_demonstration_goes_on_and_comes_back(here, screens):
    screens.plug_in(TELEVISION)
    show(here, "Single knee to chest")
    choose_screen(here, f"On {TELEVISION} screen")
    step_to_hold(here)
    screens.unplug(TELEVISION)
    let_live()
    assert clients_window() == []
    assert "goes back once it is plugged in" in text_of(here.driver.page, "screenLabel")
    watch(here, 5)
    assert phase_of(here) is Phase.HOLD
    screens.plug_in(TELEVISION)
    let_live()
    (view,) = clients_window()
    assert "Single knee to chest" in said(view)
    assert "It fills" in text_of(here.driver.page, "screenLabel")


def test_with_one_screen_the_choice_says_so_and_offers_a_window_to_move(here):
    show(here)
    menu = part(here.driver.page, "screenButton").menu()
    menu.aboutToShow.emit()
    offers = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert offers == {
        "Only one screen is connected": False,
        "In a window to move by hand": True,
        "Close the client's window": False,
    }


def test_the_clients_window_is_gone_with_the_page_and_with_the_program(here):
    show(here)
    choose_screen(here, "In a window to move by hand")
    assert clients_window()
    here.driver.press("backButton")
    let_live()
    assert clients_window() == []
    here.driver.press("showButton")
    here.driver.wait_for("DemonstrationPage")
    assert clients_window()
    here.close()
    let_live()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == []


def test_a_client_sees_no_name_note_or_answer(here):
    here.program.history.write(_add_named)
    here.program.journey._services.current.choose(_person(here))
    let_live()
    show(here)
    choose_screen(here, "In a window to move by hand")
    words = [*said(clients_window()[0]), clients_window()[0].window().windowTitle()]
    words += [each.accessibleName() for each in clients_window()[0].findChildren(QLabel)]
    assert not any("Smith" in each or "slipped" in each for each in words)


def _add_named(history):
    from tests.gui.real_services import add_client

    add_client(history.opening.database)
    with history.opening.database.transaction() as connection:
        connection.execute("UPDATE person SET label = 'Smith' WHERE is_me = 0")


def _person(here):
    found = []
    here.program.history.run(lambda history: history.people.all(), found.append)
    return next(each for each in found[0] if not each.is_me)
