"""What is asked before something is printed with characters that no font can draw."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from backcoach.reports.missing_words import missing_words


def missing_told(page: QWidget, missing: tuple[str, ...], then: Callable[[], None]) -> None:
    """Call `then`, at once where nothing is missing, else if the person agrees."""
    if not missing:
        then()
        return
    question = QMessageBox(page)
    question.setWindowTitle(_tr("Print without it?"))
    question.setText(_tr("Something cannot be printed."))
    question.setInformativeText(missing_words(missing))
    cancel = question.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    question.addButton(_tr("Go on without it"), QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(cancel)
    question.setEscapeButton(cancel)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.accepted.connect(then)
    question.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("MissingQuestion", text)
