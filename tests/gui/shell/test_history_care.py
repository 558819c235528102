"""After damage a copy is offered, with what it holds; one that went away is not."""

from datetime import timedelta
from uuid import UUID

import pytest

from backcoach.gui.shell.history_care import HistoryCare
from backcoach.storage.backups.backup import Backup, Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, Opening
from tests.storage.records import NOW


@pytest.fixture
def here(here):
    here.fill()
    here.care = HistoryCare(
        here.services.history,
        here.folder,
        here.services.now,
        here.notices.append,
        here.services.long_work,
    )
    return here


def tell(here, backup):
    here.services.history.run(
        lambda history: Opening(history.opening.database, here.folder / "old.sqlite", backup),
        here.care.tell,
    )


def test_the_offer_says_how_much_the_copy_holds(here):
    made = []
    here.services.history.run(
        lambda history: Backups(here.folder / BACKUPS).make(
            history.opening.database, NOW, Occasion.DAILY
        ),
        made.append,
    )
    tell(here, made[0])

    assert here.said == "Your history was damaged. It is kept as old.sqlite. A new one has begun."
    offer = "Bring back the copy of Friday, 20 November 2026, with 3 sessions"
    assert here.notices[-1].action == offer


def test_a_copy_that_holds_more_is_named(here):
    made = []

    def make(history):
        backups = Backups(here.folder / BACKUPS)
        backups.make(history.opening.database, NOW - timedelta(days=9), Occasion.ASKED)
        session = history.opening.database.rows("SELECT id FROM session")[0][0]
        history.corrections.delete(UUID(session), NOW)
        return backups.make(history.opening.database, NOW, Occasion.DAILY)

    here.services.history.run(make, made.append)
    tell(here, made[0])

    more = "The copy of Wednesday, 11 November 2026 holds more: 3 sessions."
    assert more in here.said
    assert here.notices[-1].action.endswith("with 2 sessions")


def test_a_copy_that_went_away_is_not_offered(here):
    tell(here, Backup(here.folder / "gone.sqlite", NOW, Occasion.DAILY))

    assert here.said.startswith("Your history was damaged.")
    assert here.notices[-1].act is None
