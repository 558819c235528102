import pytest

from backcoach.domain.history.felt_change import FeltChange, felt_change
from backcoach.domain.session import Scores


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (Scores(3, 1), Scores(2, 1), FeltChange.EASED),
        (Scores(3, 1), Scores(3, 1), FeltChange.SAME),
        (Scores(3, 1), Scores(1, 2), FeltChange.WORSE),
        (Scores(3, 1), Scores(None, 0), FeltChange.EASED),
        (Scores(3, 1), Scores(), FeltChange.UNTOLD),
        (Scores(), Scores(3, 1), FeltChange.UNTOLD),
    ],
)
def test_what_got_worse_is_never_called_eased(before, after, change):
    assert felt_change(before, after) is change
