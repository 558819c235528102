"""Weeks, sides and endings in marks, in a table and in sentences."""

from datetime import date, timedelta

from backcoach.domain.history.history import EndTotal, PartTotal, WeekTotal
from backcoach.domain.stretch.side import Side
from backcoach.gui.history.charts.amount_charts import ends_chart, held_chart, minutes_chart
from tests.stretches import HUG, KNEE

MONDAY = date(2026, 10, 5)


def test_each_week_is_told_and_all_of_them():
    weeks = (
        WeekTotal(MONDAY, 1200, held_seconds=90.0),
        WeekTotal(MONDAY + timedelta(days=7), 1, held_seconds=30.0),
    )

    shown = minutes_chart(weeks)

    assert [mark.text for mark in shown.chart.marks] == [
        "Week from 5 Oct 2026: 1 min 30 s, 1,200 sessions",
        "Week from 12 Oct 2026: 30 s, 1 session",
    ]
    assert [mark.values for mark in shown.chart.marks] == [(1.5,), (0.5,)]
    assert shown.rows[1] == ("12 Oct 2026", "30 s", "1")
    assert shown.sentence == (
        "5 Oct 2026 to 18 Oct 2026: 1,201 sessions, held for 2 min in all. "
        "Held for 1 min a week on average."
    )
    assert shown.tell(1, 1).startswith("12 Oct 2026 to 18 Oct 2026: 1 session,")
    assert [text for _, text in shown.chart.ticks][0::5] == ["5 Oct 2026", "12 Oct 2026"]


def test_what_was_held_stands_against_what_was_planned_side_by_side():
    parts = (
        PartTotal(KNEE.id, Side.LEFT, 2, 40.0, 30.0),
        PartTotal(KNEE.id, Side.RIGHT, 1, 20.0, 20.0),
        PartTotal(HUG.id, Side.BOTH, 1, 10.0, 0.0),
        PartTotal("gone", Side.LEFT, 1, 10.0, 10.0),
    )
    techniques = {KNEE.id: KNEE, HUG.id: HUG}

    shown = held_chart(parts, techniques)

    left = f"{KNEE.name}, {KNEE.side_name(Side.LEFT).lower()}"
    assert shown.rows[0] == (left, "15 s", "20 s", "2")
    assert shown.rows[2][0] == HUG.name
    assert shown.rows[3][0] == "a stretch no longer here"
    assert shown.chart.marks[0].values == (20.0, 15.0)
    assert shown.chart.marks[0].text == f"{left}: held 15 s of 20 s, 2 times"
    assert shown.chart.marks[1].text.endswith("held 20 s of 20 s, once")
    assert shown.tell(0, 0) == "You held 30 s of 40 s planned, that is 75 percent."


def test_nothing_held_is_said():
    assert held_chart((), {}).sentence == "Nothing was held in this time."
    assert minutes_chart(()).sentence == "Nothing was held in this time."


def test_each_way_of_ending_is_counted_and_a_stop_is_no_failure():
    shown = ends_chart(EndTotal(5, 1, 0))

    assert shown.sentence == "Finished: 5 sessions. Stopped: 1 session. Not finished: 0 sessions."
    assert shown.rows == (("Finished", "5"), ("Stopped", "1"), ("Not finished", "0"))
    assert "good choice" in shown.legend
