"""Why a stretch cannot be chosen, in a few words and in full."""

from dataclasses import dataclass

from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.safety.screening import Screening
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.safety_check.locked_cards import question_texts
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.translation import translate


@dataclass(frozen=True, slots=True)
class LockReason:
    """`short` is for the card, `whole` for whoever asks."""

    short: str
    whole: str


def lock_reason(
    technique: Technique, cleared: Cleared, texts: Screening, *, with_helper: bool
) -> LockReason | None:
    """Why this stretch is locked; None if it is open. With a helper, answers stay hidden."""
    name = technique.name
    if technique.people is People.PARTNER and not with_helper:
        return LockReason(
            translate("LockReason", "Needs a helper"),
            translate("LockReason", "{0} needs a helper. Start again with a helper.").format(name),
        )
    if cleared.permits(technique.id):
        return None
    locks = (lock for lock in cleared.locked if lock.technique_id == technique.id)
    signs = [sign for lock in locks for sign in question_texts(lock.question_ids, texts)]
    if with_helper or not signs:
        return LockReason(
            translate("LockReason", "Not for today"),
            translate("LockReason", "{0} is not for today.").format(name),
        )
    return _because(name, signs)


def _because(name: str, signs: list[str]) -> LockReason:
    first, *others = signs
    short = translate("LockReason", "Because of your answer to: {0}").format(first)
    if others:
        short = translate("LockReason", "{0}, and {1} more").format(short, len(others))
    whole = translate("LockReason", "{0} is not open because of your answer to:").format(name)
    return LockReason(short, f"{whole}\n{bullets(signs)}")
