"""How many and how much, in words."""

from PySide6.QtCore import QLocale

from backcoach.words.translation import translate


def sessions_text(count: int) -> str:
    """How many sessions."""
    if count == 1:
        return translate("AmountWords", "1 session")
    return translate("AmountWords", "{0} sessions").format(count_text(count))


def times_text(count: int) -> str:
    """How often."""
    if count == 1:
        return translate("AmountWords", "once")
    return translate("AmountWords", "{0} times").format(count_text(count))


def count_text(count: int) -> str:
    """A whole number."""
    return QLocale().toString(count)


def score_text(value: float) -> str:
    """A score, or an average of scores."""
    whole = round(value)
    return str(whole) if value == whole else QLocale().toString(value, "f", 1)
