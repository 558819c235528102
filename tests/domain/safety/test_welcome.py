"""Which emergency number the answers of the first start lead to."""

from backcoach.domain.safety.welcome import UsedBy, Welcome
from tests.emergency_numbers import BRITAIN, ELSEWHERE, KNOWN


def test_a_country_brings_its_own_numbers() -> None:
    assert Welcome("GB", "", UsedBy.ONE).numbers(KNOWN) == BRITAIN


def test_no_country_brings_the_number_for_everywhere_else() -> None:
    assert Welcome("", "", UsedBy.ONE).numbers(KNOWN) == ELSEWHERE


def test_the_persons_own_number_stands_in_for_the_listed_ones() -> None:
    numbers = Welcome("GB", "0800 1", UsedBy.ONE).numbers(KNOWN)

    assert numbers.ambulance == ("0800 1",)
    assert numbers.advice == BRITAIN.advice
    assert not numbers.note
