"""The question before something is left that was changed and not saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_drop(window: QWidget, drop: Callable[[], None]) -> QMessageBox:
    """Ask without blocking, and call `drop` on the answer "Leave without saving"."""
    question = QMessageBox(window)
    question.setWindowTitle(_tr("Leave without saving?"))
    question.setText(_tr("Leave without saving?"))
    question.setInformativeText(_tr("What you changed in this routine is lost then."))
    stay = question.addButton(_tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
    question.addButton(_tr("Leave without saving"), QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(stay)
    question.setEscapeButton(stay)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.accepted.connect(drop)
    question.open()
    return question


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnsavedQuestion", text)
