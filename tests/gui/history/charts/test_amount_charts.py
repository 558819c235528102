"""Weeks and endings in marks, in a table and in sentences."""

from datetime import date, timedelta

import pytest

from backcoach.domain.history.history import EndTotal, WeekTotal
from backcoach.gui.history.charts.amount_charts import ends_text, minutes_chart

MONDAY = date(2026, 10, 5)


def test_each_week_is_told_and_all_of_them():
    weeks = (
        WeekTotal(MONDAY, 1200, finished=1200, held_seconds=90.0),
        WeekTotal(MONDAY + timedelta(days=7), 1, finished=1, held_seconds=30.0),
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
        "Held for 1 min a week on average. 1,201 of 1,201 sessions finished."
    )
    assert shown.tell(1, 1).startswith("12 Oct 2026 to 18 Oct 2026: 1 session,")
    assert [text for _, text in shown.chart.ticks][0::5] == ["5 Oct 2026", "12 Oct 2026"]


def test_nothing_held_is_said():
    assert minutes_chart(()).sentence == "Nothing was held in this time."


@pytest.mark.parametrize(
    ("total", "said"),
    [
        (EndTotal(5, 0, 1), "5 of 6 sessions finished."),
        (
            EndTotal(5, 2, 0),
            "5 of 7 sessions finished. Stopped 2 times: a good choice when it feels wrong.",
        ),
        (EndTotal(0, 0, 0), ""),
    ],
)
def test_how_sessions_ended_is_a_sentence_and_a_stop_is_no_failure(total, said):
    assert ends_text(total) == said
