"""What may be said of a stretch: only after three sessions, and the most eased first."""

from backcoach.domain.history.score_trend import ScoreChange
from backcoach.domain.history.stretch_effect import StretchEffect, ranked


def effect(name, sessions=3, before=5.0, after=4.0):
    return StretchEffect(name, sessions, before, after, 1.0)


def test_the_stretch_that_eased_most_comes_first():
    found = ranked([effect("a"), effect("b", after=2.0), effect("c", after=6.0)])

    assert [each.technique_id for each in found.told] == ["b", "a", "c"]
    assert [each.eased for each in found.told] == [3.0, 1.0, -1.0]


def test_of_equals_the_one_with_more_sessions_comes_first():
    found = ranked([effect("a"), effect("b", sessions=9), effect("c")])

    assert [each.technique_id for each in found.told] == ["b", "a", "c"]


def test_what_it_eased_is_as_exact_as_the_scores():
    assert effect("a", before=69 / 14, after=41 / 14).eased == 2


def test_of_two_sessions_nothing_is_said():
    found = ranked([effect("a", sessions=2), effect("b")])

    assert [each.technique_id for each in found.told] == ["b"]
    assert [each.technique_id for each in found.too_few] == ["a"]


def test_less_than_two_points_are_no_change():
    assert effect("a", after=3.1).within.change is ScoreChange.TOO_LITTLE
    assert effect("a", after=3.0).within.change is ScoreChange.LOWER
