"""What was shut is remembered by a clock that nobody can set."""

from datetime import timedelta
from uuid import uuid4

from backcoach.domain.person import Person
from backcoach.gui.services.shut_memory import ShutMemory, times_behind
from tests.storage.records import a_screening

ANNA = Person(uuid4(), "Anna")
CHECK = a_screening(ANNA.id)


def test_it_tells_whose_it_was_why_and_how_long_ago(fake_clock):
    memory = ShutMemory({}, fake_clock)
    memory.keep(CHECK, ANNA, ("numb",))
    fake_clock.advance(90)
    (kept,) = memory.recall()
    assert (kept.record, kept.stop_cues, kept.seconds_ago) == (CHECK, ("numb",), 90)
    assert kept.is_of(ANNA)
    assert not kept.is_of(None)
    assert not kept.is_of(Person(uuid4(), "Anna"))


def test_what_was_put_right_is_forgotten(fake_clock):
    memory = ShutMemory({}, fake_clock)
    memory.keep(CHECK, None)
    memory.drop(CHECK.id)
    memory.drop(CHECK.id)
    assert memory.recall() == ()


def test_a_clock_that_was_behind_is_told_by_the_one_that_nobody_can_set(fake_clock):
    memory = ShutMemory({}, fake_clock)
    memory.keep(CHECK, None)
    fake_clock.advance(600)
    right = CHECK.taken_at + timedelta(days=400)

    assert times_behind(memory.recall(), right) == ((CHECK.id, right - timedelta(minutes=10)),)


def test_a_clock_that_was_right_or_ahead_tells_nothing(fake_clock):
    memory = ShutMemory({}, fake_clock)
    memory.keep(CHECK, None)
    fake_clock.advance(600)

    for now in (CHECK.taken_at + timedelta(minutes=10), CHECK.taken_at - timedelta(days=3)):
        assert times_behind(memory.recall(), now) == ()
