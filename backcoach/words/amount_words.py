"""Counts and scores."""

from PySide6.QtCore import QLocale

from backcoach.words.locality import locality
from backcoach.words.translation import translate

_IN_THOUSANDS = QLocale.DataSizeFormat.DataSizeSIFormat


def sessions_text(count: int) -> str:
    return translate("AmountWords", "%Ln session(s)", "", count)


def days_text(count: int) -> str:
    return translate("AmountWords", "%Ln day(s)", "", count)


def times_text(count: int) -> str:
    """How often, such as "once" or "3 times"."""
    return translate("AmountWords", "%Ln time(s)", "", count)


def count_text(count: int) -> str:
    return locality().locale.toString(count)


def size_text(count: int) -> str:
    """How much that many bytes are, such as "1.2 MB"."""
    return locality().locale.formattedDataSize(count, 1, _IN_THOUSANDS)


def score_text(value: float) -> str:
    """A score, or an average with one decimal."""
    whole = round(value)
    return str(whole) if value == whole else locality().locale.toString(value, "f", 1)
