"""What takes a while is said after half a second, and can be broken off."""

import pytest

from backcoach.gui.services.long_work import SHORT_SECONDS, LongWork, Underway


@pytest.fixture
def work(qapp, fake_clock):  # noqa: ARG001 -- signals need it
    return LongWork(fake_clock)


@pytest.fixture
def told(work):
    told = []
    work.moved.connect(told.append)
    return told


def test_short_work_is_never_spoken_of(work, told):
    on_progress = work.progress("Copying")
    assert on_progress(0.2)
    assert on_progress(1.0)
    assert told == []


def test_work_that_takes_a_while_tells_its_share(work, told, fake_clock):
    on_progress = work.progress("Copying")
    fake_clock.advance(SHORT_SECONDS)
    assert on_progress(0.25)
    assert told == [Underway("Copying", 0.25)]


def test_it_does_not_tell_more_often_than_eyes_can_follow(work, told, fake_clock):
    on_progress = work.progress("Copying")
    fake_clock.advance(SHORT_SECONDS)
    for share in range(100):
        on_progress(share / 100)
    assert len(told) == 1


def test_work_that_is_broken_off_hears_it_at_its_next_step(work):
    on_progress = work.progress("Copying")
    work.break_off()
    assert not on_progress(0.1)


def test_what_comes_after_broken_off_work_goes_on(work):
    work.progress("Copying")
    work.break_off()
    assert work.progress("Copying again")(0.0)
