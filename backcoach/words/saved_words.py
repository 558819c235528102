"""One sentence at the end of a session: kind, true, and no praise for pushing."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.history.felt_change import FeltChange
from backcoach.domain.session import Scores
from backcoach.words.translation import translate

_SENTENCES = {
    FeltChange.EASED: QT_TRANSLATE_NOOP("SavedWords", "It feels easier than before. Enjoy that."),
    FeltChange.SAME: QT_TRANSLATE_NOOP(
        "SavedWords", "It feels as before. One session often changes little, and that is fine."
    ),
    FeltChange.WORSE: QT_TRANSLATE_NOOP(
        "SavedWords",
        "It feels worse than before. Rest now, and do less next time. "
        "If it stays so, ask a health professional.",
    ),
    FeltChange.UNTOLD: QT_TRANSLATE_NOOP("SavedWords", "What you did is kept. Take your time."),
}


def kind_sentence(change: FeltChange, *, early: bool) -> str:
    """What is said of how it feels; who ended early did right, unless it feels worse."""
    if early and change in {FeltChange.SAME, FeltChange.UNTOLD}:
        return translate("SavedWords", "You ended where you wanted to. That is always right.")
    return translate("SavedWords", str(_SENTENCES[change]))


def felt_lines(before: Scores, after: Scores) -> tuple[str, ...]:
    """Such as "Stiffness 3 → 2"; nothing for what was not noted twice."""
    pairs = (
        (translate("SavedWords", "Stiffness {0} → {1}"), before.stiffness, after.stiffness),
        (translate("SavedWords", "Pain {0} → {1}"), before.pain, after.pain),
    )
    return tuple(words.format(then, now) for words, then, now in pairs if None not in {then, now})
