"""The emergency number in words."""

import re
from collections.abc import Sequence

from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.words.translation import translate

CAN_BE_CALLED = r"[+*#]?\d[\d *#-]*\d"


def can_be_called(text: str) -> bool:
    """Whether this can be dialled."""
    return re.fullmatch(CAN_BE_CALLED, text) is not None


def number_text(numbers: CountryNumbers) -> str:
    """All numbers that work, such as "999 or 112"."""
    return _either(numbers.ambulance)


def large_number(numbers: CountryNumbers) -> str:
    """The part of `number_text` to show large: the digits, or all of it if there are none."""
    return _either([each for each in numbers.ambulance if can_be_called(each)] or numbers.ambulance)


def below_number(numbers: CountryNumbers) -> str:
    """The line below the large number: words that replace a number, and a note."""
    large = large_number(numbers)
    words = [each for each in numbers.ambulance if not can_be_called(each) and each not in large]
    others = [translate("EmergencyText", "or {0}").format(each) for each in words]
    note = "" if advice_line(numbers) else numbers.note
    return "\n".join(filter(None, (*others, note)))


def advice_line(numbers: CountryNumbers) -> str:
    """The note about the line for urgent help that is no emergency; empty if there is none."""
    return numbers.note if any(each in numbers.note for each in numbers.advice) else ""


def reminder(numbers: CountryNumbers) -> str:
    """The line with the number at the foot of a page."""
    template = translate("EmergencyText", "Emergency: {0}")
    return template.format(number_text(numbers))


def with_number(text: str, numbers: CountryNumbers) -> str:
    """A sentence with {ambulance} replaced."""
    return text.replace("{ambulance}", number_text(numbers))


def _either(each: Sequence[str]) -> str:
    text, *others = each
    for other in others:
        text = translate("EmergencyText", "{0} or {1}").format(text, other)
    return text
