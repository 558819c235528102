"""A score lies between 0 and 10, or was not given."""

import pytest

from backcoach.domain.session import Scores


@pytest.mark.parametrize("scores", [(-1, None), (None, 11), (11, 3)])
def test_a_score_beyond_the_scale_is_refused(scores):
    with pytest.raises(ValueError, match="between 0 and 10"):
        Scores(*scores)


def test_the_ends_of_the_scale_and_no_score_are_taken():
    assert (Scores(0, 10).stiffness, Scores().pain) == (0, None)
