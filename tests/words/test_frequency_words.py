import pytest
from PySide6.QtCore import QLocale

from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.words.frequency_words import how_often, in_order_here, week_words
from backcoach.words.locality import Locality, adopt

AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@pytest.mark.parametrize(
    ("frequency", "words"),
    [
        (Frequency(), "Once a day, 5 days a week"),
        (Frequency(2, 1), "Twice a day, 1 day a week"),
        (Frequency(1, 7), "Once a day, every day"),
        (Frequency(1, frozenset(Weekday)), "Once a day, every day"),
        (Frequency(2, frozenset({Weekday.FRIDAY, Weekday.MONDAY})), "Twice a day: Mon, Fri"),
    ],
)
def test_how_often_is_said_in_a_few_words(frequency, words):
    assert how_often(frequency) == words


def test_days_stand_as_a_week_goes_in_the_country():
    adopt(Locality(AMERICAN, AMERICAN, on_letter=True))

    assert in_order_here(frozenset({Weekday.MONDAY, Weekday.SUNDAY})) == [7, 1]


def test_a_week_says_how_many_days_there_were_of_how_many():
    assert week_words(4, None) == "4 of 7 days"
    assert week_words(4, 5) == "4 of 5 planned days"
    assert week_words(0, 1) == "0 of 1 planned day"
