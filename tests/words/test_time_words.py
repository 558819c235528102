"""Days, times of the day and lengths of time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from backcoach.words import time_words as words

AT = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "0 s"),
        (11.5, "12 s"),
        (60.0, "1 min"),
        (100.0, "1 min 40 s"),
        (59.9, "1 min"),
        (20.4, "20 s"),
        (45, "45 s"),
    ],
)
def test_a_duration_reads_in_minutes_and_seconds(seconds, text):
    assert words.duration(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(20, "less than a minute"), (61, "1 minute"), (60 * 12 + 29, "12 minutes")],
)
def test_a_length_reads_in_whole_minutes(seconds, text):
    assert words.whole_minutes(timedelta(seconds=seconds)) == text


@pytest.mark.parametrize(
    ("began", "ended", "text"),
    [(10, 3 * 60 + 50, "3 minutes"), (50, 60, "1 minute"), (0, 59, "less than a minute")],
)
def test_a_span_is_as_long_as_the_clock_says(began, ended, text):
    span = (AT + timedelta(seconds=began), AT + timedelta(seconds=ended))

    assert words.minutes_on_the_clock(*span) == text


def test_days_are_clear_in_any_country():
    assert words.long_day(AT) == "Friday, 20 November 2026"
    assert words.short_day(date(2026, 3, 4)) == "4 Mar 2026"
    assert words.clock_time(AT) == "09:05"


def test_from_a_day_to_a_day():
    assert words.span_text(date(2026, 3, 4), date(2026, 3, 9)) == "4 Mar 2026 to 9 Mar 2026"


def test_a_length_reads_alike_before_and_after_it_is_kept_in_thousandths():
    for tenths in range(2000):
        added_up = sum([0.1] * tenths)
        kept = round(added_up * 1000) / 1000
        assert words.duration(added_up) == words.duration(kept) == words.duration(tenths / 10)
