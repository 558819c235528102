"""The question before something is left that was changed and not saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm


def ask_to_drop(window: QWidget, drop: Callable[[], None]) -> None:
    """Ask without blocking, and call `drop` on the answer "Leave without saving"."""
    leave = _tr("Leave without saving?")
    lost = _tr("What you changed in this routine is lost then.")
    asked = Confirmation(leave, leave, lost, _tr("Keep editing"), _tr("Leave without saving"))
    ask_to_confirm(window, asked, drop)


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnsavedQuestion", text)
