from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest

from backcoach.domain.safety.screening import (
    Answer,
    Asked,
    Consequence,
    Effect,
    Question,
    Repeat,
    ScreeningTheme,
)
from backcoach.domain.safety.screening_background import (
    ScreeningBackground,
    agreements_standing,
    answers_standing,
    closed_now,
    lasting_answered_on,
    leads_to_lasting,
    themes_due,
)
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.shut import Closed, ShutCheck

NO, YES = Answer.NO, Answer.YES
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ME = UUID(int=7)


def theme(name, repeat, *lines):
    questions = tuple(
        Question(line, line, "", "", "", "", "", (Effect(Consequence.NEVER),), after=after)
        for line, after in lines
    )
    return ScreeningTheme(name, name, "", Asked.RECEIVER, repeat, questions)


SIGNS = theme("signs", Repeat.EVERY_SESSION, ("sharp", None))
BONES = theme("bones", Repeat.LASTING, ("thin", None))
SPINE = theme("spine", Repeat.LASTING, ("surgery", None), ("recent", "surgery"))
SCREENING = SimpleNamespace(version="1", lasting_days=30, themes=(SIGNS, BONES, SPINE))


def check(days_ago=0, version="1", **answers):
    on = TODAY - timedelta(days=days_ago)
    taken_at = NOW - timedelta(days=days_ago)
    dated = {name: DatedAnswer(answer, on) for name, answer in answers.items()}
    return ScreeningRecord(UUID(int=1), ME, taken_at, version, False, "cleared", dated)


ALL_NO = {"sharp": NO, "thin": NO, "surgery": NO}


def due(past):
    return [each.id for each in themes_due(SCREENING, past, TODAY, with_helper=False)]


def test_the_first_time_every_page_is_due():
    assert due(ScreeningBackground(ME)) == ["signs", "bones", "spine"]


@pytest.mark.parametrize(("days", "pages"), [(30, ["signs"]), (31, ["signs", "bones", "spine"])])
def test_lasting_pages_are_due_again_after_thirty_days(days, pages):
    assert due(ScreeningBackground(ME, check(days, **ALL_NO))) == pages


def test_everything_is_due_where_that_is_wanted():
    past = ScreeningBackground(ME, check(1, **ALL_NO))

    every = themes_due(SCREENING, past, TODAY, with_helper=False, everything=True)

    assert [each.id for each in every] == ["signs", "bones", "spine"]
    assert answers_standing(SCREENING, past, every) == {}


def test_the_page_before_the_lasting_ones_leads_to_them():
    leading = [leads_to_lasting(each, (SIGNS, BONES, SPINE)) for each in (SIGNS, BONES, SPINE)]
    assert leading == [True, False, False]
    assert not leads_to_lasting(SIGNS, (SIGNS,))


def test_a_new_version_of_the_content_asks_anew():
    assert lasting_answered_on(SCREENING, check(1, "0", **ALL_NO), TODAY) is None


def test_a_check_that_left_a_lasting_line_open_asks_anew():
    assert lasting_answered_on(SCREENING, check(1, sharp=YES), TODAY) is None
    assert lasting_answered_on(SCREENING, check(1, thin=NO, surgery=YES), TODAY) is None
    whole = check(1, thin=NO, surgery=YES, recent=NO)
    assert lasting_answered_on(SCREENING, whole, TODAY) is not None


def test_the_oldest_lasting_answer_counts():
    latest = check(1, **ALL_NO)
    old = DatedAnswer(NO, TODAY - timedelta(days=12))
    latest = replace(latest, answers=latest.answers | {"thin": old})
    assert lasting_answered_on(SCREENING, latest, TODAY) == old.answered_on


def test_content_without_lasting_pages_has_no_such_day():
    only_signs = SimpleNamespace(version="1", themes=(SIGNS,))
    assert lasting_answered_on(only_signs, check(1, sharp=NO), TODAY) is None


@pytest.mark.parametrize(
    ("stopped", "pages"),
    [(timedelta(hours=1), ["signs", "bones", "spine"]), (timedelta(hours=-1), ["signs"])],
)
def test_a_stop_after_the_latest_check_makes_every_page_due(stopped, pages):
    latest = check(3, **ALL_NO)
    assert due(ScreeningBackground(ME, latest, {}, latest.taken_at + stopped)) == pages


@pytest.mark.parametrize(
    ("moved", "pages"),
    [(timedelta(hours=1), ["signs", "bones", "spine"]), (timedelta(hours=-1), ["signs"])],
)
def test_a_session_of_the_wrong_person_lets_no_earlier_answer_stand(moved, pages):
    latest = check(3, **ALL_NO)
    assert due(ScreeningBackground(ME, latest, moved_at=latest.taken_at + moved)) == pages


def test_a_stop_without_any_check_on_record_changes_nothing():
    assert not ScreeningBackground(ME, None, {}, NOW, moved_at=NOW).asks_anew


def test_a_check_that_was_taken_back_makes_every_page_due():
    latest = replace(check(3, **ALL_NO), withdrawn_at=NOW)
    assert due(ScreeningBackground(ME, latest)) == ["signs", "bones", "spine"]


@pytest.mark.parametrize(
    ("since", "pages"),
    [(timedelta(hours=1), ["signs", "bones", "spine"]), (timedelta(hours=-1), ["signs"])],
)
@pytest.mark.parametrize("field", ["withdrawn_at", "ahead_since"])
def test_a_withdrawal_or_a_clock_gone_back_lets_no_earlier_answer_stand(field, since, pages):
    latest = check(3, **ALL_NO)
    past = ScreeningBackground(ME, latest, **{field: latest.taken_at + since})
    assert due(past) == pages


def test_an_answer_of_a_day_to_come_is_asked_again():
    latest = check(0, **ALL_NO)
    ahead = DatedAnswer(NO, TODAY + timedelta(days=1))
    latest = replace(latest, answers=latest.answers | {"thin": ahead})
    assert due(ScreeningBackground(ME, latest)) == ["signs", "bones", "spine"]


def test_ticks_from_before_the_clock_was_found_to_have_gone_back_stand_no_more():
    ticks = {"old": TODAY - timedelta(days=1), "new": TODAY}
    assert agreements_standing(ticks, None) == ticks
    assert agreements_standing(ticks, NOW) == {"new": TODAY}


def test_what_an_earlier_check_shut_is_closed_now_and_says_until_when():
    check_of_then = replace(check(**ALL_NO), withdrawn_at=NOW - timedelta(hours=1))
    small = SimpleNamespace(stop_cues=(), shut_hours=12)
    past = ScreeningBackground(ME, shut=(ShutCheck(check_of_then),))
    midnight = datetime(2026, 11, 21, tzinfo=UTC)
    assert closed_now(small, past, NOW) == Closed(Consequence.NOT_TODAY, (), midnight)
    assert closed_now(small, past, midnight) is None
    assert closed_now(small, ScreeningBackground(ME), NOW) is None


def test_lasting_answers_that_are_not_asked_again_still_stand_with_their_own_day():
    past = ScreeningBackground(ME, check(3, **ALL_NO))
    standing = answers_standing(SCREENING, past, (SIGNS,))
    assert set(standing) == {"thin", "surgery"}
    assert standing["thin"].answered_on == TODAY - timedelta(days=3)


def test_answers_that_are_asked_again_no_longer_stand():
    past = ScreeningBackground(ME, check(3, **ALL_NO))
    assert answers_standing(SCREENING, past, (SIGNS, BONES, SPINE)) == {}
    assert answers_standing(SCREENING, ScreeningBackground(ME), (SIGNS,)) == {}
