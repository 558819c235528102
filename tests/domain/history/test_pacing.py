from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from backcoach.domain.history.nudge import Nudge
from backcoach.domain.history.pacing import Pacing, Sign, signs_of
from backcoach.domain.session import Scores, SessionEnd, SessionRow

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=timezone(timedelta(hours=1)))
PACING = Pacing(
    sessions_a_day=2,
    rest_hours=3,
    worse_by=2,
    worse_times=2,
    recent_days=30,
    unchanged_days=21,
    unchanged_sessions=6,
    lasting_days=42,
    coping_days=3,
    texts={sign: Nudge(sign, "") for sign in Sign},
)


def row(ago, *, before=(None, None), after=(None, None), held=40.0):
    return SessionRow(
        id=UUID(int=0),
        started_at=NOW - ago,
        with_helper=False,
        ended=SessionEnd.FINISHED,
        before=Scores(*before),
        after=Scores(*after),
        anything_new=None,
        technique_ids=("T05",),
        held_seconds=held,
        has_note=False,
    )


def hours(number, **scores):
    return row(timedelta(hours=number), **scores)


def days(number, **scores):
    return row(timedelta(days=number), **scores)


def signs(*rows):
    ordered = sorted(rows, key=lambda each: each.started_at, reverse=True)
    return list(signs_of(PACING, ordered, NOW))


def test_an_empty_log_says_nothing():
    assert signs() == []


def test_two_sessions_today_are_enough():
    assert signs(hours(10), hours(5)) == [Sign.ENOUGH_TODAY]


def test_a_session_of_yesterday_evening_does_not_count_today():
    assert signs(hours(19), hours(20)) == []


@pytest.mark.parametrize(("ago", "said"), [(2.9, [Sign.REST_FIRST]), (3, [])])
def test_a_rest_of_three_hours_lies_between_two_sessions(ago, said):
    assert signs(hours(ago)) == said


def test_a_rest_is_a_span_that_midnight_does_not_end():
    after_midnight = NOW.replace(hour=0, minute=10)
    late = replace(row(timedelta()), started_at=after_midnight - timedelta(minutes=40))
    assert signs_of(PACING, [late], after_midnight) == (Sign.REST_FIRST,)


def test_a_session_that_lies_ahead_of_the_clock_says_nothing():
    assert signs(hours(-1), days(-365), hours(4)) == []


@pytest.mark.parametrize("edge", [datetime.min, datetime.max])  # noqa: DTZ901
def test_the_ends_of_the_calendar_are_borne(edge):
    assert signs_of(PACING, [], edge.replace(tzinfo=NOW.tzinfo)) == ()


def test_a_session_in_which_nothing_was_held_does_not_count():
    assert signs(hours(1, held=0.0), hours(2, held=0.0)) == []


@pytest.mark.parametrize(
    ("rises", "ago", "said"),
    [
        ((2, 2), 3, [Sign.WORSE]),
        ((2, 1), 3, []),
        ((2,), 3, []),
        ((3, 2), 31, []),
    ],
)
def test_pain_that_rose_by_two_points_twice_in_a_month_is_told_to_someone(rises, ago, said):
    rows = [days(ago + i, before=(3, 0), after=(3, rise)) for i, rise in enumerate(rises)]
    assert signs(*rows) == said


def test_pain_that_was_not_scored_on_both_ends_cannot_have_risen():
    assert signs(days(1, after=(0, 5)), days(2, before=(0, 0))) == []


def test_pain_noted_in_each_week_for_six_weeks_is_lasting():
    weekly = [days(7 * week + 1, before=(0, 2)) for week in range(7)]
    assert signs(*weekly) == [Sign.LASTING]
    assert signs(*weekly[:6]) == []


def test_a_week_without_pain_breaks_the_row():
    weekly = [days(7 * week + 1, before=(0, 0 if week == 3 else 2)) for week in range(7)]
    assert signs(*weekly) == []


def test_three_weeks_of_the_same_stiffness_are_worth_a_look():
    assert signs(*(days(5 * i, before=(5, 0)) for i in range(1, 7))) == [Sign.UNCHANGED]


@pytest.mark.parametrize("apart", [4, 5])
def test_less_than_three_weeks_are_too_early_to_tell(apart):
    rows = [days(apart * i, before=(5, 0)) for i in range(1, 7)]
    assert (signs(*rows) == []) is (apart == 4)


def test_too_few_sessions_are_too_early_to_tell():
    assert signs(*(days(6 * i, before=(5, 0)) for i in range(1, 6))) == []


def test_stiffness_that_has_fallen_by_two_points_is_a_change():
    old = [days(5 * i, before=(6, 0)) for i in range(4, 7)]
    new = [days(5 * i, before=(4, 0)) for i in range(1, 4)]
    assert signs(*old, *new) == []


def test_three_sessions_a_day_on_three_days_of_two_weeks_mean_coping():
    often = [row(timedelta(days=day, hours=hour)) for day in (2, 5, 9) for hour in (0, 3, 6)]
    assert signs(*often) == [Sign.COPING]
    assert signs(*often[:6]) == []


def test_what_is_long_ago_is_no_sign_of_coping():
    often = [row(timedelta(days=day, hours=hour)) for day in (15, 16, 17) for hour in (0, 3, 6)]
    assert signs(*often) == []


def test_every_sign_has_its_text():
    with pytest.raises(ValueError, match=r"texts\.worse"):
        replace(PACING, texts={s: t for s, t in PACING.texts.items() if s is not Sign.WORSE})


def test_the_log_is_looked_at_as_far_back_as_any_sign_needs():
    assert PACING.days_looked_back == 56
