"""How often something is planned: times a day, and on how many or which days of a week."""

from dataclasses import dataclass
from enum import IntEnum

# Ours, as for what the log advises: more than two sessions a day leave a back no rest.
MOST_TIMES_A_DAY = 2
DAYS_OF_A_WEEK = 7
# Most days of a week, with room for two that are missed.
USUAL_DAYS = 5


class Weekday(IntEnum):
    """A day of the week by its number in ISO 8601."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often. `days` is how many days of each week, whichever they are, or which days."""

    times_a_day: int = 1
    days: int | frozenset[Weekday] = USUAL_DAYS

    def __post_init__(self) -> None:
        if not 1 <= self.times_a_day <= MOST_TIMES_A_DAY:
            raise ValueError(f"`times_a_day` must lie between 1 and {MOST_TIMES_A_DAY}")
        if not 1 <= self.days_a_week <= DAYS_OF_A_WEEK:
            raise ValueError(f"`days` must be 1 to {DAYS_OF_A_WEEK}, or at least one day")

    @property
    def days_a_week(self) -> int:
        return self.days if isinstance(self.days, int) else len(self.days)

    @property
    def weekdays(self) -> frozenset[Weekday]:
        """The days that were chosen; none where any day will do."""
        return frozenset() if isinstance(self.days, int) else self.days
