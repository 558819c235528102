"""The end of a visit, with what is in the log by then."""

from dataclasses import replace

import pytest

from backcoach.domain.session import Scores
from backcoach.gui.session.saved_flow import SavedFlow
from backcoach.gui.session.session_keeper import SessionKeeper
from tests.clicking import click, part
from tests.storage.records import NOW, a_part, a_session


def end_with(here, **values):
    """Show the end of a session of today that was saved just now."""
    me = here.services.current.at(NOW)
    found = []
    here.services.history.run(me, found.append)
    record = replace(a_session(found[0]), **{"parts": (a_part(),), **values})
    SessionKeeper(here.services.history, record, None, here.services.clock).finish(record)
    flow = SavedFlow(here.services, record)
    flow.start()
    return flow


def test_it_names_what_was_done_and_the_day_it_was_done_on(here):
    end_with(here)

    assert part(here.page, "leadLabel").text()
    assert part(here.page, "weekDots").accessibleName().startswith("1 of")


@pytest.mark.parametrize("held", [0.0, 0.4, 1.0])
def test_today_counts_however_little_was_held(here, held):
    end_with(here, parts=(a_part(held=held),))

    assert part(here.page, "weekDots").accessibleName().startswith("1 of")


@pytest.mark.parametrize(("after", "offered"), [(Scores(3, 1), True), (Scores(5, 1), False)])
def test_another_stretch_is_offered_unless_it_feels_worse(qtbot, here, after, offered):
    flow = end_with(here, after=after)
    another = part(here.page, "anotherButton")

    assert another.isVisibleTo(here.page) is offered
    if offered:
        with qtbot.waitSignal(flow.another_asked):
            click(another)


def test_advice_is_put_off_for_the_day(here):
    flows = [end_with(here) for _ in range(2)]
    line = part(here.page, "adviceLine")
    assert line.isVisibleTo(here.page)
    assert not part(here.page, "anotherButton").isVisibleTo(here.page)

    line._not_now.click()

    assert here.written.put_off
    assert flows  # which listen as long as they are kept


def test_where_the_log_cannot_be_read_it_leads_home(qtbot, here):
    flow = SavedFlow(here.services, a_session(None))
    here.services.history.run = lambda *_of: _of[2]()

    with qtbot.waitSignal(flow.left):
        flow.start()
