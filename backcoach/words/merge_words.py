"""What an import in the window brings or has brought."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.merging.merge import Merge
from backcoach.words.amount_words import count_text, sessions_text
from backcoach.words.time_words import span_text
from backcoach.words.translation import translate

# In the order of Merge.kinds.
_KINDS = (
    QT_TRANSLATE_NOOP("MergeWords", "People"),
    QT_TRANSLATE_NOOP("MergeWords", "Safety checks"),
    QT_TRANSLATE_NOOP("MergeWords", "Agreements"),
    QT_TRANSLATE_NOOP("MergeWords", "Sessions"),
    QT_TRANSLATE_NOOP("MergeWords", "Corrections"),
    QT_TRANSLATE_NOOP("MergeWords", "Routines"),
    QT_TRANSLATE_NOOP("MergeWords", "Doses"),
    QT_TRANSLATE_NOOP("MergeWords", "Favourites"),
    QT_TRANSLATE_NOOP("MergeWords", "Goals"),
    QT_TRANSLATE_NOOP("MergeWords", "Answers about goals"),
)
_COUNTS = (
    QT_TRANSLATE_NOOP("MergeWords", "{0} new"),
    QT_TRANSLATE_NOOP("MergeWords", "{0} the same"),
    QT_TRANSLATE_NOOP("MergeWords", "{0} changed"),
    QT_TRANSLATE_NOOP("MergeWords", "{0} deleted here"),
)


def coming_words(merge: Merge, days: tuple[date, date] | None) -> str:
    """The sessions in the file, and how many are new."""
    if not (merge.brings_new or merge.waits):
        return translate("MergeWords", "All of it is here already. There is nothing to bring in.")
    kind = merge.sessions
    held = len(kind.new) + len(kind.same) + len(kind.differing) + len(kind.deleted)
    if days is None:
        return translate("MergeWords", "The file holds no session.")
    sentence = translate("MergeWords", "The file holds {0}, {1}. New here: {2}.")
    return sentence.format(sessions_text(held), span_text(*days), count_text(len(kind.new)))


def count_facts(merge: Merge) -> list[tuple[str, str]]:
    """Each kind of record in the file with its counts."""
    facts = []
    for name, kind in zip(_KINDS, merge.kinds, strict=True):
        counts = (len(each) for each in (kind.new, kind.same, kind.differing, kind.deleted))
        told = [_told(words, count) for words, count in zip(_COUNTS, counts, strict=True) if count]
        if told:
            facts.append((translate("MergeWords", str(name)), ", ".join(told)))
    return facts


def _told(words: object, count: int) -> str:
    return translate("MergeWords", str(words)).format(count_text(count))


def done_words(merge: Merge, *, replaced: bool, copied: bool) -> str:
    """What was added, what stayed, and that there is a copy from before."""
    new = sum(len(kind.new) for kind in merge.kinds)
    waiting = sum(len(kind.differing) + len(kind.deleted) for kind in merge.kinds)
    sessions = sessions_text(len(merge.sessions.new))
    lines = [translate("MergeWords", "Added: {0}.").format(sessions)]
    if new > len(merge.sessions.new):
        others = count_text(new - len(merge.sessions.new))
        lines.append(translate("MergeWords", "Other records added: {0}.").format(others))
    if waiting:
        taken = translate("MergeWords", "Taken from the file where both differed: {0}.")
        stayed = translate("MergeWords", "Kept as they were here: {0}.")
        lines.append((taken if replaced else stayed).format(count_text(waiting)))
    if copied:
        lines.append(translate("MergeWords", "What was here before is kept under Copies."))
    return "\n".join(lines)
