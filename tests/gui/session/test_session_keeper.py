"""A session stays with the person whose it is, whatever becomes of the file."""

from uuid import uuid4

import pytest

from backcoach.domain.person import Person
from backcoach.gui.session.session_keeper import SessionKeeper
from tests.storage.records import a_session

WHOSE = "SELECT is_me, label FROM session JOIN person ON person.id = person_id"


@pytest.mark.parametrize(
    ("client", "whose"), [(None, (1, "")), (Person(uuid4(), "Anna"), (0, "Anna"))]
)
def test_where_the_history_began_anew_a_session_goes_to_whose_it_is(here, client, whose):
    record = a_session(client.id if client else uuid4())

    SessionKeeper(here.services.history, record, client, here.services.clock)

    found = []
    here.services.history.run(lambda history: history.opening.database.rows(WHOSE), found.append)
    assert found == [[whose]]
