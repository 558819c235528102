"""A session that was kept under the wrong person goes to the right one, and its check with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from backcoach.domain.history.correction import Correction, noted
from backcoach.domain.history.session_filter import EVERYTHING
from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.session import SessionEnd, SessionRecord
from backcoach.gui.safety_check.background import Asking, screening_background
from backcoach.gui.services.history import History
from backcoach.storage.backups.opening import open_history
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_screening, a_session

BEGUN, ENDED = NOW + timedelta(minutes=1), NOW + timedelta(minutes=9)
LATER = NOW + timedelta(hours=3)
TODAY = NOW.date()


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    opening = open_history(tmp_path, NOW)
    with opening.database:
        yield History(opening)


@pytest.fixture
def anna(history: History) -> UUID:
    return history.people.me(NOW).id


@pytest.fixture
def ben(history: History) -> UUID:
    person = Person(uuid4(), "Ben")
    history.people.add(person, NOW)
    return person.id


@pytest.fixture
def check(history: History, anna: UUID) -> ScreeningRecord:
    """What Ben answered while the window took him for Anna, and answers once more while playing."""
    answers = {
        "surgery": DatedAnswer(Answer.YES, TODAY),
        "osteoporosis": DatedAnswer(Answer.YES, TODAY - timedelta(days=9)),
    }
    check = a_screening(anna, answers=answers)
    history.screenings.save(check)
    during = replace(a_screening(anna, at=BEGUN + timedelta(minutes=2), answers=answers))
    history.screenings.save(during)
    history.screenings.withdraw(during.id, ENDED)
    return check


@pytest.fixture
def stopped(history: History, anna: UUID, check: ScreeningRecord) -> SessionRecord:
    session = replace(
        a_session(anna, check.id, at=BEGUN),
        parts=(a_part(),),
        ended=SessionEnd.STOPPED,
        ended_at=ENDED,
        stop_cues=("numbness",),
    )
    history.sessions.finish(session)
    return session


def background(history: History, person_id: UUID) -> ScreeningBackground:
    return screening_background(history, person_id, Asking(LATER + timedelta(hours=1), 12))


def reasons(past: ScreeningBackground) -> list[tuple[str, ...]]:
    return [check.stop_cues for check in past.shut]


def given_to(session: SessionRecord, person_id: UUID) -> Correction:
    return replace(noted(session), person_id=person_id)


def test_the_session_its_check_and_all_totals_go_to_the_right_person(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    for _ in range(2):
        history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)

    assert history.sessions.get(stopped.id) == replace(stopped, person_id=ben)
    assert stopped.screening_id
    check = history.screenings.get(stopped.screening_id)
    assert check
    assert check.person_id == ben
    assert history.search.find(anna, EVERYTHING).count == 0
    assert history.search.find(ben, EVERYTHING).count == 1
    assert kept_totals(history.opening.database) == counted_totals(history.opening.database)
    (former,) = history.corrections.former(stopped.id)
    assert former.person_id == anna


def test_a_stop_asks_the_right_person_anew_and_closes_their_day_alone(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    own = a_screening(anna, at=NOW - timedelta(days=2))
    bens_own = a_screening(ben, at=NOW + timedelta(hours=1))
    for check in (own, bens_own):
        history.screenings.save(check)
    assert background(history, anna).withdrawn_at == ENDED

    history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)

    for_ben, for_anna = background(history, ben), background(history, anna)
    assert for_ben.asks_anew
    assert (for_ben.latest, for_ben.last_stop) == (bens_own, ENDED)
    assert (for_ben.withdrawn_at, reasons(for_ben)) == (ENDED, [("numbness",)])
    assert (for_anna.latest, for_anna.last_stop) == (own, None)
    assert (for_anna.withdrawn_at, reasons(for_anna)) == (None, [])


def test_both_answer_every_page_anew_until_they_have(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    history.screenings.save(a_screening(anna, at=NOW - timedelta(days=2)))
    history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)
    assert [background(history, each).asks_anew for each in (anna, ben)] == [True, True]

    for each in (anna, ben):
        history.screenings.save(a_screening(each, at=LATER + timedelta(minutes=1)))

    assert [background(history, each).asks_anew for each in (anna, ben)] == [False, False]


def test_correcting_again_undoes_it(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)
    again = LATER + timedelta(minutes=1)
    history.corrections.correct(stopped.id, given_to(stopped, anna), again)

    assert history.sessions.get(stopped.id) == stopped
    for_ben, for_anna = background(history, ben), background(history, anna)
    assert (for_ben.latest, for_ben.last_stop, for_ben.withdrawn_at) == (None, None, None)
    assert (for_anna.last_stop, for_anna.withdrawn_at) == (ENDED, ENDED)
    assert for_anna.asks_anew
    assert history.corrections.last_move(anna) == again
    said = [each.person_id for each in history.corrections.former(stopped.id)]
    assert said == [ben, anna]


def test_agreements_that_the_visit_asked_for_are_asked_for_again(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    for question in ("surgery", "osteoporosis"):
        history.screenings.agree(AgreementRecord(anna, question, TODAY))

    history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)

    left = [each.question_id for each in history.screenings.agreements(anna, TODAY)]
    assert left == ["osteoporosis"]  # that answer was carried over, from Anna herself
    assert history.screenings.agreements(ben, TODAY) == ()


def test_checks_of_other_visits_stay_where_they_are(
    history: History, anna: UUID, ben: UUID, check: ScreeningRecord
) -> None:
    broken_off = a_session(anna, check.id, at=BEGUN)
    history.sessions.finish(broken_off)
    after = a_screening(anna, at=NOW + timedelta(hours=1))
    history.screenings.save(after)

    history.corrections.correct(broken_off.id, given_to(broken_off, ben), LATER)

    assert history.screenings.latest(anna, LATER) == after
    assert history.screenings.latest(ben, LATER) == replace(check, person_id=ben)


def test_what_the_check_was_before_a_tick_goes_along(
    history: History, anna: UUID, ben: UUID, check: ScreeningRecord, stopped: SessionRecord
) -> None:
    first = {"surgery": check.answers["surgery"]}
    before_the_tick = a_screening(anna, at=NOW - timedelta(minutes=1), answers=first)
    another = {"surgery": DatedAnswer(Answer.NO, TODAY)}
    annas = a_screening(anna, at=NOW - timedelta(minutes=2), answers=another)
    opened = a_screening(anna, at=NOW - timedelta(minutes=3), answers=first)
    for each in (before_the_tick, annas, opened):
        history.screenings.save(each)
    history.sessions.finish(a_session(anna, opened.id, at=NOW - timedelta(minutes=3)))

    history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)

    whose = {each.id: history.screenings.get(each.id) for each in (before_the_tick, annas, opened)}
    assert [found.person_id for found in whose.values() if found] == [ben, anna, anna]
    assert history.screenings.latest(anna, LATER) == annas


def test_its_checks_are_found_after_its_day_was_put_right(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    another_day = replace(noted(stopped), day=TODAY - timedelta(days=3))
    of_that_day = a_screening(anna, at=BEGUN + timedelta(minutes=1) - timedelta(days=3))
    history.screenings.save(of_that_day)
    history.corrections.correct(stopped.id, another_day, LATER)

    history.corrections.correct(stopped.id, replace(another_day, person_id=ben), LATER)

    assert background(history, ben).withdrawn_at == ENDED
    assert history.screenings.latest(anna, LATER) == of_that_day


def test_a_session_from_memory_takes_no_check_along(
    history: History, anna: UUID, ben: UUID, check: ScreeningRecord
) -> None:
    remembered = replace(a_session(anna), ended=SessionEnd.FINISHED, ended_at=LATER)
    history.sessions.finish(remembered)

    history.corrections.correct(remembered.id, given_to(remembered, ben), LATER)

    assert history.screenings.get(check.id) == check
    assert history.sessions.get(remembered.id) == replace(remembered, person_id=ben)


def test_someone_who_is_not_known_here_gets_nothing(
    history: History, stopped: SessionRecord
) -> None:
    history.corrections.correct(stopped.id, given_to(stopped, uuid4()), LATER)

    assert history.sessions.get(stopped.id) == stopped


def test_what_was_said_before_people_could_be_told_apart_names_nobody(
    history: History, anna: UUID, stopped: SessionRecord
) -> None:
    history.corrections.correct(stopped.id, replace(noted(stopped), note="New"), LATER)
    with history.opening.database.transaction() as connection:
        connection.execute("UPDATE session_revision SET person_id = NULL")

    (former,) = history.corrections.former(stopped.id)
    assert former.person_id is None
    assert history.corrections.last_move(anna) is None


def test_a_deleted_session_of_the_right_person_comes_back_to_them(
    history: History, anna: UUID, ben: UUID, stopped: SessionRecord
) -> None:
    history.corrections.correct(stopped.id, given_to(stopped, ben), LATER)
    history.corrections.delete(stopped.id, LATER)
    assert background(history, ben).last_stop is None
    assert history.corrections.deleted(anna, LATER) == ()
    assert [row.id for row in history.corrections.deleted(ben, LATER)] == [stopped.id]

    history.corrections.bring_back(stopped.id, LATER)

    assert background(history, ben).last_stop == ENDED
