"""What the log says right after a session."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from backcoach.domain.history.pacing import Sign
from backcoach.gui.session.saved_background import saved_background
from tests.gui.real_services import LIBRARY
from tests.storage.records import NOW, a_part, a_session


def seen(here, *sessions, pacing=LIBRARY.pacing):
    """What is read of the owner's log with these sessions in it, the first saved just now."""
    found = []

    def look(history):
        me = history.people.ensure_person(here.services.current.at(NOW)(history), NOW, None)
        for session in sessions:
            history.sessions.finish(replace(session, person_id=me))
        saved = sessions[0].id if sessions else uuid4()
        found.append(saved_background(history, me, saved, pacing, NOW))

    here.services.history.run(look, lambda _: None)
    return found[0]


def held(at):
    return replace(a_session(None, at=at), parts=(a_part(),))


def test_it_has_the_days_of_this_week_and_no_other(here):
    log = seen(here, held(NOW), held(NOW - timedelta(days=14)))

    assert [(each.day, each.held_seconds) for each in log.week] == [(NOW.date(), 20.0)]


def test_without_a_routine_or_a_dose_nothing_is_planned(here):
    log = seen(here)

    assert (log.week, log.routines, log.doses, log.signs) == ((), (), (), ())


def test_what_was_just_done_is_no_reason_to_rest_first(here):
    assert seen(here, held(NOW)).signs == ()


@pytest.mark.parametrize(
    ("hours_before", "signs"), [(2, (Sign.ENOUGH_TODAY,)), (10, (Sign.REST_FIRST,)), (20, ())]
)
def test_what_was_done_before_it_is(here, hours_before, signs):
    early = replace(LIBRARY.pacing, rest_hours=12)
    log = seen(here, held(NOW), held(NOW - timedelta(hours=hours_before)), pacing=early)

    assert log.signs == signs
