"""When to remind someone, by the clock on the wall, and when not to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from backcoach.domain.instant import shifted, shifted_day
from backcoach.domain.routines.due import DayPlan
from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, MOST_TIMES_A_DAY, Weekday

# What is later than this, such as after a sleep of the computer, is not made up for. Ours.
LATEST = timedelta(minutes=30)
SNOOZE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ReminderTimes:
    """The days and times at which a person wants to be reminded: at least one of each.

    Times stand in the order of the day, in whole minutes, each once.
    """

    person_id: UUID
    days: frozenset[Weekday]
    times: tuple[time, ...]

    def __post_init__(self) -> None:
        times = {at.replace(second=0, microsecond=0, tzinfo=None) for at in self.times}
        object.__setattr__(self, "times", tuple(sorted(times)))
        if not self.days:
            raise ValueError("`days` must not be empty")
        if not 1 <= len(self.times) <= MOST_TIMES_A_DAY:
            raise ValueError(f"`times` must hold 1 to {MOST_TIMES_A_DAY} times")

    def on(self, day: date) -> Iterator[datetime]:
        """The moments of a day, by the clock on the wall of wherever the person is."""
        if Weekday(day.isoweekday()) in self.days:
            yield from (datetime.combine(day, at) for at in self.times)

    def next_after(self, now: datetime) -> datetime | None:
        """The first moment that is still to come; None at the end of the calendar."""
        wall = now.replace(tzinfo=None)
        days = (shifted_day(now.date(), ahead) for ahead in range(DAYS_OF_A_WEEK + 1))
        to_come = (at for day in days for at in self.on(day) if at > wall)
        return next(to_come, None)


@dataclass(frozen=True, slots=True)
class ReminderWatch:
    """What was seen of the clock so far: when it was looked at, and what was reminded of last.

    All by the clock on the wall, without its zone.
    """

    looked_at: datetime
    shown: datetime | None = None
    snoozed_until: datetime | None = None

    def due(self, times: ReminderTimes, now: datetime) -> datetime | None:
        """The moment to remind of now, the latest one; None for most looks.

        It came since the last look, or was put off until now, and is not long gone. A clock that
        was set back reminds of nothing a second time.
        """
        wall = now.replace(tzinfo=None)
        came = [at for day in (shifted_day(wall.date(), -1), wall.date()) for at in times.on(day)]
        new = [at for at in came if self.looked_at < at <= wall and at != self.shown]
        if self.snoozed_until is not None and self.snoozed_until <= wall:
            new.append(self.snoozed_until)
        latest = max(new, default=None)
        return latest if latest is not None and wall - latest <= LATEST else None

    def looked(self, now: datetime, shown: datetime | None) -> "ReminderWatch":
        """After a look, in which that moment was reminded of, if any."""
        wall = now.replace(tzinfo=None)
        waits = self.snoozed_until is not None and self.snoozed_until > wall
        return replace(
            self,
            looked_at=wall,
            shown=shown or self.shown,
            snoozed_until=self.snoozed_until if waits else None,
        )

    def snoozed(self, now: datetime) -> "ReminderWatch":
        """To be reminded once more in an hour."""
        return replace(self, snoozed_until=shifted(now.replace(tzinfo=None), SNOOZE))


@dataclass(frozen=True, slots=True)
class DaySoFar:
    """What speaks for or against a reminder: a session under way, a day on which all is shut.

    `sessions` is in how many something was held today, `plans` what is planned.
    """

    in_session: bool
    shut: bool
    sessions: int
    plans: Sequence[DayPlan] = ()


def wants_reminder(day: DaySoFar, times: ReminderTimes, at: datetime) -> bool:
    """Whether a reminder at that moment would help: there is something left to do, and it may be.

    With a plan that is what is due; without one, a session for each of the times that came.
    """
    if day.in_session or day.shut:
        return False
    if day.plans:
        return any(each.due for each in day.plans)
    came = sum(each <= at for each in times.on(at.date()))
    return day.sessions < max(came, 1)
