"""Reads what the charts of a person are drawn from."""

from datetime import date
from uuid import UUID

from backcoach.domain.history.weeks_kept import weeks_kept
from backcoach.domain.routines.due import most_days
from backcoach.domain.stretch.frequency import Weekday
from backcoach.gui.history.charts.chart_topic import ChartedHistory
from backcoach.gui.services.history import History
from backcoach.words.locality import locality


def charted_history(history: History, person_id: UUID, first: date, last: date) -> ChartedHistory:
    """All of it from one day to another; what is planned now stands for all weeks."""
    days = history.totals.days(person_id, first, last)
    often = most_days(history.routines.all(person_id), history.doses.all(person_id))
    week_begins = Weekday(locality().first_day)
    return ChartedHistory(
        first,
        history.totals.between(person_id, first, last),
        history.effects.between(person_id, first, last),
        weeks_kept(days, often, last, week_begins) if days else (),
        history.goals.progress(person_id),
    )
