from datetime import time
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QByteArray, QTimeZone

from backcoach.domain.person import Person
from backcoach.domain.stretch.frequency import Weekday
from backcoach.gui.data.reminder_choice import own_zone, reminder_for, whose_reminder

ME, ANNA = Person(UUID(int=1), "", is_me=True), Person(UUID(int=2), "Anna")


def test_days_count_from_monday():
    reminder = reminder_for([0, 6], time(18), ME.id, None)

    assert reminder.days == {Weekday.MONDAY, Weekday.SUNDAY}
    assert reminder.words == "Time for a gentle stretch"


@pytest.mark.parametrize(
    ("chosen", "persons", "whose"),
    [
        (None, (ME,), ME.id),
        (None, (ME, ANNA), None),
        (None, (), None),
        (ANNA.id, (ME, ANNA), ANNA.id),
    ],
)
def test_a_reminder_is_of_the_one_who_was_chosen_or_of_the_only_one(chosen, persons, whose):
    assert whose_reminder(chosen, persons) == whose


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        (b"Europe/Berlin", ZoneInfo("Europe/Berlin")),
        (b"", None),
        (b"CET-1CEST", None),
        (b"../../etc/passwd", None),
        (b"\xff\xfe", None),
    ],
)
def test_a_zone_has_a_name_that_calendars_know_or_there_is_none(monkeypatch, name, zone):
    monkeypatch.setattr(QTimeZone, "systemTimeZoneId", lambda: QByteArray(name))

    assert own_zone() == zone
