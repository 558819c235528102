"""The question before a stretch that is under way is left."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_leave(window: QWidget, leave: Callable[[], None]) -> QMessageBox:
    """Ask without blocking, and call `leave` on the answer "Save and leave"."""
    question = QMessageBox(window)
    question.setWindowTitle(_tr("Leave this stretch?"))
    question.setText(_tr("Leave this stretch?"))
    question.setInformativeText(_tr("What you have done so far is kept."))
    stay = question.addButton(_tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    question.addButton(_tr("Save and leave"), QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(stay)
    question.setEscapeButton(stay)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.accepted.connect(leave)
    question.open()
    return question


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeaveQuestion", text)
