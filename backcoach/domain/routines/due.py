"""What is planned for a day, by how often, and what of it is done."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.session import SessionRow
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.technique import Technique


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What is planned of a routine: how often it was done on the day, and whether it still is due.

    `times` is how often on such a day, 0 on a day on which it is not planned.
    """

    routine: Routine
    done: int
    times: int

    @property
    def due(self) -> bool:
        return self.done < self.times


def planned(
    routines: Iterable[Routine],
    doses: Iterable[PersonDose],
    techniques: Mapping[str, Technique],
) -> tuple[Routine, ...]:
    """All that someone said how often for: routines, then single stretches with their dose."""
    said = tuple(each for each in routines if each.frequency)
    alone = (
        Routine(
            each.technique_id,
            techniques[each.technique_id].name,
            (RoutineItem(each.technique_id, each.dosage),),
            person_id=each.person_id,
            frequency=each.frequency,
        )
        for each in doses
        if each.frequency and each.technique_id in techniques
    )
    return (*said, *alone)


def most_days(routines: Iterable[Routine], doses: Iterable[PersonDose]) -> Frequency | None:
    """Of all that someone said how often for, what asks for the most days of a week."""
    said = [*(each.frequency for each in routines), *(each.frequency for each in doses)]
    return max(filter(None, said), key=lambda each: each.days_a_week, default=None)


def day_plans(
    routines: Iterable[Routine], sessions: Iterable[SessionRow], today: date, first_day: Weekday
) -> tuple[DayPlan, ...]:
    """What is planned for today of each routine that says how often.

    `sessions` are those since the week began, where weeks begin with `first_day`. Each counts on
    the day by the calendar of where it was.
    """
    held = [each for each in sessions if each.held_seconds > 0]
    return tuple(
        _day_plan(routine, routine.frequency, _days(routine, held), today, first_day)
        for routine in routines
        if routine.frequency
    )


def is_played_in(routine: Routine, technique_ids: Collection[str]) -> bool:
    """Whether a session with these stretches was of the routine: at least half of its own.

    The safety check may have left some out, or someone did not get to the end.
    """
    own = {item.technique_id for item in routine.items}
    return 2 * len(own.intersection(technique_ids)) >= len(own)


def day_is_done(plans: Sequence[DayPlan]) -> bool:
    """Whether something was planned for the day, and all of it is done."""
    return any(each.times for each in plans) and not any(each.due for each in plans)


def _days(routine: Routine, held: Iterable[SessionRow]) -> list[date]:
    """The day of each session of a routine."""
    of_it = (each for each in held if is_played_in(routine, each.technique_ids))
    return [each.started_at.date() for each in of_it]


def _day_plan(
    routine: Routine, frequency: Frequency, days: list[date], today: date, first_day: Weekday
) -> DayPlan:
    times = frequency.times_a_day
    planned_today = _is_planned(frequency, days, today, first_day)
    return DayPlan(routine, days.count(today), times if planned_today else 0)


def _is_planned(frequency: Frequency, days: list[date], today: date, first_day: Weekday) -> bool:
    """Whether it is one of the chosen days; or, where any will do, the week has room for it."""
    if frequency.weekdays:
        return Weekday(today.isoweekday()) in frequency.weekdays
    gone = (today.isoweekday() - first_day) % 7
    before = {day for day in days if 0 < (today - day).days <= gone}
    return len(before) < frequency.days_a_week
