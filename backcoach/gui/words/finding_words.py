"""What is amiss with a history, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backcoach.storage.repair.finding import Amiss, Finding

_WORDS = {
    Amiss.PAGES: QT_TRANSLATE_NOOP("Finding", "Parts of the file cannot be read"),
    Amiss.INDEX: QT_TRANSLATE_NOOP("Finding", "An index does not fit what is kept"),
    Amiss.SCHEMA: QT_TRANSLATE_NOOP("Finding", "Parts of the file's plan are missing"),
    Amiss.NUMBERS: QT_TRANSLATE_NOOP("Finding", "The file does not say which version it is"),
    Amiss.JOURNAL: QT_TRANSLATE_NOOP("Finding", "Something was broken off while it was saved"),
    Amiss.RIGHTS: QT_TRANSLATE_NOOP("Finding", "Others on this computer may read it"),
    Amiss.OWNERS: QT_TRANSLATE_NOOP("Finding", "More than one person is the owner"),
    Amiss.ORPHANS: QT_TRANSLATE_NOOP("Finding", "What it belongs to is not there"),
    Amiss.VALUES: QT_TRANSLATE_NOOP("Finding", "A value makes no sense"),
    Amiss.DATES: QT_TRANSLATE_NOOP("Finding", "A date is none"),
    Amiss.NAMELESS: QT_TRANSLATE_NOOP("Finding", "Which stretch it was is not said"),
    Amiss.EMPTY: QT_TRANSLATE_NOOP("Finding", "A routine is without a stretch"),
    Amiss.SUMS: QT_TRANSLATE_NOOP("Finding", "A session is added up wrong"),
    Amiss.TOTALS: QT_TRANSLATE_NOOP("Finding", "The totals do not fit the sessions"),
}


def finding_words(finding: Finding) -> str:
    """What is amiss, without its detail, and how often where that is more than once."""
    words = QCoreApplication.translate("Finding", str(_WORDS[finding.kind]))
    if finding.count == 1:
        return f"{words}."
    times = QCoreApplication.translate("Finding", "{0}: {1} times.")
    return times.format(words, finding.count)
