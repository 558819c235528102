"""A score lies between 0 and 10, or was not given."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backcoach.domain.session import Scores, end_of
from tests.exchange.any_records import NOW, SESSION


@pytest.mark.parametrize("scores", [(-1, None), (None, 11), (11, 3)])
def test_a_score_beyond_the_scale_is_refused(scores):
    with pytest.raises(ValueError, match="between 0 and 10"):
        Scores(*scores)


def test_the_ends_of_the_scale_and_no_score_are_taken():
    assert (Scores(0, 10).stiffness, Scores().pain) == (0, None)


def test_a_session_ends_after_it_began_or_nobody_knows_when():
    session = SESSION
    assert end_of(session) == session.ended_at
    assert end_of(replace(session, ended_at=None)) is None
    assert end_of(replace(session, ended_at=NOW - timedelta(hours=1))) is None
    assert end_of(replace(session, ended_at=NOW)) == NOW
