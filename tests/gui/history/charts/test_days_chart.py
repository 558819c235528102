"""Days of a week that were kept, beside those planned."""

from datetime import date, timedelta

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.gui.history.charts.days_chart import days_chart

MONDAY = date(2026, 10, 5)


def week(number, kept, planned):
    first = MONDAY + timedelta(days=7 * number)
    done = frozenset(first + timedelta(days=day) for day in range(kept))
    return WeekKept(first, done, 40.0 * kept, planned)


def test_each_week_stands_beside_what_is_planned():
    shown = days_chart((week(0, 5, 5), week(1, 2, 5)))

    assert [mark.values for mark in shown.chart.marks] == [(5.0, 5.0), (5.0, 2.0)]
    assert shown.chart.marks[1].text == "Week from 12 Oct 2026: 2 of 5 planned days"
    assert shown.title == "3.5 days a week on average"
    assert "The pale bar is what is planned now." in shown.legend
    assert shown.sentence == (
        "5 Oct 2026 to 18 Oct 2026: 3.5 days a week on average. "
        "As many days as planned: 1 of 2 weeks."
    )
    assert shown.rows[1] == ("12 Oct 2026", "2 of 5 planned days", "1 min 20 s")


def test_where_nobody_said_how_often_only_the_days_are_told():
    shown = days_chart((week(0, 3, None),))

    assert shown.chart.marks[0].values == (3.0,)
    assert "planned" not in shown.legend + shown.sentence


def test_nothing_held_is_said():
    assert days_chart(()).sentence == "Nothing was held in this time."
