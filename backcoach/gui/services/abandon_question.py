"""The question before a stretch that is under way is left."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.words.translation import translate


def ask_to_abandon(window: QWidget, leave: Callable[[], None]) -> None:
    """Ask without blocking, and call `leave` on the answer "Save and leave"."""
    leaving, kept = (
        translate("AbandonQuestion", "Leave this stretch?"),
        translate("AbandonQuestion", "What you have done so far is kept."),
    )
    ask_to_confirm(
        window,
        Confirmation(
            leaving,
            leaving,
            kept,
            translate("AbandonQuestion", "Stay"),
            translate("AbandonQuestion", "Save and leave"),
        ),
        leave,
    )
