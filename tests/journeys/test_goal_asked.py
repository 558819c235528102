"""A goal is asked about on the start page: quietly, not at first, and not again after "Not now"."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backcoach.domain.session import SessionEnd
from backcoach.gui.history.goal.goal_page import GoalPage
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.widgets.advice_line import AdviceLine
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.clicking import press, said
from tests.gui.program_here import open_program
from tests.storage.records import a_part, a_session
from tests.stretches import MORNING
from walkthrough.driver import let_live

ASKED = "Is there one thing you would like to do more easily?"


def opened(qapp, folder, sessions):
    """The window of someone who stretched so often, a month ago."""
    with open_history(folder, MORNING).database as database:
        me = PersonStore(database).me(MORNING).id
        for day in range(sessions):
            session = a_session(me, at=MORNING - timedelta(days=30 + 2 * day))
            done = replace(session, parts=(a_part(),), ended=SessionEnd.FINISHED)
            SessionStore(database).finish(done)
    here = open_program(qapp, folder)
    let_live()
    return here


@pytest.fixture
def here(qapp, folder):
    here = opened(qapp, folder, 3)
    yield here
    here.close()


def asked(here):
    line = here.driver.page.findChild(AdviceLine)
    return line is not None and line.isVisible() and ASKED in said(line)


def test_a_newcomer_is_not_asked(qapp, folder):
    here = opened(qapp, folder, 2)

    assert not asked(here)
    here.close()


def test_from_the_start_page_a_goal_is_named_and_then_the_history_shown(here):
    assert asked(here)

    press(here.driver.page, "Name it")
    let_live()
    assert isinstance(here.driver.page, GoalPage)
    here.driver.press("backButton")
    let_live()
    assert isinstance(here.driver.page, HistoryPage)


def test_not_now_holds_for_a_long_time(here):
    press(here.driver.page, "Not now")
    here.program.journey.come_home()
    let_live()
    assert not asked(here)

    here.clock.advance(timedelta(days=89).total_seconds())
    here.program.journey.come_home()
    let_live()
    assert not asked(here)

    here.clock.advance(timedelta(days=2).total_seconds())
    here.program.journey.come_home()
    let_live()
    assert asked(here)
