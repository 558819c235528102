"""The chart of what helps praises nothing that may be chance."""

from types import SimpleNamespace

import pytest

from backcoach.domain.history.stretch_effect import StretchEffect
from backcoach.gui.history.charts.helps_chart import helps_chart

NAMES = {name: SimpleNamespace(id=name, name=f"Stretch {name}") for name in "abc"}


def effect(name, after, sessions=4, spread=1.0):
    return StretchEffect(name, sessions, 5.0, after, spread)


def shown(*effects):
    return helps_chart(effects, NAMES)


def test_the_stretch_that_eased_most_is_named_in_the_heading_and_stands_first():
    chart = shown(effect("a", 4.0), effect("b", 2.5))

    assert chart.title == "Stretch b eased stiffness most"
    assert [mark.values for mark in chart.chart.marks] == [(1.5, 2.5, 3.5), (0.0, 1.0, 2.0)]
    assert chart.chart.marks[0].text == "Stretch b: 5 before, 2.5 after, 4 sessions"
    assert chart.chart.ticks == ((0, "Stretch b"), (1, "Stretch a"))


def test_a_stretch_is_compared_only_with_another():
    assert shown(effect("a", 2.0)).title == "Stretch a eased stiffness"


def test_less_than_two_points_are_not_praised():
    chart = shown(effect("a", 3.1))

    assert chart.title == "Stretch a comes first, but under 2 points is no clear change"


@pytest.mark.parametrize("after", [5.0, 6.5])
def test_a_stretch_after_which_it_was_no_less_is_not_named(after):
    assert shown(effect("a", after)).title == "No stretch eased stiffness so far"


def test_each_dot_says_how_much_and_of_how_many():
    chart = shown(effect("a", 2.5), effect("b", 6.0, sessions=9)).chart

    assert [mark.label for mark in chart.marks] == ["2.5 less, 4 sessions", "1 more, 9 sessions"]
    assert chart.steps == (-2, -1, 0, 1, 2, 3, 4)


def test_a_stretch_of_few_sessions_stands_in_the_table_alone():
    chart = shown(effect("a", 2.0, sessions=2))

    assert chart.title == "Too few sessions to say what helps"
    assert chart.chart.marks == ()
    assert chart.rows == (("Stretch a", "5", "2", "2"),)
    assert chart.sentence.startswith("Stretch a: 2 sessions so far.")
    assert "A stretch is shown once 3 sessions have a score" in chart.sentence


def test_where_nothing_was_noted_the_chart_is_empty_and_says_so():
    chart = shown()

    assert (chart.title, chart.rows) == ("Too few sessions to say what helps", ())
    assert chart.sentence.startswith("A session with several stretches counts for each.")


def test_the_spread_ends_with_the_scale():
    low, _, high = shown(effect("a", 0.0, spread=9.0)).chart.marks[0].values

    assert (low, high) == (-4.0, 10)


def test_a_stretch_that_is_gone_is_told_as_such():
    assert "no longer here" in shown(effect("z", 2.0)).title
