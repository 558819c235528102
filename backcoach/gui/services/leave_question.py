"""The question before a stretch that is under way is left."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backcoach.gui.services.question import Question, ask


def ask_to_leave(window: QWidget, leave: Callable[[], None]) -> None:
    """Ask without blocking, and call `leave` on the answer "Save and leave"."""
    leaving, kept = _tr("Leave this stretch?"), _tr("What you have done so far is kept.")
    ask(window, Question(leaving, leaving, kept, _tr("Stay"), _tr("Save and leave")), leave)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeaveQuestion", text)
