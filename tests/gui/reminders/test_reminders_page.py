from datetime import time
from uuid import uuid4

import pytest
from PySide6.QtCore import QTime

from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.gui.reminders.reminders_page import RemindersPage, RemindersState
from tests.clicking import part, press, said

ME = uuid4()
EVERY_DAY = frozenset(Weekday)
MON_FRI = frozenset({Weekday.MONDAY, Weekday.FRIDAY})
TWICE = ReminderTimes(ME, MON_FRI, (time(7, 30), time(19, 0)))
OFF = RemindersState(ME, "")


@pytest.fixture
def page(qtbot):
    page = RemindersPage()
    qtbot.addWidget(page)
    page.show_reminders(OFF)
    page.resize(1280, 800)
    page.show()
    return page


def saved(qtbot, page):
    with qtbot.waitSignal(page.saved) as told:
        press(page, "Save")
    return told.args[0]


def test_reminders_are_off_until_they_are_wanted(qtbot, page):
    assert not part(page, "whenBox").isVisible()
    assert saved(qtbot, page) is None


def test_once_a_day_means_every_evening_unless_told_otherwise(qtbot, page):
    press(page, "Once a day")
    assert saved(qtbot, page) == ReminderTimes(ME, EVERY_DAY, (time(18, 0),))

    press(page, "Sun")
    part(page, "firstTime").setTime(QTime(20, 15))
    assert saved(qtbot, page) == ReminderTimes(ME, EVERY_DAY - {Weekday.SUNDAY}, (time(20, 15),))


def test_what_is_kept_is_shown(qtbot, page):
    page.show_reminders(RemindersState(ME, "Anna", TWICE))

    assert "For Anna" in said(page)
    assert saved(qtbot, page) == TWICE


def test_a_plan_says_on_which_days_and_how_often_it_could_be(qtbot, page):
    page.show_reminders(RemindersState(ME, "", planned=Frequency(2, MON_FRI)))
    assert saved(qtbot, page) is None, "it is only a proposal"

    press(page, "Twice a day")
    assert saved(qtbot, page) == ReminderTimes(ME, MON_FRI, (time(8, 0), time(18, 0)))


def test_twice_a_day_is_at_two_times(qtbot, page):
    press(page, "Once a day")
    press(page, "Twice a day")

    assert saved(qtbot, page).times == (time(8, 0), time(18, 0))


def test_without_a_day_it_says_what_is_missing(qtbot, page):
    page.show_reminders(RemindersState(ME, "", ReminderTimes(ME, MON_FRI, (time(18, 0),))))
    press(page, "Mon")
    press(page, "Fri")

    with qtbot.assertNotEmitted(page.saved):
        press(page, "Save")
    assert "Choose at least one day." in said(page)


def test_off_takes_them_back(qtbot, page):
    page.show_reminders(RemindersState(ME, "", TWICE))

    press(page, "Off")

    assert saved(qtbot, page) is None


def test_it_says_what_happens_while_the_program_is_closed(page):
    assert any("while BackCoach is open" in text for text in said(page))
