"""Which number an ambulance answers, country by country."""

import re

import pytest

from backcoach.storage.content.emergency_numbers import load_numbers
from tests.places import ASSETS

NUMBERS = load_numbers(ASSETS)
EUROPE = [
    *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IS", "IE"),
    *("IT", "LV", "LI", "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
]


@pytest.mark.parametrize("code", [*EUROPE, "TR", "IN"])
def test_112_reaches_an_ambulance_in_the_european_area_turkey_and_india(code: str) -> None:
    assert NUMBERS.for_country(code).ambulance[0] == "112"


@pytest.mark.parametrize(
    ("code", "ambulance"),
    [
        ("IE", ("112", "999")),
        ("CH", ("144", "112")),
        ("UA", ("103", "112")),
        ("GB", ("999", "112")),
        ("US", ("911",)),
        ("CA", ("911",)),
        ("MX", ("911",)),
        ("AU", ("000", "112")),
        ("NZ", ("111",)),
        ("JP", ("119",)),
        ("KR", ("119",)),
        ("TW", ("119",)),
        ("CN", ("120",)),
        ("HK", ("999",)),
        ("SG", ("995",)),
        ("BR", ("192",)),
        ("ZA", ("10177", "112")),
    ],
)
def test_elsewhere_the_ambulance_number_is_the_countrys_own(
    code: str, ambulance: tuple[str, ...]
) -> None:
    assert NUMBERS.for_country(code).ambulance == ambulance


def test_an_unknown_country_shows_112_or_the_local_number() -> None:
    assert " or ".join(NUMBERS.for_country("AQ").ambulance) == (
        "112 or your local emergency number"
    )


def test_urgent_help_that_is_no_emergency_has_a_number_where_there_is_one() -> None:
    listed = {each.code: each.advice for each in NUMBERS.countries if each.advice}
    assert listed == {"GB": ("111",), "DE": ("116117",)}


def test_countries_are_listed_by_name_with_two_letter_codes() -> None:
    names = [each.name for each in NUMBERS.countries]
    assert names == sorted(names)
    assert all(re.fullmatch(r"[A-Z]{2}", each.code) for each in NUMBERS.countries)
