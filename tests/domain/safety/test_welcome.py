from dataclasses import FrozenInstanceError

import pytest

from backcoach.domain.safety.welcome import Welcome
from backcoach.domain.settings import UsedBy


def test_what_was_answered_at_the_first_start_stays_as_it_was():
    welcome = Welcome("DE", "", UsedBy.ONE)
    with pytest.raises(FrozenInstanceError):
        welcome.country = "AU"
    assert welcome == Welcome("DE", "", UsedBy.ONE)
