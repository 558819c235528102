from datetime import time

import pytest

from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.stretch.frequency import Weekday
from backcoach.gui.reminders.reminders_flow import RemindersFlow
from tests.clicking import press, said
from tests.gui.routines.test_routines_flow import answer
from tests.storage.records import NOW


@pytest.fixture
def flow(here):
    flow = RemindersFlow(here.services)
    flow.start()
    return flow


def kept(here):
    return here.ask(lambda history: history.reminders.all())


def test_times_are_kept_and_told_of(qtbot, here, flow):
    press(here.page, "Once a day")
    with qtbot.waitSignals([flow.changed, flow.left]):
        press(here.page, "Save")

    (times,) = kept(here)
    assert times.person_id == here.ask(lambda history: history.people.me(NOW)).id
    assert times.times == (time(18, 0),)
    assert here.said == "Your reminders are set."


def test_they_are_taken_back(qtbot, here, flow):
    me = here.ask(lambda history: history.people.me(NOW)).id
    from_all = ReminderTimes(me, frozenset(Weekday), (time(8, 0),))
    here.keep(lambda history: history.reminders.save(from_all))
    flow.start()

    press(here.page, "Off")
    with qtbot.waitSignal(flow.left):
        press(here.page, "Save")

    assert kept(here) == ()
    assert here.said == "Reminders are off."


def test_where_there_are_several_it_says_whose_they_are(here, flow):
    here.fill()
    flow.start()

    assert "For Me" in said(here.page)


def test_back_keeps_nothing(qtbot, here, flow):
    press(here.page, "Once a day")
    with qtbot.waitSignal(flow.left):
        press(here.page, "Back")
        answer("Leave without saving")

    assert kept(here) == ()
