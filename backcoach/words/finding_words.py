"""What is wrong with a history."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.storage.repair.finding import Defect, Finding
from backcoach.words.translation import translate

_WORDS = {
    Defect.PAGES: QT_TRANSLATE_NOOP("FindingWords", "Parts of the file cannot be read"),
    Defect.INDEX: QT_TRANSLATE_NOOP("FindingWords", "An index does not fit what is kept"),
    Defect.SCHEMA: QT_TRANSLATE_NOOP("FindingWords", "Parts of the file's plan are missing"),
    Defect.NUMBERS: QT_TRANSLATE_NOOP("FindingWords", "The file does not say which version it is"),
    Defect.JOURNAL: QT_TRANSLATE_NOOP(
        "FindingWords", "Something was broken off while it was saved"
    ),
    Defect.RIGHTS: QT_TRANSLATE_NOOP("FindingWords", "Others on this computer may read it"),
    Defect.OWNERS: QT_TRANSLATE_NOOP("FindingWords", "More than one person is the owner"),
    Defect.KEYS: QT_TRANSLATE_NOOP("FindingWords", "The number by which it is found is none"),
    Defect.ORPHANS: QT_TRANSLATE_NOOP("FindingWords", "What it belongs to is not there"),
    Defect.VALUES: QT_TRANSLATE_NOOP("FindingWords", "A value makes no sense"),
    Defect.DATES: QT_TRANSLATE_NOOP("FindingWords", "A date is none"),
    Defect.NAMELESS: QT_TRANSLATE_NOOP("FindingWords", "Which stretch it was is not said"),
    Defect.EMPTY: QT_TRANSLATE_NOOP("FindingWords", "A routine is without a stretch"),
    Defect.SUMS: QT_TRANSLATE_NOOP("FindingWords", "A session is added up wrong"),
    Defect.TOTALS: QT_TRANSLATE_NOOP("FindingWords", "The totals do not fit the sessions"),
}


def finding_line(finding: Finding) -> str:
    """What is wrong, with the place as the database says it."""
    words = finding_words(finding)
    return f"{words} ({finding.detail})" if finding.detail else words


def finding_words(finding: Finding) -> str:
    """What is wrong, and how often if more than once."""
    words = translate("FindingWords", str(_WORDS[finding.kind]))
    if finding.count == 1:
        return f"{words}."
    return translate("FindingWords", "{0}: %Ln time(s).", "", finding.count).format(words)
