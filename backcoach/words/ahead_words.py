"""What is dated later than tomorrow, and what that means."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.words.translation import translate

_KINDS = {
    "screenings": QT_TRANSLATE_NOOP("AheadWords", "safety checks: {0}"),
    "agreements": QT_TRANSLATE_NOOP("AheadWords", "agreements: {0}"),
    "sessions": QT_TRANSLATE_NOOP("AheadWords", "sessions: {0}"),
}


def ahead_words(counts: Mapping[str, int]) -> str:
    """What there is of each kind, and that it opens nothing; empty for nothing."""
    if not counts:
        return ""
    named = ", ".join(
        translate("AheadWords", str(_KINDS[kind])).format(count) for kind, count in counts.items()
    )
    words = translate("AheadWords", "Dated later than tomorrow: {0}. They open nothing.")
    return f"{words.format(named)} {translate('AheadWords', 'Is the clock right?')}"
