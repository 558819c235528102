"""What may be answered about a goal."""

from datetime import date
from uuid import UUID

import pytest

from backcoach.domain.person_goal import GoalCheck

DAY = date(2026, 9, 1)


@pytest.mark.parametrize("ease", [-1, 11])
def test_ease_lies_between_0_and_10(ease):
    with pytest.raises(ValueError, match="ease"):
        GoalCheck(UUID(int=1), DAY, ease)


@pytest.mark.parametrize("ease", [None, 0, 10])
def test_ease_need_not_be_answered(ease):
    assert GoalCheck(UUID(int=1), DAY, ease).ease == ease
