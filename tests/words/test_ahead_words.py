"""What is dated later than tomorrow, in words."""

from backcoach.words.ahead_words import ahead_words


def test_it_names_what_there_is_and_says_that_it_opens_nothing():
    assert ahead_words({"screenings": 2, "sessions": 1}) == (
        "Dated later than tomorrow: safety checks: 2, sessions: 1. They open nothing. "
        "Is the clock right?"
    )
    assert "agreements: 3" in ahead_words({"agreements": 3})


def test_of_nothing_nothing_is_said():
    assert ahead_words({}) == ""
