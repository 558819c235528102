"""What a report is made of, against the same worked out session by session."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID, uuid4

import pytest

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.report_records import READ_LIMITS
from backcoach.domain.merging.records import DateRange
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.goal_store import GoalStore
from backcoach.storage.stores.report_store import ReportStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore, keep_session
from tests.storage.records import NOW, a_screening, a_session

TODAY = NOW.date()


def any_session(person: UUID, chance: Random) -> SessionRecord:
    parts = tuple(
        PartRecord(
            chance.choice(["T01", "T05b", "T06"]),
            chance.choice(list(Side)),
            1,
            chance.choice([15.0, 20.0]),
            chance.randrange(200) / 10,
            chance.choice(list(PartEnd)),
        )
        for _ in range(chance.randrange(4))
    )
    return replace(
        a_session(person, at=NOW - timedelta(days=chance.randrange(150))),
        ended=chance.choice(list(SessionEnd)),
        after=Scores(chance.choice([None, 2, 5]), 1),
        anything_new=chance.choice([None, False, True]),
        note=chance.choice(["", " \n", "Better", "!"]),
        stop_cues=chance.choice([(), ("pain",)]),
        parts=parts,
    )


@pytest.fixture
def kept(database: Database, me: UUID) -> list[SessionRecord]:
    chance = Random(7)  # noqa: S311 - not for secrets
    sessions = [any_session(me, chance) for _ in range(80)]
    with database.transaction() as connection:
        for session in sessions:
            keep_session(connection, session)
    return sessions


@pytest.mark.parametrize(
    ("first", "last"),
    [(89, 0), (140, 3), (29, 0), (0, 0), (19, 5), (400, 200)],
    ids=["quarter", "several months", "two months", "today", "one month", "nothing"],
)
def test_a_span_of_days_is_added_up_to_the_day(
    database: Database, me: UUID, kept: list[SessionRecord], first: int, last: int
) -> None:
    period = DateRange(TODAY - timedelta(days=first), TODAY - timedelta(days=last))
    within = [each for each in kept if period.first <= each.started_at.date() <= period.last]
    sides: dict[tuple[str, Side], list[PartRecord]] = defaultdict(list)
    for session in within:
        for part in session.parts:
            sides[part.technique_id, part.side].append(part)

    found = ReportStore(database).read(me, period, NOW)

    assert {(each.technique_id, each.side): each.parts for each in found.totals.parts} == {
        side: len(parts) for side, parts in sides.items()
    }
    for total in found.totals.parts:
        parts = sides[total.technique_id, total.side]
        assert total.planned_seconds == pytest.approx(sum(part.planned_seconds for part in parts))
        assert total.held_seconds == pytest.approx(sum(part.held_seconds for part in parts))
    assert sum(week.sessions for week in found.totals.weeks) == len(within)
    assert found.days == len({each.started_at.date() for each in within})
    assert found.answered == sum(each.anything_new is not None for each in within)
    assert found.news == sum(each.anything_new is True for each in within)
    assert found.notes == sum(bool(each.note.strip()) for each in within)


def test_lists_hold_the_newest_and_no_more_than_a_report_can_tell(
    database: Database, me: UUID, kept: list[SessionRecord]
) -> None:
    found = ReportStore(database).read(me, DateRange(TODAY - timedelta(days=149), TODAY), NOW)

    ordered = sorted(kept, key=lambda each: each.started_at, reverse=True)
    told = [each for each in ordered if each.ended is SessionEnd.STOPPED or each.stop_cues]
    stopped = [each.started_at for each in told]
    noted = [each.started_at for each in ordered if each.note.strip()]
    news = [each.started_at.date() for each in ordered if each.anything_new]
    assert [each.started_at for each in found.stopped] == stopped[: READ_LIMITS[0].stops]
    assert [each.started_at for each in found.noted] == noted[: READ_LIMITS[0].notes]
    assert list(found.news_days) == news[: READ_LIMITS[0].news]
    assert {each.stop_cues for each in found.stopped} == {(), ("pain",)}
    assert found.felt_after == sum(each.ended is not SessionEnd.STOPPED for each in told) > 0


def test_others_and_the_deleted_are_left_out(database: Database, me: UUID) -> None:
    sessions = SessionStore(database)
    gone = replace(a_session(me), note="Gone", ended=SessionEnd.STOPPED, anything_new=True)
    sessions.finish(gone)
    database.rows("UPDATE session SET deleted_at = started_at WHERE id = ?", str(gone.id))

    found = ReportStore(database).read(me, DateRange(TODAY, TODAY), NOW)

    assert (found.days, found.answered, found.notes) == (0, 0, 0)
    assert (found.stopped, found.noted, found.news_days) == ((), (), ())
    assert found.totals.parts == ()


def test_the_newest_check_and_agreements_come_along(database: Database, me: UUID) -> None:
    store = ScreeningStore(database)
    old = a_screening(me, at=NOW - timedelta(days=3))
    new = a_screening(me, answers={"disc_problem": DatedAnswer(Answer.YES, TODAY)})
    agreement = AgreementRecord(me, "disc_problem", TODAY)
    store.save(old)
    store.save(new)
    store.agree(agreement)
    database.rows("UPDATE person SET label = 'B. K.' WHERE id = ?", str(me))

    found = ReportStore(database).read(me, DateRange(TODAY, TODAY), NOW)

    assert (found.label, found.check, found.agreements) == ("B. K.", new, (agreement,))


def test_who_is_not_there_has_nothing(database: Database) -> None:
    found = ReportStore(database).read(uuid4(), DateRange(date.min, TODAY), NOW)

    assert (found.label, found.days, found.check) == ("", 0, None)


def test_the_goal_comes_along_with_what_was_answered_by_then(database: Database, me: UUID) -> None:
    goals, goal = GoalStore(database), PersonGoal(uuid4(), me, "Tie my shoes", date(2026, 9, 1))
    goals.save(goal, NOW)
    checks = tuple(GoalCheck(goal.id, day, 3) for day in (date(2026, 9, 15), date(2026, 11, 10)))
    for check in checks:
        goals.check(check)

    def told(last: date) -> GoalProgress | None:
        return ReportStore(database).read(me, DateRange(date(2026, 8, 1), last), NOW).goal

    assert told(TODAY) == GoalProgress(goal, checks)
    assert told(date(2026, 10, 1)) == GoalProgress(goal, checks[:1])
    assert told(date(2026, 8, 31)) is None
