"""What the start page and a new session need of the log."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from backcoach.domain.history.nudge import Nudge
from backcoach.domain.history.pacing import Pacing, nudges
from backcoach.domain.instant import shifted
from backcoach.domain.person import Person
from backcoach.domain.session import SessionRow
from backcoach.gui.services.history import History


class HomeBackground(NamedTuple):
    """The latest session, if any, the advice that the log gives rise to, and everyone there is."""

    last: SessionRow | None
    nudges: tuple[Nudge, ...]
    people: tuple[Person, ...]


def home_background(
    history: History, person_id: UUID, pacing: Pacing, now: datetime
) -> HomeBackground:
    """Read what the start page says of the log."""
    latest = history.sessions.page(person_id, 1)
    recent = history.sessions.since(
        person_id, shifted(now, -timedelta(days=pacing.days_looked_back))
    )
    return HomeBackground(
        latest[0] if latest else None,
        nudges(pacing, recent, now),
        history.people.all(),
    )
