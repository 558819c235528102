"""Keys that work on every page, pressed where a person would press them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from backcoach.gui.help.help_card import HelpCard
from backcoach.gui.help.page_help import purpose_of
from backcoach.gui.widgets.answer_row import AnswerRow
from tests.clicking import part, press, said
from tests.gui.routines.test_routines_flow import answer
from walkthrough.driver import let_live, wait_until

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
ROOMS = [
    "HomePage",
    "StretchesPage",
    "RoutinesPage",
    "HistoryPage",
    "LearnPage",
    "PeoplePage",
    "SettingsPage",
]


def type_in(here, key, modifier=Qt.KeyboardModifier.NoModifier):
    here.program.window.activateWindow()
    let_live()
    QTest.keyClick(here.program.window.windowHandle(), key, modifier)
    let_live()


def name_of(here):
    return type(here.driver.page).__name__


def open_help():
    cards = [each for each in QApplication.topLevelWidgets() if isinstance(each, HelpCard)]
    return next((each for each in cards if each.isVisible()), None)


def test_each_room_has_its_number_and_the_settings_have_a_comma(here):
    for number, page in enumerate(ROOMS, start=1):
        type_in(here, KEY(KEY.Key_0 + number), CTRL)
        assert wait_until(lambda page=page: name_of(here) == page)
    type_in(here, KEY.Key_1, CTRL)
    type_in(here, KEY.Key_Comma, CTRL)
    assert name_of(here) == "SettingsPage"


def test_help_tells_what_a_page_is_for_and_leads_to_when_to_get_help(here):
    for number, page in enumerate(ROOMS, start=1):
        type_in(here, KEY(KEY.Key_0 + number), CTRL)
        wait_until(lambda page=page: name_of(here) == page)
        type_in(here, KEY.Key_F1)
        assert purpose_of(page) in said(open_help())
        QTest.keyClick(open_help(), KEY.Key_Escape)
        let_live()
        assert open_help() is None
    type_in(here, KEY.Key_F1)
    press(open_help(), "When to get help")
    here.driver.wait_for("LearnPage")
    assert part(here.driver.page, "pageList").currentItem().text() == "When to get help"


def test_a_question_mark_asks_for_help_but_not_where_one_writes(here):
    type_in(here, KEY.Key_Question)
    QTest.keyClick(open_help(), KEY.Key_Escape)
    here.driver.press("stretchesButton")
    search = here.driver.page.findChild(QLineEdit)
    search.setFocus()
    QTest.keyClick(search, KEY.Key_Question)

    assert search.text() == "?"
    assert open_help() is None


def test_alt_and_left_go_back_one_level_and_no_further(here):
    here.driver.press("settingsButton")
    here.driver.press("dataButton")
    here.driver.wait_for("DataPage")
    for _ in range(2):
        type_in(here, KEY.Key_Left, ALT)
        assert name_of(here) == "SettingsPage"


def test_a_long_page_is_scrolled_by_its_keys(here):
    here.driver.press("settingsButton")
    here.driver.page.setFocus()
    bar = part(here.driver.page, "bodyScroll").verticalScrollBar()
    type_in(here, KEY.Key_End)
    assert bar.value() == bar.maximum() > 0
    type_in(here, KEY.Key_PageUp)
    assert bar.value() < bar.maximum()
    type_in(here, KEY.Key_Home)
    assert bar.value() == 0


def test_page_keys_read_on_in_a_text_and_leave_its_title_chosen(here):
    here.driver.press("learnButton")
    here.driver.wait_for("LearnPage")
    titles = part(here.driver.page, "pageList")
    bar = part(here.driver.page, "readingText").verticalScrollBar()
    type_in(here, KEY.Key_PageDown)
    assert bar.value() > 0
    assert titles.currentRow() == 0


def test_in_a_session_no_key_leads_away_and_help_offers_none(here):
    here.driver.press("startButton")
    here.driver.wait_for("ScreeningPage")
    for key in (KEY.Key_1, KEY.Key_7, KEY.Key_Comma):
        type_in(here, key, CTRL)
        assert name_of(here) == "ScreeningPage"
    type_in(here, KEY.Key_F1)
    told = said(open_help())
    assert "Answer Not sure" in told
    assert "Settings" not in told
    with pytest.raises(LookupError):
        press(open_help(), "When to get help")
    QTest.keyClick(open_help(), KEY.Key_Escape)


def test_on_a_line_of_the_safety_check_the_question_mark_tells_more_of_it(here):
    here.driver.press("startButton")
    here.driver.wait_for("ScreeningPage")
    row = here.driver.page.findChild(AnswerRow)
    row.take_focus()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Question)

    assert row._more_button.isChecked()
    assert open_help() is None


def test_what_is_not_saved_is_asked_about_whatever_key_leads_away(here):
    here.driver.press("routinesButton")
    here.driver.wait_for("RoutinesPage")
    here.driver.press("newButton")
    here.driver.wait_for("RoutineBuilderPage")
    here.driver.find(QLineEdit, "nameEdit").setText("After work")
    type_in(here, KEY.Key_4, CTRL)
    answer("Keep editing")
    assert name_of(here) == "RoutineBuilderPage"
    type_in(here, KEY.Key_4, CTRL)
    answer("Leave without saving")
    here.driver.wait_for("HistoryPage")


def test_ctrl_q_leaves_as_closing_does(here):
    here.driver.press("routinesButton")
    here.driver.wait_for("RoutinesPage")
    type_in(here, KEY.Key_Q, CTRL)

    assert not here.program.window.isVisible()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
