"""Arbitrary histories and clocks: after a stop nothing opens sooner than without the odd clock."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.merging.merge import OtherOwner, merge
from backcoach.domain.merging.records import Records
from backcoach.domain.person import Person
from backcoach.domain.safety.pages_due import pages_due
from backcoach.domain.safety.screening import Answer, Consequence
from backcoach.domain.safety.screening_background import (
    ScreeningBackground,
    closed_now,
)
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.gui.safety_check.background import Asking, screening_background
from backcoach.gui.services.history import History
from backcoach.gui.services.shut_memory import ShutMemory
from backcoach.storage.backups.opening import open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.records_store import RecordsStore
from tests.gui.real_services import LIBRARY
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW, a_screening
from tests.thorough import THOROUGH

SCREENING = LIBRARY.content.screening
HOURS = SCREENING.shut_hours
EVERY_PAGE = len([each for each in SCREENING.themes if not each.with_helper])
NO = dict.fromkeys(SCREENING.questions, Answer.NO)


@dataclass
class World:
    """A program, someone new, and a clock on the wall that may be set `ahead` or carried away.

    `lived` is what a clock says that nobody ever touched.
    """

    history: History
    person: Person
    lived: datetime = NOW
    ahead: timedelta = timedelta()
    zone: timezone = field(default=NOW.tzinfo)  # type: ignore[arg-type]
    memory: ShutMemory = field(init=False)

    def __post_init__(self) -> None:
        self.history.people.add(self.person, NOW)
        self.start_anew()

    def start_anew(self) -> None:
        """Close the program and open it again."""
        self.memory = ShutMemory({}, self._seconds)

    def _seconds(self) -> float:
        return (self.lived - NOW).total_seconds()

    @property
    def now(self) -> datetime:
        return (self.lived + self.ahead).astimezone(self.zone)

    def record(self, at: datetime, **change: object) -> ScreeningRecord:
        answers = {name: DatedAnswer(answer, at.date()) for name, answer in NO.items()}
        check = a_screening(self.person.id, at, answers)
        return replace(check, content_version=SCREENING.version, **change)  # type: ignore[arg-type]

    def check(self, outcome: str = "cleared") -> ScreeningRecord:
        """Take a safety check now."""
        check = self.record(self.now, outcome=outcome)
        self.history.screenings.save(check)
        if outcome != "cleared":
            self.memory.keep(check, self.person)
        return check

    def bring_in(self, at: datetime) -> None:
        """Import a check in which all was answered No."""
        database = self.history.opening.database
        coming = Records((self.person,), screenings=(self.record(at),))
        merged = merge(coming, RecordsStore(database).here(coming), OtherOwner.UNSAID)
        keep_merge(database, merged, self.now, replacing=False)

    def stop(self, check: ScreeningRecord) -> None:
        self.history.screenings.withdraw(check.id, self.now)
        self.memory.keep(replace(check, withdrawn_at=self.now), self.person)

    def past(self) -> ScreeningBackground:
        return self.past_of(self.person)

    def past_of(self, person: Person) -> ScreeningBackground:
        asking = Asking(self.now, HOURS, person, self.memory.recall())
        return screening_background(self.history, person.id, asking)

    def is_shut(self, person: Person | None = None) -> bool:
        past = self.past_of(person or self.person)
        return closed_now(SCREENING, past, self.now) is not None

    def pages(self) -> int:
        return len(pages_due(SCREENING, self.past(), self.now.date(), with_helper=False).themes)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    folder = tmp_path_factory.mktemp("history")
    put_new_history(folder)
    opening = open_history(folder, NOW)
    with opening.database as database:
        database.rows("PRAGMA synchronous = OFF")
        database.rows("PRAGMA journal_mode = MEMORY")
        yield History(opening)


def someone() -> Person:
    key = uuid4()
    return Person(key, str(key))


@pytest.fixture
def world(history: History) -> World:
    return World(history, someone())


ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
YEARS = st.timedeltas(timedelta(days=-4000), timedelta(days=4000))
WAITS = st.timedeltas(timedelta(), timedelta(hours=16))
ODD = st.one_of(
    st.tuples(st.just("wait"), WAITS),
    st.tuples(st.just("set"), YEARS),
    st.tuples(st.just("fly"), ZONES),
    st.tuples(st.just("import"), YEARS),
    st.tuples(st.just("look"), st.none()),
)


def befall(world: World, events: list[tuple[str, object]]) -> None:
    """Let things happen, none of which may open anything."""
    for kind, value in events:
        match kind, value:
            case "wait", timedelta():
                world.lived += value
            case "set", timedelta():
                world.ahead += value
            case "fly", timezone():
                world.zone = value
            case "import", timedelta():
                world.bring_in(world.lived + value)
            case _:
                world.is_shut()


def ought_to_be_shut(stopped: datetime, lived: timedelta) -> bool:
    """Whether it would be by a clock that went on as it was at the stop."""
    now = stopped + lived
    return lived < timedelta(hours=HOURS) or now.date() <= stopped.date()


@THOROUGH
@given(st.lists(ODD, max_size=4), st.lists(ODD, max_size=6), st.sampled_from(["stop", "urgent"]))
def test_nothing_opens_sooner_than_by_a_clock_that_nobody_touches(
    history: History, before: list[tuple[str, object]], after: list[tuple[str, object]], how: str
) -> None:
    world = World(history, someone())
    befall(world, before)
    if how == "stop":
        world.stop(world.check())
    else:
        world.check(how)
    stopped, lived = world.now, world.lived
    befall(world, after)
    if ought_to_be_shut(stopped, world.lived - lived):
        assert world.is_shut()


@THOROUGH
@given(st.lists(ODD, max_size=4), st.lists(ODD, max_size=4), st.booleans())
def test_after_a_new_start_nothing_opens_sooner_unless_the_clock_is_set_ahead(
    history: History, before: list[tuple[str, object]], after: list[tuple[str, object]], away: bool
) -> None:
    world = World(history, someone())
    befall(world, before)
    world.stop(world.check())
    stopped, lived, ahead = world.now, world.lived, world.ahead
    world.start_anew()
    for event in after:
        befall(world, [event])
        world.ahead = ahead = min(world.ahead, ahead)
        if away:
            world.start_anew()
        if ought_to_be_shut(stopped, world.lived - lived):
            assert world.is_shut()


@THOROUGH
@given(st.lists(ODD, max_size=4), YEARS)
def test_a_stop_asks_every_page_anew_and_shuts_for_three_days_at_most(
    history: History, before: list[tuple[str, object]], step: timedelta
) -> None:
    world = World(history, someone())
    befall(world, before)
    world.stop(world.check())
    world.ahead += step
    world.is_shut()
    assert world.pages() == EVERY_PAGE
    world.lived += timedelta(days=3)
    assert world.pages() == EVERY_PAGE
    assert step > timedelta(days=-3) or not world.is_shut()
    assert world.ahead or not world.is_shut()


def test_a_check_from_another_computer_hides_no_withdrawal(world: World) -> None:
    mine = world.check()
    world.lived += timedelta(minutes=30)
    world.history.screenings.save(world.record(world.now))
    world.stop(mine)
    world.lived += timedelta(minutes=1)
    world.start_anew()
    assert world.is_shut()
    assert world.pages() == EVERY_PAGE


def test_what_was_not_written_is_shut_while_the_program_runs(world: World) -> None:
    check = world.record(world.now)
    withdrawn = replace(check, withdrawn_at=world.now)
    world.memory.keep(withdrawn, world.person, ("sharp_pain",))
    assert world.is_shut()
    world.history.screenings.save(check)
    assert world.is_shut()
    closed = closed_now(SCREENING, world.past(), world.now)
    assert closed
    assert closed.signs == ("Sharp, shooting or strange pain",)


def test_the_reasons_are_remembered_while_the_program_runs(world: World) -> None:
    check = world.check()
    world.stop(check)
    world.memory.keep(replace(check, withdrawn_at=world.now), world.person, ("weakness",))
    closed = closed_now(SCREENING, world.past(), world.now)
    assert closed
    assert closed.consequence is Consequence.EMERGENCY


def test_what_another_person_was_shut_for_shuts_nobody_else(world: World) -> None:
    anna = someone()
    check = replace(world.record(world.now), person_id=anna.id)
    world.memory.keep(replace(check, withdrawn_at=world.now), anna)
    assert not world.is_shut()
    assert world.is_shut(anna)


def test_a_visit_that_was_given_to_the_right_person_shuts_them_alone(world: World) -> None:
    anna, check = someone(), world.check()
    world.stop(check)
    world.history.people.add(anna, NOW)
    with world.history.opening.database.transaction() as connection:
        given = (str(anna.id), str(check.id))
        connection.execute("UPDATE screening SET person_id = ? WHERE id = ?", given)
    for ahead in (timedelta(), timedelta(days=30)):
        world.ahead = ahead
        assert not world.is_shut()
        assert world.is_shut(anna)


def test_where_nothing_can_be_written_what_lies_ahead_shuts_all_the_same(world: World) -> None:
    world.stop(world.check())
    world.start_anew()
    world.ahead = timedelta(days=-9)
    full = StorageError(Trouble.DISK_FULL, Path())
    with patch.object(Database, "transaction", side_effect=full):
        assert world.is_shut()
        assert world.past().shut[0].found_at is None
