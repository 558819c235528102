from datetime import date

import pytest

from backcoach.domain.safety.emergency import CountryNumbers, EmergencyNumbers

BRITAIN = CountryNumbers("GB", "United Kingdom", ("999", "112"), ("111",))
ELSEWHERE = CountryNumbers("", "Another country", ("112", "your local emergency number"))
NUMBERS = EmergencyNumbers(date(2026, 11, 20), ELSEWHERE, (BRITAIN,))


@pytest.mark.parametrize("code", ["GB", "gb", " gb "])
def test_a_listed_country_has_its_own_numbers(code: str) -> None:
    assert NUMBERS.for_country(code) == BRITAIN


@pytest.mark.parametrize("code", ["", "XX", "en_GB"])
def test_any_other_country_has_the_fallback(code: str) -> None:
    assert NUMBERS.for_country(code) == ELSEWHERE


def test_a_number_of_ones_own_stands_in_for_the_listed_ones() -> None:
    numbers = NUMBERS.for_country("GB", "0800 1")

    assert numbers.ambulance == ("0800 1",)
    assert numbers.advice == BRITAIN.advice
    assert not numbers.note


def test_a_country_without_an_ambulance_number_is_refused() -> None:
    with pytest.raises(ValueError, match="`ambulance` must not be empty"):
        CountryNumbers("XX", "Nowhere", ())


def test_a_country_stands_once() -> None:
    with pytest.raises(ValueError, match="the country `GB` stands twice"):
        EmergencyNumbers(date(2026, 11, 20), ELSEWHERE, (BRITAIN, BRITAIN))
