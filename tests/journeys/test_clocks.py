"""Whatever the clock on the wall does, what was shut stays shut; through the real window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from backcoach.domain.playing.timeline import Phase
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, open_history
from backcoach.storage.stores.correction_store import CorrectionStore
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from tests.gui.program_here import open_program
from tests.gui.real_services import LIBRARY
from tests.storage.records import a_screening
from tests.stretches import MORNING
from walkthrough.answering import asks, say_no
from walkthrough.driver import let_live
from walkthrough.manual_clock import ManualClock

SCREENING = LIBRARY.content.screening
EMERGENCY, NOT_TODAY = "Stop and call for help now", "Not today"
GRAVE, PAINFUL = "Numbness or tingling in both", "More pain"
FIVE_TO_MIDNIGHT = MORNING.replace(hour=23, minute=50)
LATER = 5 * 3600  # a safety check holds for four hours
HALF_A_DAY, NEXT_DAY = timedelta(hours=12), timedelta(days=1)


def set_clock(here, at):
    """Set the clock on the wall; the steady one goes on."""
    here.clock.began = at - timedelta(seconds=here.clock.seconds)


def all_no(at):
    """A check in which every line was answered No, on that day."""
    return {name: DatedAnswer(Answer.NO, at.date()) for name in SCREENING.questions}


@pytest.fixture
def keep(folder):
    """Keep a safety check as it would come from another computer."""

    def keep(at, **change):
        with open_history(folder, MORNING).database as database:
            me = PersonStore(database).me(MORNING).id
            check = replace(a_screening(me, at, all_no(at)), content_version=SCREENING.version)
            ScreeningStore(database).save(replace(check, **change))

    return keep


@pytest.fixture
def anew(qapp, here):
    """Close the program, and open it again at another time."""
    opened = []

    def anew(at):
        here.close()
        clock = ManualClock(at)
        opened.append(open_program(qapp, here.folder, None, now=clock.now, clock=clock))
        return replace(opened[-1], clock=clock)

    yield anew
    for each in opened:
        each.close()


def stop_because(here, reason):
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.driver.press("stopButton")
    here.play(20)
    here.driver.wait_for("StopPage")
    boxes = here.driver.page.findChildren(QCheckBox)
    here.driver.click(next(box for box in boxes if box.text().startswith(reason)))
    here.driver.press("nextButton")
    here.driver.press("doneButton")
    here.driver.wait_for("HomePage")


def said(here, name):
    return here.driver.find(QLabel, name).text()


def is_shut(here, title):
    """Press Start, and see whether that is the answer; back home again."""
    here.driver.wait_for("HomePage")
    here.driver.press("chooseButton")
    here.driver.wait_for("ClearancePage")
    assert said(here, "titleLabel") == title
    assert "shut until" in said(here, "leadLabel")
    here.driver.press("nextButton")
    return True


def pages_asked(here):
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    return int(said(here, "progressLabel").rpartition(" ")[-1])


@pytest.mark.usefixtures("checked_yesterday")
def test_an_emergency_stop_before_midnight_is_shut_after_it(here):
    set_clock(here, FIVE_TO_MIDNIGHT)
    stop_because(here, GRAVE)
    here.clock.advance(360)
    assert is_shut(here, EMERGENCY)
    here.driver.press("chooseButton")
    assert "Saturday, 21 November 2026, 11:5" in said(here, "leadLabel")
    here.driver.press("nextButton")
    here.clock.advance(11 * 3600)
    assert is_shut(here, EMERGENCY)
    here.clock.advance(3600)
    assert pages_asked(here) == 5


@pytest.mark.usefixtures("checked_yesterday")
def test_a_clock_that_is_set_and_a_change_of_zone_open_nothing(here):
    stop_because(here, GRAVE)
    stopped = here.clock.now()
    for step in (-1, -400, 1, 365):
        set_clock(here, stopped + timedelta(days=step))
        assert is_shut(here, EMERGENCY)
    here.clock.advance(11 * 3600)
    for hours in (14, -11, -8):
        zone = timezone(timedelta(hours=hours))
        set_clock(here, (stopped + timedelta(hours=11)).astimezone(zone))
        assert is_shut(here, EMERGENCY)


@pytest.mark.usefixtures("checked_yesterday")
def test_a_clock_set_back_opens_nothing_after_a_new_start(here, anew):
    stop_because(here, GRAVE)
    again = anew(here.clock.now() - NEXT_DAY)
    assert is_shut(again, EMERGENCY)
    set_clock(again, MORNING - timedelta(days=400))
    assert is_shut(again, EMERGENCY)


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stop_while_the_clock_was_ahead_shuts_from_when_it_is_right_again(here, anew):
    set_clock(here, MORNING + timedelta(days=365))
    stop_because(here, GRAVE)
    again = anew(MORNING)
    assert is_shut(again, EMERGENCY)
    again.clock.advance(HALF_A_DAY.total_seconds())
    assert is_shut(again, EMERGENCY)
    again.clock.advance(HALF_A_DAY.total_seconds())
    assert pages_asked(again) == 5


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stop_while_the_clock_was_behind_is_shut_after_a_new_start(here, anew):
    set_clock(here, MORNING + timedelta(hours=1))
    stop_because(here, GRAVE)
    right = MORNING + timedelta(days=400)
    set_clock(here, right)
    assert is_shut(here, EMERGENCY)
    later = anew(right + timedelta(minutes=10))
    assert is_shut(later, EMERGENCY)


@pytest.mark.usefixtures("checked_yesterday")
def test_a_clock_put_right_just_before_closing_opens_nothing_either(here, anew):
    set_clock(here, MORNING + timedelta(hours=1))
    stop_because(here, GRAVE)
    right = MORNING + timedelta(days=400)
    set_clock(here, right)
    later = anew(right + timedelta(minutes=10))
    assert is_shut(later, EMERGENCY)
    opens = anew(right + timedelta(days=1, hours=12))
    assert pages_asked(opens) > 2


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stop_that_lies_ahead_has_all_asked_once_and_not_for_a_year(here, anew):
    set_clock(here, MORNING + timedelta(days=365))
    stop_because(here, GRAVE)
    again = anew(MORNING + timedelta(days=2))
    assert is_shut(again, EMERGENCY)
    again.clock.advance(NEXT_DAY.total_seconds())
    again.pass_check()
    again.driver.press("backButton")
    again.clock.advance(LATER)
    assert pages_asked(again) == 2


@pytest.mark.usefixtures("checked_yesterday")
def test_an_older_copy_brought_back_opens_nothing_after_a_new_start(here, anew):
    copies = Backups(here.folder / BACKUPS)
    with open_history(here.folder, MORNING).database as database:
        copy = copies.make(database, MORNING, Occasion.ASKED)
    stop_because(here, GRAVE)
    here.close()
    with open_history(here.folder, MORNING).database as database:
        copies.restore(database, copy, here.clock.now())
    again = anew(here.clock.now())
    assert is_shut(again, NOT_TODAY)
    again.clock.advance(NEXT_DAY.total_seconds())
    assert pages_asked(again) == 5


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stop_that_was_deleted_is_shut_for_the_same_reason(here, anew):
    stop_because(here, GRAVE)
    with open_history(here.folder, MORNING).database as database:
        session = here.rows("SELECT id FROM session")[0][0]
        CorrectionStore(database).delete(UUID(session), here.clock.now())
    assert is_shut(here, EMERGENCY)
    assert is_shut(anew(here.clock.now()), EMERGENCY)


def test_a_check_that_lies_ahead_switches_off_no_stop(here, keep):
    keep(MORNING + timedelta(days=365))
    keep(datetime(2999, 11, 20, 9, tzinfo=UTC))
    here.pass_check()
    here.driver.press("backButton")
    here.clock.advance(LATER)
    stop_because(here, GRAVE)
    assert is_shut(here, EMERGENCY)
    here.clock.advance(NEXT_DAY.total_seconds())
    assert pages_asked(here) == 5


def test_a_check_that_lies_ahead_answers_nothing_until_all_was_asked_once(here, keep):
    keep(MORNING + timedelta(days=365))
    assert pages_asked(here) == 5
    here.driver.press("backButton")
    here.clock.advance(60)
    here.pass_check()
    here.driver.press("backButton")
    here.clock.advance(LATER)
    assert pages_asked(here) == 2


def test_a_withdrawn_check_that_comes_from_elsewhere_shuts(here, keep):
    keep(MORNING - timedelta(hours=2), withdrawn_at=MORNING - timedelta(hours=1))
    keep(MORNING - timedelta(minutes=5))
    assert is_shut(here, NOT_TODAY)


def test_a_tick_of_a_day_to_come_opens_nothing(here, folder):
    at = MORNING - NEXT_DAY
    answers = all_no(at) | {"heart_trouble": DatedAnswer(Answer.YES, at.date())}
    with open_history(folder, at).database as database:
        me = PersonStore(database).me(at).id
        check = replace(a_screening(me, at, answers), content_version=SCREENING.version)
        ScreeningStore(database).save(check)
        ahead = (MORNING + NEXT_DAY).date()
        ScreeningStore(database).agree(AgreementRecord(me, "heart_trouble", ahead))
    here.pass_check()
    here.driver.wait_for("ClearancePage")
    assert said(here, "titleLabel") == "Ask a doctor or physio first"


@pytest.mark.usefixtures("checked_yesterday")
def test_a_sign_ticked_in_the_check_shuts_as_a_stop_does(here, anew):
    here.driver.press("chooseButton")
    say_no(here.driver)
    here.answer("fever", "Yes")
    while asks(here.driver):
        say_no(here.driver)
    here.driver.wait_for("ClearancePage")
    here.driver.press("nextButton")
    assert is_shut(here, "Please talk to a doctor today")
    again = anew(here.clock.now() + timedelta(hours=1))
    assert is_shut(again, "Please talk to a doctor today")


@pytest.mark.usefixtures("checked_yesterday")
def test_a_tick_by_mistake_can_be_put_right_and_then_counts_no_more(here):
    here.driver.press("chooseButton")
    say_no(here.driver)
    here.answer("fever", "Yes")
    while asks(here.driver):
        say_no(here.driver)
    here.driver.press("homeButton")
    here.driver.wait_for("ScreeningPage")
    let_live()
    here.answer("fever", "No")
    here.driver.press("nextButton")
    say_no(here.driver)
    here.driver.wait_for("ChoosePage")
    assert here.rows("SELECT outcome FROM screening ORDER BY taken_at DESC LIMIT 1") == [
        ("cleared",)
    ]
    here.driver.press("backButton")
    here.driver.press("chooseButton")
    here.driver.wait_for("ChoosePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_too_much_pain_before_a_stretch_shuts_it(here):
    here.pass_check()
    here.choose("Single knee to chest")
    here.score(3, 5)
    here.driver.press("startButton")
    here.driver.wait_for("ClearancePage")
    here.driver.press("nextButton")
    assert is_shut(here, NOT_TODAY)


@pytest.mark.usefixtures("checked_yesterday")
def test_a_program_that_dies_before_the_reason_was_told_leaves_it_shut(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.driver.press("stopButton")
    here.play(20)
    here.driver.wait_for("StopPage")
    assert here.rows("SELECT count(*) FROM screening WHERE withdrawn_at IS NOT NULL") == [(1,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_pause_over_midnight_goes_on(here):
    set_clock(here, MORNING.replace(hour=23, minute=55))
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.driver.press("pauseButton")
    here.clock.advance(600)
    here.driver.press("pauseButton")
    here.play(300)
    here.driver.wait_for("AfterPage")


@pytest.mark.usefixtures("checked_yesterday")
def test_a_check_over_midnight_opens(here):
    set_clock(here, MORNING.replace(hour=23, minute=59))
    here.driver.press("chooseButton")
    here.clock.advance(120)
    while asks(here.driver):
        say_no(here.driver)
    here.driver.wait_for("ChoosePage")


def test_start_leads_on_at_the_ends_of_the_calendar(here):
    first = datetime(1, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=13)))
    last = datetime(9999, 12, 31, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    for at in (first, last):
        set_clock(here, at)
        here.pass_check()
        here.driver.wait_for("ChoosePage")
        here.driver.press("backButton")


MINUTES = "SELECT round((julianday(ended_at) - julianday(started_at)) * 1440) FROM session"


@pytest.mark.usefixtures("checked_yesterday")
def test_a_session_ends_as_long_after_its_start_as_someone_was_there(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    set_clock(here, here.clock.now() - timedelta(hours=2))
    here.driver.press("pauseButton")
    here.clock.advance(40 * 60)
    here.driver.press("pauseButton")
    here.play(300)
    here.driver.wait_for("AfterPage")
    here.clock.advance(60)
    here.save_and_finish()
    ((minutes,),) = here.rows(MINUTES)
    assert 2 <= minutes <= 6


@pytest.mark.usefixtures("checked_yesterday")
def test_hours_of_sleep_are_no_minutes_of_a_session(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.clock.advance(8 * 3600)
    here.look()
    here.driver.press("pauseButton")
    here.driver.wait_for("HomePage")
    ((minutes,),) = here.rows(MINUTES)
    assert 0 <= minutes <= 3
