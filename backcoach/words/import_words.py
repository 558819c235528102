"""What an import would bring or has brought, and why a file cannot come in, in words."""

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backcoach.domain.merging.merge import Merge
from backcoach.exchange.document_error import DocumentError, Fault

_FAULTS = {
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Import", "The file is too large. Export it in parts, with --from and --to."
    ),
    Fault.NOT_JSON: QT_TRANSLATE_NOOP(
        "Import", "The file cannot be read: it is cut short, or was not made by BackCoach."
    ),
    Fault.TOO_DEEP: QT_TRANSLATE_NOOP("Import", "The file cannot be read: it is nested too deep."),
    Fault.FOREIGN: QT_TRANSLATE_NOOP(
        "Import", "BackCoach did not make this file. Choose one that it has exported as JSON."
    ),
    Fault.NEWER: QT_TRANSLATE_NOOP(
        "Import", "A newer BackCoach made this file. Use the newer version to take it in."
    ),
    Fault.MISSING: QT_TRANSLATE_NOOP("Import", "The file was changed: {0} is missing."),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP("Import", "The file was changed: {0} does not belong there."),
    Fault.WRONG: QT_TRANSLATE_NOOP("Import", "The file was changed: {0} does not fit."),
    Fault.TWICE: QT_TRANSLATE_NOOP("Import", "The file was changed: {0} stands there twice."),
    Fault.NOBODY: QT_TRANSLATE_NOOP(
        "Import", "The file was changed: {0} names nobody who is in it."
    ),
    Fault.NO_CHECK: QT_TRANSLATE_NOOP(
        "Import", "The file was changed: {0} names no safety check that is in it."
    ),
    Fault.NO_SESSION: QT_TRANSLATE_NOOP(
        "Import", "The file was changed: {0} names no session that is in it."
    ),
    Fault.TWO_OWNERS: QT_TRANSLATE_NOOP(
        "Import", "The file was changed: {0} is said of a second person."
    ),
}
# In the order of Merge.kinds.
_KINDS = (
    QT_TRANSLATE_NOOP("Import", "people: {0}"),
    QT_TRANSLATE_NOOP("Import", "safety checks: {0}"),
    QT_TRANSLATE_NOOP("Import", "agreements: {0}"),
    QT_TRANSLATE_NOOP("Import", "sessions: {0}"),
    QT_TRANSLATE_NOOP("Import", "corrections: {0}"),
    QT_TRANSLATE_NOOP("Import", "routines: {0}"),
    QT_TRANSLATE_NOOP("Import", "doses: {0}"),
    QT_TRANSLATE_NOOP("Import", "favourites: {0}"),
)


def document_words(fault: DocumentError) -> str:
    """Why a file cannot come in, where it is at fault, and that nothing was changed."""
    words = _tr(_FAULTS[fault.fault]).format(fault.place)
    detail = f" ({fault.detail})" if fault.detail else ""
    return f"{words}{detail} {_tr('Nothing was changed here.')}"


def merge_lines(merge: Merge, *, replacing: bool) -> Iterator[str]:
    """How much of each kind is new, the same, otherwise here, or was deleted here."""
    kinds = merge.kinds
    otherwise = _tr("Otherwise here: {0}.")
    deleted = _tr("Deleted here: {0}.")
    replaced = _tr("The file's are taken.")
    kept = _tr("They stay as they are here. Say --replace to take the file's.")
    stays = replaced if replacing else kept
    for words, counts in (
        (_tr("New: {0}."), [len(kind.new) for kind in kinds]),
        (_tr("Here already, the same: {0}."), [len(kind.same) for kind in kinds]),
        (f"{otherwise} {stays}", [len(kind.differing) for kind in kinds]),
        (f"{deleted} {stays}", [len(kind.deleted) for kind in kinds]),
    ):
        if any(counts):
            yield words.format(_counted(counts))


def _counted(counts: list[int]) -> str:
    named = zip(map(_tr, _KINDS), counts, strict=True)
    return ", ".join(words.format(count) for words, count in named if count)


def _tr(sentence: object) -> str:
    return QCoreApplication.translate("Import", str(sentence))
