"""How stiffness changed in the sessions with each stretch, as the history says it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.stretch_effect import StretchEffect
from backcoach.domain.session import Scores, SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores import effects_store
from backcoach.storage.stores.effects_store import EffectsStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_part, a_session

TODAY = NOW.date()
Keep = Callable[..., None]


@pytest.fixture
def keep(database: Database, me: UUID) -> Keep:
    def keep(before: int | None, after: int | None, *parts: object, days: int = 0) -> None:
        session = a_session(me, at=NOW - timedelta(days=days))
        scored = replace(
            session,
            before=Scores(before, 1),
            after=Scores(after, 1),
            parts=parts or (a_part(), a_part(Side.LEFT)),
            ended=SessionEnd.FINISHED,
        )
        SessionStore(database).finish(scored)

    return keep


def effects(database: Database, me: UUID, days: int = 30) -> tuple[StretchEffect, ...]:
    return EffectsStore(database).between(me, TODAY - timedelta(days=days), TODAY)


def test_a_session_counts_once_for_each_stretch_however_many_sides(
    database: Database, me: UUID, keep: Keep
) -> None:
    keep(6, 2)
    keep(4, 4)

    assert effects(database, me) == (StretchEffect("T06", 2, 5.0, 3.0, 2.0),)


def test_a_session_with_two_stretches_counts_for_both(
    database: Database, me: UUID, keep: Keep
) -> None:
    keep(6, 2, a_part(), replace(a_part(), technique_id="T05"))

    assert effects(database, me) == (
        StretchEffect("T05", 1, 6.0, 2.0, 0.0),
        StretchEffect("T06", 1, 6.0, 2.0, 0.0),
    )


def test_what_was_not_held_or_not_scored_does_not_count(
    database: Database, me: UUID, keep: Keep
) -> None:
    keep(6, None)
    keep(None, 2)
    keep(6, 2, a_part(held=0.0))

    assert effects(database, me) == ()


def test_only_the_days_asked_for_and_the_newest_of_them_count(
    database: Database, me: UUID, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(9, 0, days=40)
    keep(7, 7, days=2)
    keep(6, 2, days=1)
    monkeypatch.setattr(effects_store, "MOST_SESSIONS", 1)

    assert effects(database, me) == (StretchEffect("T06", 1, 6.0, 2.0, 0.0),)
    assert effects(database, UUID(int=99)) == ()
