"""Counts and scores."""

from PySide6.QtCore import QLocale

from backcoach.words.translation import translate


def sessions_text(count: int) -> str:
    return translate("AmountWords", "%Ln session(s)", "", count)


def days_text(count: int) -> str:
    return translate("AmountWords", "%Ln day(s)", "", count)


def times_text(count: int) -> str:
    """How often, such as "once" or "3 times"."""
    return translate("AmountWords", "%Ln time(s)", "", count)


def count_text(count: int) -> str:
    return QLocale().toString(count)


def score_text(value: float) -> str:
    """A score, or an average with one decimal."""
    whole = round(value)
    return str(whole) if value == whole else QLocale().toString(value, "f", 1)
