"""Inter, the program's own letters: as wide on every computer, whatever fonts that has."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# No other font has this name, so that no other version of Inter on a computer comes in between.
FAMILY = "BackCoach Inter"


def load_typeface(files: Iterable[Path]) -> None:
    """Make the fonts known to Qt, once, before anything is written: each new one empties its cache.

    Where one is missing or damaged, the nearest weight takes its place, or else the system's font.
    """
    for file in files:
        if file.is_file():  # from a pipe Qt would wait for letters
            QFontDatabase.addApplicationFont(str(file))


def typeface(*others: str) -> QFont:
    """Return the font. What it lacks is taken from the others, and then from all that there are.

    Letters are sharpened only upwards: how wide hinting makes them differs from system to system.
    """
    font = QFont()
    font.setFamilies((FAMILY, *others))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
