"""The names of the rhythms of the breath."""

from typing import assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.words.translation import translate

_NAMES = {
    Rhythm.SLOW: QT_TRANSLATE_NOOP("RhythmWords", "Slow: in 4, out 6"),
    Rhythm.EASY: QT_TRANSLATE_NOOP("RhythmWords", "Easy: in 3, out 4"),
    Rhythm.EVEN: QT_TRANSLATE_NOOP("RhythmWords", "Even: in 3, out 3"),
    Rhythm.OWN_PACE: QT_TRANSLATE_NOOP("RhythmWords", "My own pace"),
}
# Newcomers find the middle one easiest: resting adults breathe 12 times a minute or more.
_HINTS = {
    Rhythm.SLOW: QT_TRANSLATE_NOOP(
        "RhythmWords", "4 seconds in, 6 seconds out. If that feels long, take Easy."
    ),
    Rhythm.EASY: QT_TRANSLATE_NOOP(
        "RhythmWords", "3 seconds in, 4 seconds out. Good to begin with."
    ),
    Rhythm.EVEN: QT_TRANSLATE_NOOP("RhythmWords", "3 seconds in, 3 seconds out."),
    Rhythm.OWN_PACE: QT_TRANSLATE_NOOP(
        "RhythmWords", "Nothing counts your breath. Let it come and go."
    ),
}


def rhythm_name(rhythm: Rhythm) -> str:
    return translate("RhythmWords", str(_NAMES[rhythm]))


def rhythm_hint(rhythm: Rhythm) -> str:
    """The seconds, and whom it suits."""
    return translate("RhythmWords", str(_HINTS[rhythm]))


def breaths_text(rhythm: Rhythm, count: int) -> str:
    """So many breaths of a rhythm, such as "2 slow breaths"."""
    match rhythm:
        case Rhythm.SLOW:
            return translate("RhythmWords", "%Ln slow breath(s)", "", count)
        case Rhythm.EASY:
            return translate("RhythmWords", "%Ln easy breath(s)", "", count)
        case Rhythm.EVEN:
            return translate("RhythmWords", "%Ln even breath(s)", "", count)
        case Rhythm.OWN_PACE:
            return translate("RhythmWords", "%Ln breath(s)", "", count)
    assert_never(rhythm)
