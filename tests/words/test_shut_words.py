"""Until when the stretches stay shut, in words."""

from datetime import UTC, datetime

from backcoach.words.shut_words import shut_until_text


def test_it_names_the_day_and_the_time():
    until = datetime(2026, 11, 21, 11, 55, tzinfo=UTC)
    said = "Every stretch is shut until Saturday, 21 November 2026, 11:55."
    assert shut_until_text(until) == said


def test_the_beginning_of_a_day_needs_no_time():
    until = datetime(2026, 11, 21, tzinfo=UTC)
    assert shut_until_text(until) == "Every stretch is shut until Saturday, 21 November 2026."


def test_what_time_does_not_open_says_nothing():
    assert shut_until_text(None) == ""
