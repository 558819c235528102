"""How often, as three columns of a table."""

from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, MOST_TIMES_A_DAY, Frequency
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.stored import StoredField, Value
from backcoach.storage.stores.weekday_bits import EVERY_DAY, bits_of, days_of


def _write(frequency: Frequency) -> tuple[Value, ...]:
    return frequency.times_a_day, frequency.days_a_week, bits_of(frequency.weekdays) or None


def _read(times: int, days_a_week: int, days: int | None) -> Frequency:
    return Frequency(times, days_of(days or 0) or days_a_week)


FREQUENCY = stored.optional(
    StoredField(
        "frequency",
        _write,
        _read,
        {
            "times_a_day": stored.Limit(f"NOT BETWEEN 1 AND {MOST_TIMES_A_DAY}"),
            "days_a_week": stored.Limit(f"NOT BETWEEN 1 AND {DAYS_OF_A_WEEK}"),
            "weekdays": stored.Limit(f"NOT BETWEEN 1 AND {EVERY_DAY}"),
        },
    )
)
