"""The words below a chart: months where there are some, days where there are not."""

from datetime import date, timedelta

import pytest

from backcoach.words.day_ticks import calendar_ticks, day_ticks


def texts(first, last):
    return [text for _, text in calendar_ticks([first, last])]


def test_months_are_named_where_they_begin_and_a_january_says_its_year():
    assert texts(date(2025, 11, 20), date(2026, 2, 3)) == ["Dec 2025", "Jan 2026", "Feb"]
    assert calendar_ticks([date(2025, 11, 20), date(2026, 2, 3)])[0][0] == (
        date(2025, 12, 1).toordinal()
    )


def test_a_month_that_has_lately_begun_is_named_at_the_first_day():
    (place, text), *_ = calendar_ticks([date(2026, 9, 2), date(2026, 11, 27)])

    assert (place, text) == (date(2026, 9, 2).toordinal(), "Sept 2026")


@pytest.mark.parametrize("days", [0, 1, 20, 59])
def test_a_short_time_is_told_in_days_from_the_first_to_the_last(days):
    first = date(2026, 9, 15)
    said = texts(first, first + timedelta(days=days))

    assert said[0] == "15 Sept 2026"
    assert len(said) == min(6, days + 1)


def test_without_days_there_is_nothing_to_name():
    assert calendar_ticks([]) == day_ticks([]) == ()
