"""The question before what was deleted is taken out of the copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcoach.gui.services.confirmation import Confirmation
from backcoach.words.amount_words import sessions_text
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.storage.backups.forgetting_copies import Remnants


def before_forgetting(found: Remnants) -> Confirmation:
    """Asks with how much the copies hold that is not here, and says that it cannot be undone."""
    title = translate("ForgettingWork", "Take it out of the copies?")
    counted = [
        translate("ForgettingWork", "%Ln person(s)", "", found.people) if found.people else "",
        sessions_text(found.sessions) if found.sessions else "",
        translate("ForgettingWork", "%Ln routine(s)", "", found.routines) if found.routines else "",
        translate("ForgettingWork", "%Ln goal(s)", "", found.goals) if found.goals else "",
    ]
    lines = []
    if found.copies:
        held = translate("ForgettingWork", "Your copies hold what is no longer here: {0}.")
        lines.append(held.format(", ".join(filter(None, counted))))
    if found.unreadable:
        lines.append(
            translate(
                "ForgettingWork",
                "%Ln file(s) cannot be read, so they are deleted as a whole.",
                "",
                found.unreadable,
            )
        )
    outcome = translate("ForgettingWork", "After that, nothing can bring it back.")
    return Confirmation(
        title,
        "\n".join(lines),
        outcome,
        translate("ForgettingWork", "Keep the copies as they are"),
        translate("ForgettingWork", "Take it out"),
    )
