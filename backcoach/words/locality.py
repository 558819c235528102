"""Where the program runs: dates and numbers in the language of its words, habits of the country.

The only place that asks Qt or the computer for a locale.
"""

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QLocale

_ENGLISH = QLocale.Language.English
_BRITISH = QLocale(_ENGLISH, QLocale.Country.UnitedKingdom)
_AMERICAN = QLocale(_ENGLISH, QLocale.Country.UnitedStates)
# Where printers hold Letter, says the Unicode CLDR: everywhere else it is A4.
_ON_LETTER = frozenset(
    (*("BZ", "CA", "CL", "CO", "CR", "GT", "MX"), *("NI", "PA", "PH", "PR", "SV", "US", "VE"))
)
_SAYS_ITSELF = ("win32", "darwin")  # here the system knows, and not the environment
_SHORT = QLocale.FormatType.ShortFormat
_LARGE = 1234567.5


class Locality(NamedTuple):
    """How to write dates and numbers, what is usual in the country, and the paper."""

    locale: QLocale
    habits: QLocale
    on_letter: bool

    @property
    def first_day(self) -> int:
        """The first day of a week; 1 is Monday. Not kept, since Qt makes large enums for it."""
        return self.habits.firstDayOfWeek().value


BRITAIN = Locality(_BRITISH, _BRITISH, on_letter=False)


class _Adopted:
    locality = BRITAIN


def locality() -> Locality:
    """Where the program runs."""
    return _Adopted.locality


def adopt(chosen: Locality) -> None:
    """Write everything as of this place; fields and plurals of Qt follow too."""
    _Adopted.locality = chosen
    QLocale.setDefault(chosen.locale)


def adopt_own_locality() -> None:
    """Adopt what the computer is set to."""
    let_faults_be_told_in_english(os.environ)
    adopt(locality_of(os.environ, QLocale.system() if sys.platform in _SAYS_ITSELF else None))


def let_faults_be_told_in_english(environ: Mapping[str, str]) -> None:
    """What the system says of a fault stands within a sentence of ours."""
    if _set_for("LC_MESSAGES", environ).language() not in {_ENGLISH, QLocale.Language.C}:
        import locale  # noqa: PLC0415 -- few computers need it

        if hasattr(locale, "LC_MESSAGES"):  # not on Windows
            locale.setlocale(locale.LC_MESSAGES, "C")


def locality_of(environ: Mapping[str, str], system: QLocale | None) -> Locality:
    """The locality by the environment, or by the `system` where that knows."""
    habits = system or _set_for("LC_TIME", environ)
    paper = system or _set_for("LC_PAPER", environ)
    return Locality(
        _with_english_words(habits),
        habits,
        QLocale.territoryToCode(paper.territory()) in _ON_LETTER,
    )


def _set_for(category: str, environ: Mapping[str, str]) -> QLocale:
    """The locale of one category, by the precedence of POSIX; "C" where none is set."""
    names = (environ.get(name) for name in ("LC_ALL", category, "LANG"))
    name = next(filter(None, names), "C").partition(".")[0].partition("@")[0]
    locale, (_, _, code) = QLocale(name), name.partition("_")
    if not code or code == QLocale.territoryToCode(locale.territory()):
        return locale
    territory = QLocale.codeToTerritory(code)  # Qt has no such pair of language and country
    if territory is QLocale.Country.AnyTerritory:
        return QLocale.c()
    return QLocale(QLocale.Language.AnyLanguage, territory)


def _with_english_words(habits: QLocale) -> QLocale:
    """English as in the country, where numbers and hours suit both; else the nearest that does."""
    hours, numbers = _has_24_hours(habits), _BRITISH.toString(_LARGE, "f", 1)
    for locale in (QLocale(_ENGLISH, habits.territory()), _BRITISH):
        if _has_24_hours(locale) == hours and locale.toString(_LARGE, "f", 1) == numbers:
            return locale
    return _AMERICAN


def _has_24_hours(locale: QLocale) -> bool:
    unquoted = locale.timeFormat(_SHORT).split("'")[::2]
    return "a" not in "".join(unquoted).lower()
