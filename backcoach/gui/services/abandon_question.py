"""The question before a stretch that is under way is left."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm


def ask_to_abandon(window: QWidget, leave: Callable[[], None]) -> None:
    """Ask without blocking, and call `leave` on the answer "Save and leave"."""
    leaving, kept = _tr("Leave this stretch?"), _tr("What you have done so far is kept.")
    ask_to_confirm(
        window, Confirmation(leaving, leaving, kept, _tr("Stay"), _tr("Save and leave")), leave
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeaveQuestion", text)
