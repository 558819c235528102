"""Reminders, from the start page to the desktop."""

import pytest

from backcoach.desktop.notifier import NoticeAnswer
from tests.clicking import press
from tests.gui.program_here import open_program


class Board:
    def __init__(self):
        self.shown, self.answer = [], None

    def open(self, told):
        self.answer = told
        return self

    def show(self, notice):
        self.shown.append(notice.text)

    def hide(self):
        self.shown.clear()


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def here(qapp, tmp_path, board):
    here = open_program(qapp, tmp_path, open_notifier=board.open)
    yield here
    here.close()


def set_for_ten(here):
    here.driver.press("settingsButton")
    here.driver.press("remindersButton")
    here.driver.wait_for("RemindersPage")
    press(here.driver.page, "Twice a day")
    here.driver.press("saveButton")
    here.driver.wait_for("SettingsPage")


def pass_time(here, minutes):
    for _ in range(minutes):
        here.clock.advance(60)
        here.program._reminding.look()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_reminders_are_set_come_at_their_time_and_bring_the_window(here, board):
    set_for_ten(here)
    here.program.window.showMinimized()

    pass_time(here, 9 * 60 + 1)
    assert board.shown == ["Time for your stretches?"]

    board.answer(NoticeAnswer.OPENED)
    assert not here.program.window.isMinimized()


def test_none_comes_in_a_safety_check_and_one_that_is_there_goes(here, board):
    set_for_ten(here)
    pass_time(here, 9 * 60 + 1)
    here.driver.press("todayButton")
    here.driver.press("startButton")
    here.driver.wait_for("ScreeningPage")
    assert board.shown == []

    board.answer(NoticeAnswer.LATER)
    pass_time(here, 61)
    assert board.shown == []


def test_where_the_desktop_shows_none_the_window_asks_for_a_look(here, board, monkeypatch):
    alerted = []
    monkeypatch.setattr(here.program._app, "alert", alerted.append)
    set_for_ten(here)
    pass_time(here, 9 * 60 + 1)

    board.answer(NoticeAnswer.UNSHOWN)
    assert here.notice == "Time for your stretches?"
    assert alerted == [here.program.window]

    here.act_on_notice()
    pass_time(here, 61)
    assert len(board.shown) == 2
