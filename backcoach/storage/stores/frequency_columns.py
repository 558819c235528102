"""How often, as three columns of a table."""

from backcoach.domain.stretch.frequency import (
    DAYS_OF_A_WEEK,
    MOST_TIMES_A_DAY,
    Frequency,
    Weekday,
)
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.stored import StoredField, Value

_EVERY_DAY = 2**DAYS_OF_A_WEEK - 1


def _write(frequency: Frequency) -> tuple[Value, ...]:
    days = sum(_bit(day) for day in frequency.weekdays)
    return frequency.times_a_day, frequency.days_a_week, days or None


def _read(times: int, days_a_week: int, days: int | None) -> Frequency:
    chosen = frozenset(day for day in Weekday if (days or 0) & _bit(day))
    return Frequency(times, chosen or days_a_week)


def _bit(day: Weekday) -> int:
    return 1 << (day - 1)


FREQUENCY = stored.optional(
    StoredField(
        "frequency",
        _write,
        _read,
        {
            "times_a_day": stored.Limit(f"NOT BETWEEN 1 AND {MOST_TIMES_A_DAY}"),
            "days_a_week": stored.Limit(f"NOT BETWEEN 1 AND {DAYS_OF_A_WEEK}"),
            "weekdays": stored.Limit(f"NOT BETWEEN 1 AND {_EVERY_DAY}"),
        },
    )
)
