"""A question before something that cannot be undone; not doing it is the default answer."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A question, the consequence of going on, and the labels of the two buttons."""

    title: str
    text: str
    outcome: str
    stay: str
    go_on: str


def ask_to_confirm(window: QWidget, asked: Confirmation, go_on: Callable[[], None]) -> None:
    """Ask without blocking, and call `go_on` on that answer."""
    box = QMessageBox(window)
    box.setWindowTitle(asked.title)
    box.setText(asked.text)
    box.setInformativeText(asked.outcome)
    stay = box.addButton(asked.stay, QMessageBox.ButtonRole.RejectRole)
    box.addButton(asked.go_on, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.accepted.connect(go_on)
    box.open()
