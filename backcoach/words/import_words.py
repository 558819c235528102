"""What an import on the command line brings, and why a file is refused."""

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.merging.merge import Merge
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.words.translation import translate

_FAULTS = {
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "ImportWords", "The file is too large. Export it in parts, with --from and --to."
    ),
    Fault.NOT_JSON: QT_TRANSLATE_NOOP(
        "ImportWords", "The file cannot be read: it is cut short, or was not made by BackCoach."
    ),
    Fault.TOO_DEEP: QT_TRANSLATE_NOOP(
        "ImportWords", "The file cannot be read: it is nested too deep."
    ),
    Fault.FOREIGN: QT_TRANSLATE_NOOP(
        "ImportWords", "BackCoach did not make this file. Choose one that it has exported as JSON."
    ),
    Fault.NEWER: QT_TRANSLATE_NOOP(
        "ImportWords", "A newer BackCoach made this file. Use the newer version to take it in."
    ),
    Fault.MISSING: QT_TRANSLATE_NOOP("ImportWords", "The file was changed: {0} is missing."),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP(
        "ImportWords", "The file was changed: {0} does not belong there."
    ),
    Fault.WRONG: QT_TRANSLATE_NOOP("ImportWords", "The file was changed: {0} does not fit."),
    Fault.TWICE: QT_TRANSLATE_NOOP("ImportWords", "The file was changed: {0} stands there twice."),
    Fault.NOBODY: QT_TRANSLATE_NOOP(
        "ImportWords", "The file was changed: {0} names nobody who is in it."
    ),
    Fault.NO_CHECK: QT_TRANSLATE_NOOP(
        "ImportWords", "The file was changed: {0} names no safety check that is in it."
    ),
    Fault.NO_SESSION: QT_TRANSLATE_NOOP(
        "ImportWords", "The file was changed: {0} names no session that is in it."
    ),
    Fault.NO_GOAL: QT_TRANSLATE_NOOP(
        "ImportWords", "The file was changed: {0} names no goal that is in it."
    ),
    Fault.TWO_OWNERS: QT_TRANSLATE_NOOP(
        "ImportWords", "The file was changed: {0} is said of a second person."
    ),
}
# In the order of Merge.kinds.
_KINDS = (
    QT_TRANSLATE_NOOP("ImportWords", "people: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "safety checks: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "agreements: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "sessions: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "corrections: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "routines: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "doses: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "favourites: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "goals: {0}"),
    QT_TRANSLATE_NOOP("ImportWords", "answers about goals: {0}"),
)


def document_words(fault: DocumentError) -> str:
    """Why a file is refused and where it is wrong, and that nothing was changed."""
    words = translate("ImportWords", str(_FAULTS[fault.fault])).format(fault.place)
    detail = f" ({fault.detail})" if fault.detail else ""
    return f"{words}{detail} {translate('ImportWords', 'Nothing was changed here.')}"


def merge_lines(merge: Merge, *, replacing: bool) -> Iterator[str]:
    """The counts of each kind of record: new, the same, different here, deleted here."""
    kinds = merge.kinds
    otherwise = translate("ImportWords", "Otherwise here: {0}.")
    deleted = translate("ImportWords", "Deleted here: {0}.")
    replaced = translate("ImportWords", "The file's are taken.")
    kept = translate("ImportWords", "They stay as they are here. Say --replace to take the file's.")
    stays = replaced if replacing else kept
    for words, counts in (
        (translate("ImportWords", "New: {0}."), [len(kind.new) for kind in kinds]),
        (
            translate("ImportWords", "Here already, the same: {0}."),
            [len(kind.same) for kind in kinds],
        ),
        (f"{otherwise} {stays}", [len(kind.differing) for kind in kinds]),
        (f"{deleted} {stays}", [len(kind.deleted) for kind in kinds]),
    ):
        if any(counts):
            yield words.format(_counted(counts))


def _counted(counts: list[int]) -> str:
    named = zip(_KINDS, counts, strict=True)
    return ", ".join(translate("ImportWords", str(kind)).format(n) for kind, n in named if n)
