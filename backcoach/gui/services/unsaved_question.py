"""The question before something is left that was changed and not saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.words.translation import translate


def ask_to_drop(window: QWidget, drop: Callable[[], None]) -> None:
    """Ask without blocking, and call `drop` on the answer "Leave without saving"."""
    leave = translate("UnsavedQuestion", "Leave without saving?")
    lost = translate("UnsavedQuestion", "What you changed in this routine is lost then.")
    asked = Confirmation(
        leave,
        leave,
        lost,
        translate("UnsavedQuestion", "Keep editing"),
        translate("UnsavedQuestion", "Leave without saving"),
    )
    ask_to_confirm(window, asked, drop)
