from datetime import date

from backcoach.domain.history.history_year import Amount, DayTotal
from backcoach.gui.history.calendar.calendar_words import (
    day_cells,
    day_words,
    shade_words,
    year_words,
)

DAY = date(2026, 5, 3)
ONCE = DayTotal(DAY, 1, 0, 80.0)
STOPPED = DayTotal(date(2026, 5, 4), 3, 2, 360.0)


def test_a_day_says_its_numbers():
    assert day_words(DAY, ONCE) == "3 May 2026: 1 session, 1 min 20 s held"
    assert day_words(STOPPED.day, STOPPED) == (
        "4 May 2026: 3 sessions, 6 min held, stopped 2 times"
    )
    assert day_words(DAY, None) == "3 May 2026: no session"


def test_a_year_is_told_in_sentences_without_a_word_on_what_was_not_done():
    assert year_words(2026, ()) == "No session in 2026."
    assert year_words(2026, (ONCE,)) == "2026: 1 session on 1 day, held for 1 min 20 s in all."
    assert year_words(2026, (ONCE, STOPPED)) == (
        "2026: 4 sessions on 2 days, held for 7 min 20 s in all. On 1 day a session was stopped."
    )


def test_each_shade_has_its_words():
    assert shade_words(Amount.HELD, (90, 180, 240)) == (
        "under 1 min 30 s",
        "1 min 30 s to 3 min",
        "3 min to 4 min",
        "4 min and more",
    )
    assert shade_words(Amount.SESSIONS, (2, 3, 4)) == (
        "1 session",
        "2 sessions",
        "3 sessions",
        "4 and more",
    )


def test_a_day_is_a_line_of_a_table():
    assert day_cells(ONCE) == ("3 May 2026", "1", "1 min 20 s", "")
    assert day_cells(STOPPED) == ("4 May 2026", "3", "6 min", "2")
