"""A session from memory says no more than was remembered."""

from datetime import UTC, datetime
from uuid import UUID

from backcoach.domain.history.manual_entry import ManualEntry, session_from_memory
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd
from backcoach.domain.stretch.side import Side
from tests.stretches import HUG, KNEE

AT = datetime(2026, 11, 19, 7, 30, tzinfo=UTC)


def test_each_side_of_each_stretch_was_held_for_as_long():
    remembered = ManualEntry(AT, (KNEE, HUG), 25, True, Scores(5, 1), Scores(3, None), "Bed")

    session = session_from_memory(remembered, UUID(int=1), UUID(int=2))

    first = KNEE.first_side
    assert session.parts == (
        PartRecord(KNEE.id, first, 1, 25.0, 25.0, PartEnd.DONE),
        PartRecord(KNEE.id, first.mirrored, 1, 25.0, 25.0, PartEnd.DONE),
        PartRecord(HUG.id, Side.BOTH, 1, 25.0, 25.0, PartEnd.DONE),
    )
    assert (session.id, session.person_id) == (UUID(int=1), UUID(int=2))
    assert (session.started_at, session.ended_at, session.ended) == (AT, None, SessionEnd.FINISHED)
    assert (session.before, session.after) == (Scores(5, 1), Scores(3, None))
    assert (session.screening_id, session.with_helper, session.note) == (None, True, "Bed")
