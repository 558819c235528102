import pytest

from backcoach.domain.stretch.frequency import Frequency, Weekday

MONDAY_AND_FRIDAY = frozenset({Weekday.MONDAY, Weekday.FRIDAY})


def test_most_days_of_a_week_are_usual():
    usual = Frequency()

    assert (usual.times_a_day, usual.days_a_week, usual.weekdays) == (1, 5, frozenset())


def test_chosen_days_are_as_many_as_they_are():
    chosen = Frequency(2, MONDAY_AND_FRIDAY)

    assert (chosen.days_a_week, chosen.weekdays) == (2, MONDAY_AND_FRIDAY)


@pytest.mark.parametrize("times", [0, 3])
def test_twice_a_day_is_the_most(times):
    with pytest.raises(ValueError, match="times_a_day"):
        Frequency(times)


@pytest.mark.parametrize("days", [0, 8, frozenset()])
def test_a_week_has_one_to_seven_days(days):
    with pytest.raises(ValueError, match="days"):
        Frequency(1, days)
