"""Whose turn it is, and that it is nobody's by accident."""

from uuid import uuid4

import pytest

from backcoach.domain.person import Person
from backcoach.gui.services.current_person import CurrentPerson
from tests.storage.records import NOW

ANNA, ME = Person(uuid4(), "Anna"), Person(uuid4(), "Peter", is_me=True)


@pytest.fixture
def current():
    return CurrentPerson()


def test_at_first_nobody_is_chosen_and_it_is_the_owners_turn(current):
    assert (current.person, current.is_chosen) == (None, False)


def test_the_owner_is_chosen_as_themselves(qtbot, current):
    with qtbot.waitSignal(current.changed):
        current.choose(ME)
    assert (current.person, current.is_chosen) == (None, True)


def test_choosing_the_same_again_tells_nobody(qtbot, current):
    current.choose(ANNA)

    with qtbot.assertNotEmitted(current.changed):
        current.choose(ANNA)
    with qtbot.waitSignal(current.changed):
        current.close()
    assert (current.person, current.is_chosen) == (None, False)


def test_who_was_asked_for_stays_though_someone_else_is_chosen_since(here, current):
    current.choose(ANNA)
    whose = current.at(NOW)
    current.close()
    owner = current.at(NOW)

    found = []
    look = lambda history: (whose(history), owner(history), history.people.me(NOW).id)  # noqa: E731
    here.services.history.run(look, found.extend)

    assert found[0] == ANNA.id
    assert found[1] == found[2]
