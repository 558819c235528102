"""A score lies between 0 and 10, or was not given."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backcoach.domain.session import Scores
from tests.exchange.any_records import NOW, SESSION


@pytest.mark.parametrize("scores", [(-1, None), (None, 11), (11, 3)])
def test_a_score_beyond_the_scale_is_refused(scores):
    with pytest.raises(ValueError, match="between 0 and 10"):
        Scores(*scores)


def test_the_ends_of_the_scale_and_no_score_are_taken():
    assert (Scores(0, 10).stiffness, Scores().pain) == (0, None)


def test_no_end_is_known_of_what_would_have_ended_before_it_began():
    assert replace(SESSION, ended_at=NOW - timedelta(hours=1)).ended_at is None
    assert replace(SESSION, ended_at=None).ended_at is None
    assert replace(SESSION, ended_at=NOW).ended_at == NOW
