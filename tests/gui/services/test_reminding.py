"""Reminders at the times of each person, and none that would only disturb."""

from dataclasses import replace
from datetime import time, timedelta
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from backcoach.desktop.notifier import NoticeAnswer
from backcoach.domain.person import Person
from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.settings import UsedBy
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.gui.services.reminding import Reminding
from tests.storage.records import NOW, a_screening
from tests.stretches import KNEE
from walkthrough.manual_clock import ManualClock

NINE = NOW.replace(hour=9, minute=0)
EVERY_DAY = frozenset(Weekday)
AT_TEN = (time(10, 0),)
TIME_FOR = "Time for your stretches?"


class Board:
    """A desktop that keeps what it was told to show."""

    def __init__(self):
        self.shown, self.hidden = [], 0
        self.answer = None

    def open(self, told):
        self.answer = told
        return self

    def show(self, notice):
        self.shown.append(notice.text)

    def hide(self):
        self.hidden += 1


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def busy():
    return []


@pytest.fixture
def clock():
    return ManualClock(NINE)


@pytest.fixture
def reminding(here, board, busy, clock):
    services = here.services._replace(now=clock.now)
    return Reminding(services, board.open, lambda: bool(busy))


def me(here):
    return here.ask(lambda history: history.people.me(NINE)).id


def remind(here, reminding, person_id, times=AT_TEN):
    wanted = ReminderTimes(person_id, EVERY_DAY, times)
    here.keep(lambda history: history.reminders.save(wanted))
    reminding.read()
    QApplication.processEvents()


def pass_minutes(clock, reminding, minutes):
    """Look once a minute, as long as that."""
    for _ in range(minutes):
        clock.advance(60)
        reminding.look()
    QApplication.processEvents()


def add_anna(here):
    anna = Person(uuid4(), "Anna")
    here.keep(lambda history: history.people.add(anna, NINE))
    return anna.id


def test_nobody_is_reminded_who_did_not_ask_for_it(reminding, board):
    reminding.read()

    assert not reminding.is_looking
    assert board.shown == []


def test_at_the_time_a_reminder_comes_once_and_names_nothing(here, reminding, board, clock):
    remind(here, reminding, me(here))
    assert reminding.is_looking

    pass_minutes(clock, reminding, 59)
    assert board.shown == []
    pass_minutes(clock, reminding, 60)
    assert board.shown == [TIME_FOR]


def test_after_a_long_sleep_nothing_is_made_up_for(here, reminding, board, clock):
    remind(here, reminding, me(here))

    clock.advance(timedelta(days=3).total_seconds())
    reminding.look()

    assert board.shown == []


def test_in_an_hour_it_comes_once_more(here, reminding, board, clock):
    remind(here, reminding, me(here))
    pass_minutes(clock, reminding, 60)

    board.answer(NoticeAnswer.LATER)
    pass_minutes(clock, reminding, 59)
    assert len(board.shown) == 1
    pass_minutes(clock, reminding, 2)
    assert len(board.shown) == 2


def test_where_the_desktop_shows_none_the_window_says_it(qtbot, here, reminding, board, clock):
    remind(here, reminding, me(here))
    pass_minutes(clock, reminding, 60)

    with qtbot.waitSignal(reminding.unshown):
        board.answer(NoticeAnswer.UNSHOWN)

    notice = here.notices[-1]
    assert (notice.text, notice.action) == (TIME_FOR, "In an hour")
    notice.act()
    pass_minutes(clock, reminding, 61)
    assert len(board.shown) == 2


def test_open_brings_the_window(qtbot, here, reminding, board, clock):
    remind(here, reminding, me(here))
    pass_minutes(clock, reminding, 60)

    with qtbot.waitSignal(reminding.opened):
        board.answer(NoticeAnswer.OPENED)


def test_none_comes_in_a_session(here, reminding, board, busy, clock):
    remind(here, reminding, me(here))
    busy.append(True)

    pass_minutes(clock, reminding, 60)

    assert board.shown == []


def test_none_comes_once_the_plan_of_the_day_is_done(here, reminding, board, clock):
    person_id = me(here)
    items = (RoutineItem("T06", usual_dosage(KNEE, first_time=False)),)
    plan = Routine(str(uuid4()), "Plan", items, person_id=person_id, frequency=Frequency(1, 7))
    here.keep(lambda history: history.routines.save(plan, NINE))
    here.fill([0], client=False)
    remind(here, reminding, person_id)

    pass_minutes(clock, reminding, 60)

    assert board.shown == []


def test_none_comes_while_everything_is_shut(here, reminding, board, clock):
    person_id = me(here)
    check = replace(a_screening(person_id, NINE), outcome="not_today")
    here.keep(lambda history: history.screenings.save(check))
    remind(here, reminding, person_id)

    pass_minutes(clock, reminding, 60)

    assert board.shown == []


def test_where_there_are_several_it_says_for_whom(here, reminding, board, clock):
    me(here)
    remind(here, reminding, add_anna(here))

    pass_minutes(clock, reminding, 60)

    assert board.shown == ["Anna: time for your stretches?"]


def test_where_clients_come_only_the_owner_is_reminded_and_nobody_named(
    here, reminding, board, clock
):
    here.services.preferences.change(used_by=UsedBy.CLIENTS)
    remind(here, reminding, add_anna(here))
    remind(here, reminding, me(here), (time(11, 0),))

    pass_minutes(clock, reminding, 61)
    assert board.shown == []
    pass_minutes(clock, reminding, 60)
    assert board.shown == [TIME_FOR]


def test_whoever_takes_it_back_is_reminded_no_more(here, reminding, board, clock):
    person_id = me(here)
    remind(here, reminding, person_id)
    here.keep(lambda history: history.reminders.drop(person_id))
    reminding.read()

    pass_minutes(clock, reminding, 61)

    assert board.shown == []
    assert not reminding.is_looking


def test_a_session_takes_it_away(here, reminding, board, clock):
    remind(here, reminding, me(here))
    pass_minutes(clock, reminding, 61)

    reminding.hide()

    assert board.hidden == 1


def test_the_desktop_is_not_asked_before_there_is_something_to_show(reminding, board):
    reminding.hide()

    assert (board.answer, board.hidden) == (None, 0)
