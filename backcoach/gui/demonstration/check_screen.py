"""The question on which screen a client answers the safety check."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from backcoach.words.translation import translate


class Begin(Protocol):
    """Begins a session, with the safety check on the client's screen or on this one."""

    def __call__(self, *, on_their_screen: bool) -> None: ...


def ask_for_screen(window: QWidget, begin: Begin) -> None:
    """Ask without blocking; going back begins nothing."""
    box = QMessageBox(window)
    box.setWindowTitle(translate("CheckScreen", "Start a session"))
    box.setText(translate("CheckScreen", "Where does the client answer the safety check?"))
    box.setInformativeText(
        translate(
            "CheckScreen",
            "On the client's screen this window goes there until the check is done.",
        )
    )
    accept = QMessageBox.ButtonRole.AcceptRole
    here = box.addButton(translate("CheckScreen", "On this screen"), accept)
    there = box.addButton(translate("CheckScreen", "On the client's screen"), accept)
    back = box.addButton(translate("CheckScreen", "Back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(here)
    box.setEscapeButton(back)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answer(pressed: QAbstractButton) -> None:
        if pressed is not back:
            begin(on_their_screen=pressed is there)

    box.buttonClicked.connect(answer)
    box.open()
