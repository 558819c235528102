"""How the emergency number reads."""

from dataclasses import replace

import pytest

from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.words.emergency_text import (
    advice_line,
    below_number,
    can_be_called,
    large_number,
    number_text,
    reminder,
    with_number,
)
from tests.emergency_numbers import AUSTRALIA, BRITAIN, ELSEWHERE, GERMANY


@pytest.mark.parametrize("text", ["112", "+49 112", "*99#1", "08 00-1"])
def test_digits_can_be_called(text: str) -> None:
    assert can_be_called(text)


@pytest.mark.parametrize("text", ["", "1", "call", "112 now", " 112"])
def test_words_cannot_be_called(text: str) -> None:
    assert not can_be_called(text)


@pytest.mark.parametrize(
    ("numbers", "whole", "large", "below"),
    [
        (GERMANY, "112", "112", ""),
        (BRITAIN, "999 or 112", "999 or 112", ""),
        (AUSTRALIA, "000", "000", "112 works from mobile phones."),
        (ELSEWHERE, "112 or your local emergency number", "112", "or your local emergency number"),
    ],
)
def test_digits_are_shown_large_and_words_below(
    numbers: CountryNumbers, whole: str, large: str, below: str
) -> None:
    assert number_text(numbers) == whole
    assert large_number(numbers) == large
    assert below_number(numbers) == below


def test_the_line_for_urgent_help_stays_away_from_the_emergency_number() -> None:
    assert advice_line(BRITAIN) == "111 gives advice."
    assert not below_number(BRITAIN)
    assert not advice_line(AUSTRALIA)


def test_the_reminder_and_the_advice_name_every_number() -> None:
    assert reminder(BRITAIN) == "Emergency: 999 or 112"
    assert with_number("Call {ambulance} now.", BRITAIN) == "Call 999 or 112 now."


def test_a_sentence_in_place_of_every_number_is_shown_large() -> None:
    local = replace(ELSEWHERE, ambulance=("your local emergency number",))

    assert large_number(local) == "your local emergency number"
    assert not below_number(local)
